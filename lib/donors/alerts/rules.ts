import { addMonths, type Day } from '#lib/day.ts'

export type AlertFacts = {
  stage: string
  contactPreference: string
  feeRule: 'allowed' | 'not_allowed' | 'unknown'
  waitMonths: number | null
  latestAward: Day | null
  overdue: readonly { grantId: string; reportId: string; kind: string; day: Day }[]
  rival: { stage: string; leadName: string | null } | null
  /** Days since the last award, the giver's own rhythm, and the first day it rests, where it slips away. */
  late: { goneDays: number; rhythmDays: number; restsFrom: Day | null } | null
}

export type Alert =
  | { id: 'doNotContact' | 'none' | 'feeNo' | 'feeUnknown' }
  | { id: 'overdue'; kind: string; day: Day; grantId: string; reportId: string }
  | { id: 'late'; goneDays: number; rhythmDays: number; restsFrom: Day | null }
  | { id: 'wait'; day: Day }
  | { id: 'clash'; stage: string; leadName: string | null }

/**
 * What one must know before doing anything with a giver, worst first: they are not to be contacted, we owe them something, they are
 * slipping away, they take nothing yet, somebody else is under way, and what their rule on fees is (product.md §4, §5).
 */
export function alertsOf(facts: AlertFacts, today: Day): Alert[] {
  const waitUntil = facts.waitMonths && facts.latestAward ? addMonths(facts.latestAward, facts.waitMonths) : null
  const worst = facts.overdue.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return [
    ...(facts.stage === 'do_not_contact' ? [{ id: 'doNotContact' as const }] : []),
    ...(facts.contactPreference === 'none' && facts.stage !== 'do_not_contact' ? [{ id: 'none' as const }] : []),
    ...worst.map(({ kind, day, grantId, reportId }) => ({ id: 'overdue' as const, kind, day, grantId, reportId })),
    ...(facts.late ? [{ id: 'late' as const, ...facts.late }] : []),
    ...(waitUntil && waitUntil > today ? [{ id: 'wait' as const, day: waitUntil }] : []),
    ...(facts.rival ? [{ id: 'clash' as const, stage: facts.rival.stage, leadName: facts.rival.leadName }] : []),
    ...(facts.feeRule === 'not_allowed' ? [{ id: 'feeNo' as const }] : []),
    ...(facts.feeRule === 'unknown' ? [{ id: 'feeUnknown' as const }] : []),
  ]
}
