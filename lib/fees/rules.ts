import { bpsOf, portionOf, roundHalfUp, splitByWeights } from '#lib/money.ts'

/*
 * No-cure-no-pay (product.md §8). Øre and basis points; every step that multiplies rounds once, half up. Order: base →
 * model → minimum → cap → fundraiser's share → repeat-gift factor → yearly cap. What is given back: clawback/rules.ts;
 * whether anything accrues at all: guard/rules.ts.
 */

const byNumber = new Intl.Collator('en', { numeric: true })

/** A slice of the base up to and including `upToOre` (`null`: all above) at a rate; in rising order. */
export type FeeTier = { upToOre: number | null; bps: number }
export type FeeModel =
  | { model: 'percent'; bps: number }
  | { model: 'tiers'; tiers: readonly FeeTier[] }
  | { model: 'fixed'; fixedOre: number }

/** The terms of an agreement's version that decide an amount. */
export type FeeTerms = FeeModel & {
  minimumOre?: number | null
  capOre?: number | null
  trigger: 'award' | 'receipt' | 'split'
  /** With `split`: how much of the total is due at the award. */
  awardBps?: number | null
  base?: 'awarded' | 'received'
  /** The fundraiser's share of work shared with the enterprise. */
  shareBps?: number | null
  /** What a further award from the same giver earns of an ordinary one: 10 000 full, 0 none. */
  repeatBps?: number | null
}

/** What is true of one grant under the terms. */
export type FeeGrant = {
  isShared?: boolean
  isRepeatGift?: boolean
  /** What the yearly cap leaves for this grant, see `yearlyRooms`; `null` without a cap. */
  yearlyRoomOre?: number | null
  /** Only where the agreement takes them out of the base. */
  fondsmomsBps?: number
  passThroughOre?: number
}

export type FeeStanding = { awardedOre: number; receivedOre: number }

/** One line of the calculation; `ore` is what stands after it. Steps that change nothing are left out. */
export type FeeStep =
  | { step: 'base'; of: 'awarded' | 'received'; grossOre: number; fondsmomsOre: number; passThroughOre: number; ore: number }
  | { step: 'percent'; bps: number; ore: number }
  | { step: 'tiers'; slices: { ore: number; bps: number }[]; ore: number }
  | { step: 'fixed'; ore: number }
  | { step: 'minimum' | 'cap' | 'yearlyCap'; limitOre: number; ore: number }
  | { step: 'share' | 'repeat'; bps: number; ore: number }
  | { step: 'due'; trigger: FeeTerms['trigger']; headOre: number; receivedOre: number; awardedOre: number; ore: number }
  | { step: 'entry'; accruedOre: number; ore: number }

/** The whole fee on a base: `min(cap, max(minimum, model(base)))`, then share, repeat factor and yearly cap; 0 on a base of 0. */
export function feeTotal(terms: FeeTerms, baseOre: number, grant: FeeGrant = {}): number {
  return totalSteps(terms, baseOre, grant).at(-1)?.ore ?? 0
}

/**
 * What is due to date. `award`: the total; `receipt`: the total × received / awarded; `split`: its head, then the rest like
 * receipts. Base `received`: the total on what is received. Received counts at most as awarded, and nothing below 0.
 */
export function feeDue(terms: FeeTerms, standing: FeeStanding, grant: FeeGrant = {}): number {
  return dueSteps(terms, standing, grant).at(-1)?.ore ?? 0
}

/**
 * The calculation of one ledger entry as steps, so that the ledger can say it in words: base, model, the limits that bite,
 * share, repeat factor, what is due, and the entry = due − accrued.
 */
export function describeCalculation(terms: FeeTerms, standing: FeeStanding, accruedOre: number, grant: FeeGrant = {}): FeeStep[] {
  const steps = dueSteps(terms, standing, grant)
  return [...steps, { step: 'entry', accruedOre, ore: (steps.at(-1)?.ore ?? 0) - accruedOre }]
}

/** The fee divided as the grant is between enterprises: largest remainder, parts sum exactly. */
export function splitFee(feeOre: number, allocationsOre: readonly number[]): number[] {
  return splitByWeights(feeOre, allocationsOre)
}

/**
 * What a yearly cap leaves for each grant of the year, in order of award day, then number: an earlier grant is never moved
 * by a later one. `totalOre` is the grant's fee before the yearly cap.
 */
