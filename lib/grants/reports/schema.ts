import * as z from 'zod/mini'
import { reportKinds, reportStates } from '#db/vocabulary/grants.ts'
import { dayField, plannedDayField } from '#lib/day.ts'
import { choice, idField, longText, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'

export const planReportForm = z.object({ grantId: idField, kind: choice(reportKinds), dueDay: plannedDayField, ownerId: optionalIdField })
export const draftReportForm = z.object({
  id: idField,
  version: versionField,
  text: longText(1, 60_000),
  isForReview: z.optional(z.boolean()),
})
export const reportDayForm = z.object({ id: idField, version: versionField, day: dayField })
export const returnReportForm = z.object({ id: idField, version: versionField, day: dayField, text: shortText(3, 1000) })
/** A promised date moves only with a reason. */
export const moveReportForm = z.object({
  id: idField,
  version: versionField,
  dueDay: plannedDayField,
  ownerId: optionalIdField,
  reason: optionalText(300),
})

export const reportFilters = z.object({
  state: z.catch(z.nullable(choice([...reportStates, 'overdue'])), null),
  donor: z.catch(z.nullable(idField), null),
  mine: z.catch(z.nullable(z.literal('1')), null),
  done: z.catch(z.nullable(z.literal('1')), null),
})
