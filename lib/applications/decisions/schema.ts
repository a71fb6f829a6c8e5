import * as z from 'zod/mini'
import { decisionOutcomes, heardHow, refusalReasons } from '#db/vocabulary/applications.ts'
import { dayField } from '#lib/day.ts'
import { choice, idField, longText, optionalChoice, optionalText, versionField } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

/** The giver's answer. `amountOre` is in kroner; an award needs one. */
export const decisionForm = z.object({
  id: idField,
  version: versionField,
  outcome: choice(decisionOutcomes),
  day: dayField,
  amountOre: optionalOreField,
  heardHow: optionalChoice(heardHow),
  letterReference: optionalText(200),
  reason: optionalChoice(refusalReasons),
  reasonText: optionalText(2_000),
  learning: optionalText(2_000),
})

/** A wrong answer is taken back with a reason. */
export const voidDecisionForm = z.object({ id: idField, reason: longText(3, 500) })
