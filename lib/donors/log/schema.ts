import * as z from 'zod/mini'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { dayField, optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, choice, idField, longText, optionalIdField, optionalText, versionField } from '#lib/form.ts'

/** One conversation with a giver. An empty `id` notes a new one. */
export const logEntryForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  donorId: idField,
  kind: choice(logKinds),
  day: dayField,
  text: longText(1, 10_000),
  visibility: choice(visibilities),
  isAsk: checkbox,
  contactIds: z._default(z.array(idField).check(z.maxLength(50, 'tooLong')), []),
  decisionId: optionalIdField,
  applicationId: optionalIdField,
  ideaId: optionalIdField,
  nextStep: optionalText(200),
  followUpDay: optionalPlannedDayField,
})

export const logEntryId = z.object({ id: idField })

/** A mail as it was read from its file: what is shared is that it came, from whom and about what; its text is its logger's. */
export const mailEntryForm = z.object({
  donorId: idField,
  day: dayField,
  sender: optionalText(400),
  subject: optionalText(400),
  text: optionalText(100_000),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'invalid')),
  visibility: choice(visibilities),
})

/** The form around a mail's file: with whom, and who may see that it came. */
export const mailFileForm = z.object({
  donorId: optionalIdField,
  visibility: choice(visibilities),
  file: z
    .nullable(z.custom<File>((given) => typeof File !== 'undefined' && given instanceof File))
    .check(z.refine((file) => file !== null, 'fileMissing')),
})

/** What the page that notes a contact may begin with. */
export const noteParams = z.object({ donor: z.catch(z.nullable(idField), null), kind: z.catch(z.nullable(choice(logKinds)), null) })
