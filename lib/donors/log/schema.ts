import * as z from 'zod/mini'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { checkbox, choice, idField, optionalIdField, longText, optionalText, versionField } from '#lib/form.ts'

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
  decisionId: optionalIdField,
  nextStep: optionalText(200),
  followUpDay: optionalDayField,
})
