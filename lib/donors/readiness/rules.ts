import { addMonths, type Day, daysBetween } from '#lib/day.ts'

/** Pools expect no thanks. */
export const poolTypes = ['state_pool', 'municipal_pool', 'regional_pool', 'eu_programme', 'nordic_pool', 'lottery_pool'] as const
/** An application not sent yet is an idea that may fit. */
export const openStages = ['idea', 'dialogue', 'drafting', 'review', 'ready'] as const

/** One line of the checklist: in order, missing, or not asked of this giver. `key` names its text, `values` fill it. */
export type ReadyLine = {
  id: 'obligations' | 'report' | 'thanked' | 'contact' | 'wait' | 'idea' | 'amount'
  state: 'ok' | 'missing' | 'none'
  key: string
  values: Record<string, string | number>
}

/** What the checklist is computed from; days, and øre. */
export type ReadyFacts = {
  latestAward: Day | null
  overdue: { kind: string; day: Day } | null
  hasObligations: boolean
  lastReport: { state: 'not_started' | 'draft' | 'internal_review' | 'submitted' | 'approved' | 'returned'; submitted: Day | null } | null
  thanked: Day | null
  contact: Day | null
  idea: { title: string; amountOre: number | null } | null
  waitMonths: number | null
  minOre: number | null
  maxOre: number | null
  isPool: boolean
  acceptsThanks: boolean | null
  acceptsReports: boolean | null
  isWrittenOnly: boolean
}

/**
 * Whether it is in order to ask a giver again: seven lines, each from rows, no score (product.md §4). A report that was sent and
 * not objected to for `silenceDays` counts as accepted.
 */
export function readiness(facts: ReadyFacts, today: Day, silenceDays: number): ReadyLine[] {
  return [
    obligations(facts),
    report(facts, today, silenceDays),
    thanked(facts),
    contact(facts),
    wait(facts, today),
    idea(facts),
    amount(facts),
  ]
}

/** How many lines are missing. */
export const missingCount = (lines: readonly ReadyLine[]): number => lines.filter((line) => line.state === 'missing').length

function obligations({ overdue, hasObligations }: ReadyFacts): ReadyLine {
  if (overdue) return line('obligations', 'missing', 'missing', { report: overdue.kind, day: overdue.day })
  return hasObligations ? line('obligations', 'ok') : line('obligations', 'none')
}

function report({ lastReport, acceptsReports }: ReadyFacts, today: Day, silenceDays: number): ReadyLine {
  if (!lastReport) return line('report', 'none')
  if (lastReport.state === 'approved') return line('report', 'ok')
  if (lastReport.state === 'returned') return line('report', 'missing', 'returned')
  if (lastReport.state !== 'submitted' || !lastReport.submitted) return line('report', 'missing', 'notSent')
  const days = daysBetween(lastReport.submitted, today)
  if (acceptsReports === false) return line('report', 'none', 'unanswered')
  return days > silenceDays ? line('report', 'none', 'silent', { days: silenceDays }) : line('report', 'missing', 'missing', { days })
}

function thanked({ thanked: day, isPool, acceptsThanks, latestAward }: ReadyFacts): ReadyLine {
  if (day) return line('thanked', 'ok', 'ok', { day })
  if (!latestAward) return line('thanked', 'none', 'noAward')
  if (isPool) return line('thanked', 'none')
  return acceptsThanks === false ? line('thanked', 'none', 'unwanted') : line('thanked', 'missing')
}

function contact({ contact: day, isWrittenOnly, latestAward }: ReadyFacts): ReadyLine {
  if (day) return line('contact', 'ok', 'ok', { day })
  if (isWrittenOnly) return line('contact', 'none')
  return latestAward ? line('contact', 'missing') : line('contact', 'missing', 'first')
}

function wait({ waitMonths, latestAward }: ReadyFacts, today: Day): ReadyLine {
  if (!waitMonths || !latestAward) return line('wait', 'none')
  const over = addMonths(latestAward, waitMonths)
  return over <= today ? line('wait', 'ok') : line('wait', 'missing', 'missing', { day: over })
}

function idea({ idea: found }: ReadyFacts): ReadyLine {
  return found ? line('idea', 'ok', 'ok', { idea: found.title }) : line('idea', 'missing')
}

function amount({ idea: found, minOre, maxOre }: ReadyFacts): ReadyLine {
  if (minOre === null && maxOre === null) return line('amount', 'none')
  const asked = found?.amountOre ?? null
  const isInside = asked === null || ((minOre === null || asked >= minOre) && (maxOre === null || asked <= maxOre))
  return isInside ? line('amount', 'ok') : line('amount', 'missing', 'missing', { min: minOre ?? 0, max: maxOre ?? 0 })
}

function line(id: ReadyLine['id'], state: ReadyLine['state'], key: string = state, values: ReadyLine['values'] = {}): ReadyLine {
  return { id, state, key, values }
}
