import { applicationStages, dayPrecisions, decisionOutcomes, refusalReasons } from '#db/vocabulary/applications.ts'
import { textOf, type Values } from '#lib/imports/judging/rules.ts'
import { wordOf } from '#lib/imports/saving/rules.ts'

type Outcome = (typeof decisionOutcomes)[number]
type Stage = (typeof applicationStages)[number]

/**
 * Where an application stands and what was answered, from what a row says: the answer where there is one; an amount that was
 * given and no answer is an award (in part where less came than was asked); a day it was sent and nothing more is *submitted*.
 */
export function standingOf(values: Values): { stage: Stage; outcome: Outcome | null } {
  const told = wordOf(decisionOutcomes, values.outcome, null)
  const awarded = typeof values.amountOre === 'number' && values.amountOre > 0 ? values.amountOre : null
  const asked = typeof values.appliedOre === 'number' ? values.appliedOre : null
  const stage = wordOf(applicationStages, values.stage, null)
  const ofStage = wordOf(['awarded', 'partially_awarded', 'declined', 'withdrawn', 'unanswered'] as const, stage, null)
  const outcome = told ?? ofStage ?? (awarded === null ? null : asked !== null && awarded < asked ? 'partially_awarded' : 'awarded')
  if (outcome !== null && outcome !== 'recommended') return { stage: outcome, outcome }
  return { stage: stage ?? (values.sentDay ? 'submitted' : 'idea'), outcome: null }
}

/** The day of the answer: its own, else the day it was sent or the grant began. Without any an answer cannot be placed in a year. */
export const answerDayOf = (values: Values): string | null =>
  textOf(values.decisionDay) ?? textOf(values.sentDay) ?? textOf(values.periodFrom)

export const answerWords = (values: Values) => ({
  reason: wordOf(refusalReasons, values.reason, null),
  dayPrecision: wordOf(dayPrecisions, values.dayPrecision, 'day'),
})
