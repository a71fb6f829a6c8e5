import * as z from 'zod/mini'
import { countingRules, sectionStates } from '#db/vocabulary/applications.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, longText, optionalIdField, optionalText, optionalWhole, percentField, versionField, whole } from '#lib/form.ts'

/** A giver's question: how it is counted, who answers. An empty `id` adds one. */
export const questionForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  applicationId: idField,
  question: longText(2, 2_000),
  limitCount: optionalWhole(1, 1_000_000),
  countingRule: choice(countingRules),
  lineBreakCounts: whole(1, 2),
  toleranceBps: percentField,
  ownerId: optionalIdField,
  dueDay: optionalPlannedDayField,
})

/** The answer. */
export const answerForm = z.object({ id: idField, version: versionField, text: optionalText(60_000), state: choice(sectionStates) })

export const sectionId = z.object({ id: idField })
export const sectionMoveForm = z.object({ id: idField, direction: choice(['up', 'down'] as const) })
