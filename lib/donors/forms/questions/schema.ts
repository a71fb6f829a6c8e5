import * as z from 'zod/mini'
import { countingRules } from '#db/vocabulary/applications.ts'
import {
  checkbox,
  choice,
  idField,
  longText,
  optionalIdField,
  optionalText,
  optionalWhole,
  percentField,
  versionField,
  whole,
} from '#lib/form.ts'

/** One of a giver's questions: how long an answer may be, and how the giver counts. An empty `id` adds one. */
export const formQuestionForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  formId: idField,
  question: longText(2, 2_000),
  help: optionalText(2_000),
  isOptional: checkbox,
  limitCount: optionalWhole(1, 1_000_000),
  countingRule: choice(countingRules),
  lineBreakCounts: whole(1, 2),
  toleranceBps: percentField,
})

export const formQuestionId = z.object({ id: idField })
export const formQuestionMove = z.object({ id: idField, direction: choice(['up', 'down'] as const) })
