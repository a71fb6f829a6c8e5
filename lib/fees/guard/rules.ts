import type { feeRules } from '#db/vocabulary/donors.ts'
import { addMonths, type Day } from '#lib/day.ts'
import { bpsOf } from '#lib/money.ts'

/* What stands before any arithmetic (product.md §8): whether a fee may be earned, budgeted, approved. */

export type FeeRule = (typeof feeRules)[number]
export type FeeSource = 'own_funds' | 'pool' | 'grant'

export type FeeClaim = {
  outcome: 'awarded' | 'partially_awarded' | 'declined' | 'withdrawn' | 'unanswered'
  /** Who led the writing. */
  ledBy: 'fundraiser' | 'enterprise'
  isDonorExcluded: boolean
  sentOn: Day
  decidedOn: Day
}
export type FeePeriod = { validFrom: Day; validTo: Day | null; tailMonths: number }
export type NoFeeReason = 'notAwarded' | 'writtenByEnterprise' | 'donorExcluded' | 'sentOutsideAgreement' | 'decidedAfterTail'

/** Why nothing accrues, or `null` when it does. The terms in force when the application was sent apply. */
export function noFeeReason(claim: FeeClaim, agreement: FeePeriod): NoFeeReason | null {
  if (claim.outcome !== 'awarded' && claim.outcome !== 'partially_awarded') return 'notAwarded'
  if (claim.ledBy === 'enterprise') return 'writtenByEnterprise'
  if (claim.isDonorExcluded) return 'donorExcluded'
  const { validFrom, validTo, tailMonths } = agreement
  if (claim.sentOn < validFrom || (validTo !== null && claim.sentOn > validTo)) return 'sentOutsideAgreement'
  return validTo !== null && claim.decidedOn > addMonths(validTo, tailMonths) ? 'decidedAfterTail' : null
}

/** A fee line in a budget: blocked where the giver does not allow it, to be asked about where nobody knows. */
export function budgetGuard(hasFeeLine: boolean, rule: FeeRule): 'clear' | 'ask' | 'blocked' {
  if (!hasFeeLine || rule === 'allowed') return 'clear'
  return rule === 'unknown' ? 'ask' : 'blocked'
}

/** Approval is blocked when the grant itself pays and the giver has not allowed it. */
export function mayApprove(source: FeeSource, rule: FeeRule): boolean {
  return source !== 'grant' || rule === 'allowed'
}

/** Fees above 10 % of the award (a setting) get a warning. */
export function isHighFee(feeOre: number, awardOre: number, limitBps = 1_000): boolean {
  return feeOre > bpsOf(awardOre, limitBps)
}
