import type { clawbackCauses, feeBases, feeModels, feeTriggers, repeatGiftRules } from '#db/vocabulary/fees.ts'
import type { amendmentCauses, paymentKinds } from '#db/vocabulary/grants.ts'
import type { Day } from '#lib/day.ts'
import { type ClawbackCause, type ClawbackTerms, type FeeEvent } from '#lib/fees/clawback/rules.ts'
import type { FeeGrant, FeeModel, FeeTerms } from '#lib/fees/rules.ts'
import { portionOf } from '#lib/money.ts'

/* From rows to the arithmetic: an agreement's version as terms, a grant's history as events. Kroner, øre. */

export type VersionRow = {
  model: (typeof feeModels)[number]
  rateBps: number | null
  tiers: { upTo: number | null; bps: number }[] | null
  fixedOre: number | null
  minimumOre: number | null
  capOre: number | null
  trigger: (typeof feeTriggers)[number]
  headBps: number | null
  base: (typeof feeBases)[number]
  shareBps: number
  repeatGift: (typeof repeatGiftRules)[number]
  repeatFactorBps: number
  clawback: (typeof clawbackCauses)[number]
  clawbackMonths: number | null
}

/** The terms the arithmetic of a fee takes, from a version of an agreement. Øre and basis points. */
export function termsOf(version: VersionRow): FeeTerms {
  const { minimumOre, capOre, trigger, headBps, base, shareBps } = version
  return { ...modelOf(version), minimumOre, capOre, trigger, awardBps: headBps, base, shareBps, repeatBps: repeatBpsOf(version) }
}

/** What a version says of giving a fee back: the causes that keep it, and until when, counted from the award. */
export function clawbackOf(version: VersionRow, awardedOn: Day): ClawbackTerms {
  const kept: Record<VersionRow['clawback'], ClawbackCause[]> = {
    any_but_recipient: ['recipient'],
    any: [],
    none: ['giver', 'recipient', 'fundraiser'],
  }
  return { keptFor: kept[version.clawback], months: version.clawbackMonths, awardedOn }
}

type ClaimFacts = {
  fondsmomsOre: number
  decidedOre: number
  passThroughOre: number
  isRepeatGift: boolean
  yearlyRoomOre: number | null
  version: { isLessFondsmoms: boolean }
}

/** What is true of the grant under the terms. Fondsmoms is a share that follows the award when it is amended. */
export function grantFacts({ fondsmomsOre, decidedOre, passThroughOre, isRepeatGift, yearlyRoomOre, version }: ClaimFacts): FeeGrant {
  return {
    isRepeatGift,
    yearlyRoomOre,
    passThroughOre,
    fondsmomsBps: version.isLessFondsmoms ? portionOf(10_000, fondsmomsOre, decidedOre) : 0,
  }
}

type Amended = { id: string; day: Day; kronerOre: number; cause: (typeof amendmentCauses)[number] }
type Paid = { id: string; kind: (typeof paymentKinds)[number]; day: Day; kronerOre: number }

/** The grant's history in order of day: the award, then amendments, receipts and repayments. A repayment shares its cause with the amendment of its day. */
export function eventsOf(decided: { day: Day; kronerOre: number }, amendments: readonly Amended[], payments: readonly Paid[]): FeeEvent[] {
  const events: (FeeEvent & { day: Day; at: string })[] = [
    ...payments.map(({ id, kind, day, kronerOre }) =>
      kind === 'receipt'
        ? { kind: 'receipt' as const, ore: kronerOre, day, at: id }
        : { kind: 'refund' as const, ore: kronerOre, day, cause: causeOn(amendments, day, kronerOre), at: id },
    ),
    ...amendments.map(({ id, day, cause }) => ({ kind: 'award' as const, awardedOre: 0, day, cause: causeOf(cause), at: id })),
  ].toSorted((a, b) => (a.day === b.day ? (a.at < b.at ? -1 : 1) : a.day < b.day ? -1 : 1))
  const deltas = new Map(amendments.map(({ id, kronerOre }) => [id, kronerOre]))
  let awardedOre = decided.kronerOre
  return [
    { kind: 'award', awardedOre, day: decided.day },
    ...events.map(({ at, ...event }) => {
      if (event.kind !== 'award') return event
      awardedOre = Math.max(0, awardedOre + (deltas.get(at) ?? 0))
      return { ...event, awardedOre }
    }),
  ]
}

function causeOn(amendments: readonly Amended[], day: Day, kronerOre: number): ClawbackCause {
  return causeOf(amendments.find((amendment) => amendment.day === day && amendment.kronerOre === -kronerOre)?.cause ?? 'donor')
}

function causeOf(cause: Amended['cause']): ClawbackCause {
  return cause === 'recipient' ? 'recipient' : 'giver'
}

function modelOf({ model, rateBps, tiers, fixedOre }: VersionRow): FeeModel {
  if (model === 'fixed') return { model, fixedOre: fixedOre ?? 0 }
  if (model === 'tiers') return { model, tiers: (tiers ?? []).map(({ upTo, bps }) => ({ upToOre: upTo, bps })) }
  return { model, bps: rateBps ?? 0 }
}

function repeatBpsOf({ repeatGift, repeatFactorBps }: VersionRow): number | null {
  if (repeatGift === 'full') return null
  return repeatGift === 'none' ? 0 : repeatFactorBps
}