export function yearlyRooms(
  grants: readonly { id: string; awardedOn: string; number: string | number; totalOre: number }[],
  yearlyCapOre: number,
): Map<string, number> {
  const rooms = new Map<string, number>()
  let left = yearlyCapOre
  for (const grant of grants.toSorted(
    (a, b) => byNumber.compare(a.awardedOn, b.awardedOn) || byNumber.compare(String(a.number), String(b.number)),
  )) {
    rooms.set(grant.id, left)
    left = Math.max(0, left - grant.totalOre)
  }
  return rooms
}

/** What a foundation's grant to the municipality loses to the VAT refund scheme (domain.md §6.3), and what is left to use. */
export function fondsmomsOf(grantOre: number, fondsmomsBps = 1_750): { fondsmomsOre: number; usableOre: number } {
  const fondsmomsOre = bpsOf(grantOre, fondsmomsBps)
  return { fondsmomsOre, usableOre: grantOre - fondsmomsOre }
}

function dueSteps(terms: FeeTerms, standing: FeeStanding, grant: FeeGrant): FeeStep[] {
  const awardedOre = Math.max(0, standing.awardedOre)
  const receivedOre = Math.max(0, standing.receivedOre)
  const base = baseStep(terms, { awardedOre, receivedOre }, grant)
  const steps = [base, ...totalSteps(terms, base.ore, grant)]
  if (base.of === 'received') return steps
  const total = steps.at(-1)?.ore ?? 0
  const headOre = terms.trigger === 'award' ? total : terms.trigger === 'split' ? bpsOf(total, terms.awardBps ?? 0) : 0
  const ore = headOre + portionOf(total - headOre, Math.min(receivedOre, awardedOre), awardedOre)
  return [...steps, { step: 'due', trigger: terms.trigger, headOre, receivedOre, awardedOre, ore }]
}

function baseStep(terms: FeeTerms, { awardedOre, receivedOre }: FeeStanding, grant: FeeGrant): FeeStep & { step: 'base' } {
  const of = terms.base ?? 'awarded'
  const grossOre = of === 'received' ? receivedOre : awardedOre
  const { fondsmomsOre } = fondsmomsOf(grossOre, grant.fondsmomsBps ?? 0)
  const passThroughOre =
    of === 'received' ? portionOf(grant.passThroughOre ?? 0, Math.min(receivedOre, awardedOre), awardedOre) : (grant.passThroughOre ?? 0)
  return { step: 'base', of, grossOre, fondsmomsOre, passThroughOre, ore: Math.max(0, grossOre - fondsmomsOre - passThroughOre) }
}

function totalSteps(terms: FeeTerms, baseOre: number, grant: FeeGrant): FeeStep[] {
  if (baseOre <= 0) return [{ step: 'fixed', ore: 0 }]
  const first = modelStep(terms, baseOre)
  const steps: FeeStep[] = [first]
  let ore = first.ore
  const add = (step: FeeStep) => {
    if (step.ore !== ore) steps.push(step)
    ore = step.ore
  }
  const { minimumOre, capOre, shareBps, repeatBps } = terms
  if (isSet(minimumOre)) add({ step: 'minimum', limitOre: minimumOre, ore: Math.max(ore, minimumOre) })
  if (isSet(capOre)) add({ step: 'cap', limitOre: capOre, ore: Math.min(ore, capOre) })
  if (grant.isShared && isSet(shareBps)) add({ step: 'share', bps: shareBps, ore: bpsOf(ore, shareBps) })
  if (grant.isRepeatGift && isSet(repeatBps)) add({ step: 'repeat', bps: repeatBps, ore: bpsOf(ore, repeatBps) })
  if (isSet(grant.yearlyRoomOre)) add({ step: 'yearlyCap', limitOre: grant.yearlyRoomOre, ore: Math.min(ore, grant.yearlyRoomOre) })
  return steps
}

function modelStep(terms: FeeModel, baseOre: number): FeeStep {
  if (terms.model === 'fixed') return { step: 'fixed', ore: terms.fixedOre }
  if (terms.model === 'percent') return { step: 'percent', bps: terms.bps, ore: bpsOf(baseOre, terms.bps) }
  let from = 0
  const slices = terms.tiers.flatMap(({ upToOre, bps }) => {
    const to = Math.min(baseOre, upToOre ?? baseOre)
    const ore = Math.max(0, to - from)
    from = Math.max(from, to)
    return ore > 0 ? [{ ore, bps }] : []
  })
  const exact = slices.reduce((sum, { ore, bps }) => sum + BigInt(ore) * BigInt(bps), 0n)
  return { step: 'tiers', slices, ore: roundHalfUp(exact, 10_000) }
}

function isSet(value: number | null | undefined): value is number {
  return value !== null && value !== undefined
}
