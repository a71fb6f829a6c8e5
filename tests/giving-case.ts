import type { Day } from '#lib/day.ts'
import { type Award, kronerOf } from '#lib/donors/rules.ts'

/* What counts as given, by named case: what happened, and how the giver stands on a day. Kroner here, øre in the rows. */

/** One answer of a giver, with what became of it. */
export type Gave = {
  on: Day
  kr: number
  outcome?: 'awarded' | 'partially_awarded' | 'declined' | 'unanswered' | 'recommended'
  /** Known by its month or year only; the day is the middle. */
  rough?: 'month' | 'year'
  /** In another currency; `kroner` is what the whole of it is at its rate, where there is one. */
  currency?: string
  kroner?: number
  /** To somebody who is no member, or a loan: apart from the network's gifts. */
  isOutside?: true
  isLoan?: true
  period?: readonly [Day, Day]
  /** On a day it became so much, perhaps until another day. */
  became?: readonly (readonly [Day, number, Day?])[]
  /** Cancelled with nothing received: on a day, or on a day nobody knows. */
  calledOff?: Day | null
  /** Received, or (below zero) paid back. */
  money?: readonly (readonly [Day, number])[]
  /** Wrong, and taken back. */
  isTakenBack?: true
  /** The answer that took its place. */
  later?: { on: Day; kr: number }
}

/** How it stands on a day (the story's, where none is said). `next` and `status` by the giver's stated cycle or its own rhythm. */
export type Stands = {
  on?: Day
  awards: number
  days: number
  kr: number
  latest?: Day
  next?: Day
  status: 'never' | 'in_rhythm' | 'due' | 'at_risk' | 'lapsed'
  beside?: Record<string, number>
  years?: Record<string, number>
}
export type GivingCase = { name: string; cycle?: number; isInvestor?: true; gave: readonly Gave[]; stands: readonly Stands[] }

/** Before anything was given. */
export const nothing = { awards: 0, days: 0, kr: 0, status: 'never' } as const

/** The case as the rules take it: the network's gifts that were not taken back. */
export function awardsIn({ gave, isInvestor }: GivingCase) {
  const ore = (kr: number) => kr * 100
  return (isInvestor ? [] : gave)
    .filter(({ isLoan, isOutside, isTakenBack }) => !isLoan && !isOutside && !isTakenBack)
    .flatMap(({ later, ...one }) => [
      { ...one, replacedOn: later?.on ?? null },
      ...(later ? [{ ...later, replacedOn: null } satisfies Gave & { replacedOn: null }] : []),
    ])
    .filter(({ outcome = 'awarded' }: { outcome?: string }) => outcome === 'awarded' || outcome === 'partially_awarded')
    .map((one: Gave & { replacedOn: Day | null }): Award & { currency: string; kronerOre: number | null; decidedOre: number } => ({
      decidedOn: one.on,
      amountOre: ore(one.kr),
      decidedOre: ore(one.kr),
      currency: one.currency ?? 'DKK',
      kronerOre: one.kroner === undefined ? (one.currency ? null : ore(one.kr)) : ore(one.kroner),
      periodFrom: one.period?.[0] ?? null,
      periodTo: one.period?.[1] ?? null,
      annulledOn: one.calledOff === null ? one.on : (one.calledOff ?? one.replacedOn),
      amendments: (one.became ?? []).map(([day, kr, periodTo]) => ({ day, amountOre: ore(kr), periodTo: periodTo ?? null })),
    }))
}

/** Kroner (not øre) of awards that stand, and beside them what has no rate. */
export function kronerIn(standing: readonly { currency: string; amountOre: number; kronerOre: number | null; decidedOre: number }[]) {
  const beside: Record<string, number> = {}
  let kr = 0
  for (const award of standing) {
    const ore = kronerOf(award)
    if (ore === null) beside[award.currency] = (beside[award.currency] ?? 0) + award.amountOre / 100
    else kr += ore / 100
  }
  return { kr, beside }
}
