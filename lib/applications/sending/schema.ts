import * as z from 'zod/mini'
import { sendChannels } from '#db/vocabulary/applications.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { choice, idField, optionalText, versionField } from '#lib/form.ts'

const timeOfDay = z.pipe(z.nullish(z.string()), z.transform((typed, payload): string | null => {
  const parts = /^(\d{1,2})[.:]?(\d{2})$/.exec((typed ?? '').trim())
  if (!typed?.trim()) return null
  if (parts && Number(parts[1]) < 24 && Number(parts[2]) < 60) return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}`
  payload.issues.push({ code: 'custom', message: 'timeInvalid', input: typed })
  return z.NEVER
}))

/** It has been sent, in the giver's own way; the day may be an earlier one. `reason` says why open points did not stop it. */
export const submitForm = z.object({
  id: idField,
  version: versionField,
  day: dayField,
  time: timeOfDay,
  channel: choice(sendChannels),
  receipt: optionalText(300),
  reason: optionalText(1_000),
})

/** The giver asks for more. */
export const moreForm = z.object({ id: idField, version: versionField, day: dayField, question: optionalText(1_000), answerByDay: optionalDayField })

/** What was sent afterwards. */
export const supplementForm = z.object({ id: idField, version: versionField, day: dayField, channel: choice(sendChannels), receipt: optionalText(300) })
