import type { Day } from '#lib/day.ts'

/** What a report's state reads as on a day: `overdue` is derived from the due day, and silence for long enough counts as no objection. */
export function reportStateOf<S extends string>(
  report: { state: S; dueDay: Day; submittedDay: Day | null },
  today: Day,
  silenceUntil: Day | null,
): S | 'overdue' | 'no_objection' {
  const isDone = report.state === 'submitted' || report.state === 'approved'
  if (!isDone) return report.dueDay < today ? 'overdue' : report.state
  return report.state === 'submitted' && silenceUntil !== null && silenceUntil < today ? 'no_objection' : report.state
}
