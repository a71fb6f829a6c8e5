import { type Day, yearOf } from '#lib/day.ts'
import {
  type Award,
  awardDays,
  awardsAt,
  givingAt,
  type GivingSettings,
  kronerOf,
  type Outlook,
  outlookAt,
  streakOf,
} from '#lib/donors/rules.ts'
import { portionOf } from '#lib/money.ts'

/*
 * The golden review under any of its switches (product.md §4): what each giver, or each donor group, gave as of a day, to the network or
 * to one enterprise, by the day of the award or the day of the money. Plain arithmetic; `donor_giving` holds the everyday answer.
 */

export type Receipt = { day: Day; ore: number; currency: string; kronerOre: number | null }
/** An award with everything a switch may ask of it. */
export type ReviewAward = Award & {
  decisionId: string
  donorId: string
  grantId: string | null
  currency: string
  kronerOre: number | null
  decidedOre: number
  /** The day is known by its month or year only; it counts as the middle. */
  isRough: boolean
  /** What one enterprise has of the award as it stands now; absent when the whole network is asked about. */
  shareOre?: number
  receipts: readonly Receipt[]
}
export type ReviewDonor = { id: string; sortKey: string; groupId: string | null; cycleMonths: number | null; isArchived: boolean }
export type ReviewGroup = { id: string; name: string; sortKey: string }
export type SubjectRules = { asGroup: boolean; by: 'award' | 'money'; day: Day; settings: GivingSettings }

/** One award as it counts: øre in kroner (`null` without a rate), or the enterprise's part of it. */
export type Counted = { decisionId: string; donorId: string; grantId: string | null; day: Day; ore: number | null; isRough: boolean }
/** A giver, or a donor group taken as one, that has given by the day. */
export type Subject = {
  id: string
  isGroup: boolean
  sortKey: string
  /** Of a group those who gave, the latest last. */
  donorIds: string[]
  isArchived: boolean
  awards: Counted[]
  awardDays: Day[]
  isGolden: boolean
  cycleMonths: number | null
  medianGapDays: number | null
  running: { from: Day; to: Day } | null
  outlook: Outlook
  /** Kroner øre of all that counts; by money what was received less what was paid back. */
  totalOre: number
  otherOre: Record<string, number>
  /** Øre in each calendar year, and the years that count as given in (by money: where something was left). */
  sums: Map<number, number>
  given: Map<number, number>
  streak: number
}

/** Everybody who has given by the day, each once: as a group where groups are one and the giver has one. */
export function subjectsOf(
  awards: readonly ReviewAward[],
  donors: ReadonlyMap<string, ReviewDonor>,
  groups: ReadonlyMap<string, ReviewGroup>,
  rules: SubjectRules,
): Subject[] {
  const bySubject = new Map<string, ReviewAward[]>()
  for (const award of awards) {
    const id = (rules.asGroup ? donors.get(award.donorId)?.groupId : null) ?? award.donorId
    const own = bySubject.get(id)
    if (own) own.push(award)
    else bySubject.set(id, [award])
  }
  return [...bySubject].flatMap(([id, own]) => subjectOf(id, own, donors, groups.get(id), rules) ?? [])
}

function subjectOf(
  id: string,
  own: readonly ReviewAward[],
  donors: ReadonlyMap<string, ReviewDonor>,
  group: ReviewGroup | undefined,
  { by, day, settings }: SubjectRules,
): Subject | null {
  const standing = awardsAt(own, day).toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))
  const latest = standing.at(-1)
  if (!latest) return null
  const days = awardDays(standing)
  const giving = givingAt(own, day, settings)
  const donorIds = [...new Set(standing.map(({ donorId }) => donorId).toReversed())].toReversed()
  const cycleMonths = donors.get(latest.donorId)?.cycleMonths ?? null
  const money = new Ledger()
  const counted = standing.map((award): Counted => {
    const { decisionId, donorId, grantId, decidedOn, isRough, currency } = award
    const amountOre = partOf(award, award.amountOre)
    const ore = kronerOf({ ...award, amountOre })
    if (by === 'award') money.add(decidedOn, ore, currency, amountOre)
    else
      for (const receipt of award.receipts)
        if (receipt.day <= day) {
          const part = partOf(award, receipt.ore)
          money.add(receipt.day, kronerOf({ ...receipt, amountOre: part, decidedOre: receipt.ore }), receipt.currency, part)
        }
    return { decisionId, donorId, grantId, day: decidedOn, ore, isRough }
  })
  const given = by === 'award' ? money.sums : new Map([...money.sums].filter(([, ore]) => ore > 0))
  return {
    id,
    isGroup: group !== undefined,
    sortKey: group?.sortKey ?? donors.get(id)?.sortKey ?? '',
    donorIds,
    isArchived: donorIds.every((donorId) => donors.get(donorId)?.isArchived),
    awards: counted,
    awardDays: days,
    isGolden: days.length >= 2,
    cycleMonths,
    medianGapDays: giving.medianGapDays,
    running: runningAt(standing, giving.runningUntil),
    outlook: outlookAt(giving, day, cycleMonths, settings),
    totalOre: [...money.sums.values()].reduce((sum, ore) => sum + ore, 0),
    otherOre: money.beside,
    sums: money.sums,
    given,
    streak: streakOf(new Set(given.keys()), day),
  }
}

/** What of an amount of this award is the enterprise's; all of it for the network. Parts of one award never pass the whole. */
function partOf(award: ReviewAward, amountOre: number): number {
  if (award.shareOre === undefined) return amountOre
  const now = award.amendments?.at(-1)?.amountOre ?? award.decidedOre
  const whole = now > 0 ? now : award.decidedOre
  return amountOre === whole ? award.shareOre : portionOf(award.shareOre, amountOre, whole)
}

function runningAt(standing: readonly Award[], until: Day | null): { from: Day; to: Day } | null {
  const found = until === null ? undefined : standing.find(({ periodTo }) => periodTo === until)
  return found?.periodTo ? { from: found.periodFrom ?? found.decidedOn, to: found.periodTo } : null
}

/** Kroner by year; what has no rate stands beside, by currency, and its year counts as given in. */
class Ledger {
  readonly sums = new Map<number, number>()
  readonly beside: Record<string, number> = {}

  add(day: Day, ore: number | null, currency: string, amountOre: number): void {
    const year = yearOf(day)
    this.sums.set(year, (this.sums.get(year) ?? 0) + (ore ?? 0))
    if (ore === null) this.beside[currency] = (this.beside[currency] ?? 0) + amountOre
  }
}
