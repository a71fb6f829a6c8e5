import type { Day } from '#lib/day.ts'

/*
 * A grant's money (product.md §7): the decision's amount, moved by amendments; receipts and repayments as rows. Amounts
 * are øre in the decision's own currency.
 */

export type AmendmentFact = { day: Day; deltaOre: number }
export type PaymentFact = { kind: 'receipt' | 'repayment'; amountOre: number }

/** The award as it stands at a day: the decision plus every amendment up to it. Never below 0. */
export function awardedAt(decidedOre: number, amendments: readonly AmendmentFact[], day?: Day): number {
  const moved = amendments.reduce((sum, amendment) => (day !== undefined && amendment.day > day ? sum : sum + amendment.deltaOre), 0)
  return Math.max(0, decidedOre + moved)
}

/** Receipts less repayments. */
export function receivedOf(payments: readonly PaymentFact[]): number {
  return payments.reduce((sum, { kind, amountOre }) => sum + (kind === 'receipt' ? amountOre : -amountOre), 0)
}

/** What a report's state reads as on a day: `overdue` is derived from the due day, and silence for long enough counts as no objection. */
export function reportStateOf<S extends string>(
  report: { state: S; dueDay: Day; submittedDay: Day | null }, today: Day, silenceUntil: Day | null,
): S | 'overdue' | 'no_objection' {
  const isDone = report.state === 'submitted' || report.state === 'approved'
  if (!isDone) return report.dueDay < today ? 'overdue' : report.state
  return report.state === 'submitted' && silenceUntil !== null && silenceUntil < today ? 'no_objection' : report.state
}
