import { applicationStages, dayPrecisions, decisionOutcomes, refusalReasons } from '#db/vocabulary/applications.ts'
import { wordOf } from '#lib/imports/saving/rules.ts'
import type { RecordValue } from '#lib/imports/sheets/schema.ts'

type Values = Readonly<Record<string, RecordValue>>
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

export const answerWords = (values: Values) => ({
  reason: wordOf(refusalReasons, values.reason, null),
  dayPrecision: wordOf(dayPrecisions, values.dayPrecision, 'day'),
})
