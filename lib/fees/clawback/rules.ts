import { addMonths, type Day } from '#lib/day.ts'
import { feeDue, type FeeGrant, type FeeTerms } from '#lib/fees/rules.ts'

/*
 * The ledger over time (product.md §8): each event books what is due minus what is accrued, and a fall is a credit, unless
 * its cause or its day says that the fee is kept.
 */

/** Who is behind a cut or a repayment. */
export type ClawbackCause = 'giver' | 'recipient' | 'fundraiser'

/** `keptFor`: causes that leave the fee as it is (default the recipient's own); `months` after the award a cut still counts, `null` always. */
export type ClawbackTerms = { keptFor?: readonly ClawbackCause[]; months?: number | null; awardedOn?: Day | null }

/** What happened to a grant, in order: the award as it now stands, money in, money back. */
export type FeeEvent =
  | { kind: 'award'; awardedOre: number; day?: Day; cause?: ClawbackCause }
  | { kind: 'receipt'; ore: number }
  | { kind: 'refund'; ore: number; day?: Day; cause?: ClawbackCause }

/** One entry per event, and what is accrued in all; the entries sum to it exactly, and it is never below 0. */
export type Accruals = { entries: number[]; accruedOre: number; awardedOre: number; receivedOre: number }

/**
 * Plays the events through. A fall that is not credited is kept: later falls are credited from there, and new money earns
 * only what passes what was kept.
 */
export function accrue(terms: FeeTerms, events: readonly FeeEvent[], grant: FeeGrant = {}, clawback: ClawbackTerms = {}): Accruals {
  const entries: number[] = []
  let [awardedOre, receivedOre, accruedOre, dueOre, keptOre] = [0, 0, 0, 0, 0]
  for (const event of events) {
    if (event.kind === 'award') awardedOre = event.awardedOre
    else receivedOre += event.kind === 'receipt' ? event.ore : -event.ore
    const dueNow = feeDue(terms, { awardedOre, receivedOre }, grant)
    if (!isCredited(event, clawback) || dueNow >= dueOre) {
      const most = isCredited(event, clawback) ? keptOre : Number.POSITIVE_INFINITY
      keptOre = Math.min(most, Math.max(0, accruedOre - dueNow))
    }
    const entry = Math.max(0, dueNow + keptOre) - accruedOre
    entries.push(entry)
    accruedOre += entry
    dueOre = dueNow
  }
  return { entries, accruedOre, awardedOre, receivedOre }
}

/** Whether a fall that this event causes is given back: not for a cause the agreement keeps the fee for, nor after its period. */
export function isCredited(event: FeeEvent, { keptFor = ['recipient'], months = null, awardedOn = null }: ClawbackTerms): boolean {
  if (event.kind === 'receipt') return true
  if (event.cause && keptFor.includes(event.cause)) return false
  return months === null || !awardedOn || !event.day || event.day <= addMonths(awardedOn, months)
}

/** Lays a credit (a positive number of øre) against the oldest invoices first; what no invoice can take lowers the next one. */
export function creditInvoices<I extends { id: string; day: Day; openOre: number }>(
  invoices: readonly I[],
  creditOre: number,
): { lines: { id: string; ore: number }[]; restOre: number } {
  const lines: { id: string; ore: number }[] = []
  let restOre = creditOre
  for (const { id, openOre } of invoices.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))) {
    const ore = Math.min(restOre, Math.max(0, openOre))
    if (ore > 0) lines.push({ id, ore })
    restOre -= ore
  }
  return { lines, restOre }
}
