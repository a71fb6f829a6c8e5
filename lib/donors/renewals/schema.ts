import * as z from 'zod/mini'
import { askTypes } from '#db/vocabulary/donors.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'

export const renewalForm = z.object({ donorId: idField, askType: choice(askTypes), steps: optionalText(2000) })
export const renewalId = z.object({ id: idField })
export const renewalChange = z.object({
  id: idField,
  version: versionField,
  askType: choice(askTypes),
  ownerId: optionalIdField,
  steps: optionalText(2000),
})
/** A step of a plan: the plan owner's, or theirs who is named. */
export const renewalStepForm = z.object({
  planId: idField,
  title: shortText(2, 200),
  dueDay: optionalPlannedDayField,
  ownerId: optionalIdField,
})
