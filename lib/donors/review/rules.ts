import { type Day, yearOf } from '#lib/day.ts'
import {
  type Award,
  awardDays,
  awardsAt,
  givingOf,
  type GivingSettings,
  kronerOf,
  type Outlook,
  outlookAt,
  streakOf,
} from '#lib/donors/rules.ts'
import { type Division, ownPart } from '#lib/donors/review/division/rules.ts'

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
  isNetwork: boolean
  decidedOre: number
  /** The day is known by its month or year only; it counts as the middle. */
  isRough: boolean
  /** What one enterprise has of it; absent when the whole network is asked about. */
  division?: Division
}
/** What was received of each grant in order of day, by its id; asked only by the money. */
export type Receipts = ReadonlyMap<string, readonly Receipt[]>
export type ReviewDonor = {
  id: string
  sortKey: string
  groupId: string | null
  cycleMonths: number | null
  isArchived: boolean
  /** Expects no thanks: a pool, or said so. */
  isSilent: boolean
}
/** A group is put away when everybody in it is. */
export type ReviewGroup = { id: string; name: string; sortKey: string; isArchived: boolean }
export type SubjectRules = { by: 'award' | 'money'; day: Day; settings: GivingSettings }
type Givers = { donors: ReadonlyMap<string, ReviewDonor>; groups: ReadonlyMap<string, ReviewGroup> }
type Known = { donors: Givers['donors']; receipts: Receipts }

/** One award as it counts: øre in kroner (`null` without a rate), or the enterprise's part of it. */
export type Counted = {
  decisionId: string
  donorId: string
  grantId: string | null
  day: Day
  ore: number | null
  isRough: boolean
  isNetwork: boolean
}
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

/** A giver, or a donor group taken as one, with all its awards in order of day. */
export type Household = { id: string; donor: ReviewDonor | undefined; group: ReviewGroup | undefined; awards: readonly ReviewAward[] }

/** The awards by who gave them: by group where groups are one and the giver has one. */
export function householdsOf(awards: readonly ReviewAward[], { donors, groups }: Givers, asGroup: boolean): Household[] {
  const giverOf = ({ donorId }: ReviewAward) => (asGroup ? donors.get(donorId)?.groupId : null) ?? donorId
  return [...Map.groupBy(awards, giverOf)].map(([id, own]) => ({
    id,
    donor: donors.get(id),
    group: groups.get(id),
    awards: own.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0)),
  }))
}

/** Everybody who has given by the day, each once. */
export function subjectsOf(households: readonly Household[], known: Known, rules: SubjectRules): Subject[] {
  const subjects: Subject[] = []
  for (const household of households) {
    const subject = subjectOf(household, known, rules)
    if (subject) subjects.push(subject)
  }
  return subjects
}

function subjectOf(
  { id, donor, group, awards }: Household,
  { donors, receipts }: Known,
  { by, day, settings }: SubjectRules,
): Subject | null {
  const standing = awardsAt(awards, day)
  const latest = standing.at(-1)
  if (!latest) return null
  const days = awardDays(standing)
  const giving = givingOf(standing, day, settings, days)
  const cycleMonths = (donor ?? donors.get(latest.donorId))?.cycleMonths ?? null
  const money = new Ledger()
  const counted: Counted[] = []
  for (const award of standing) {
    const { decisionId, donorId, grantId, decidedOn, isRough, isNetwork, currency } = award
    const ore = partIn(award, kronerOf(award))
    counted.push({ decisionId, donorId, grantId, day: decidedOn, ore, isRough, isNetwork })
    if (by === 'award') money.add(decidedOn, ore, currency, ownPart(award.amountOre, award.division))
    else
      for (const receipt of receipts.get(grantId ?? '') ?? none) {
        if (receipt.day > day) break
        const kroner = receipt.currency === 'DKK' ? receipt.ore : receipt.kronerOre
        money.add(receipt.day, partIn(award, kroner), receipt.currency, ownPart(receipt.ore, award.division))
      }
  }
  const given = by === 'award' ? money.sums : new Map([...money.sums].filter(([, ore]) => ore > 0))
  return {
    id,
    isGroup: group !== undefined,
    sortKey: group?.sortKey ?? donor?.sortKey ?? '',
    donorIds: group ? [...new Set(standing.map(({ donorId }) => donorId).toReversed())].toReversed() : [id],
    isArchived: group ? group.isArchived : (donor?.isArchived ?? false),
    awards: counted,
    awardDays: days,
    isGolden: days.length >= 2,
    cycleMonths,
    medianGapDays: giving.medianGapDays,
    running: runningAt(standing, giving.runningUntil),
    outlook: outlookAt(giving, day, cycleMonths, settings),
    totalOre: money.totalOre,
    otherOre: money.beside,
    sums: money.sums,
    given,
    streak: streakOf(given, day),
  }
}

const none: readonly never[] = []

/** Loans and social investment as they stand on a day: how many, and their kroner. They are no gift, and stand beside. */
export function loansAt(loans: readonly ReviewAward[], day: Day): { count: number; ore: number } {
  const standing = awardsAt(loans, day)
  return { count: standing.length, ore: standing.reduce((sum, loan) => sum + (partIn(loan, kronerOf(loan)) ?? 0), 0) }
}

/** What of these kroner is the enterprise's; all of them for the network. */
function partIn({ division }: ReviewAward, ore: number | null): number | null {
  return ore === null ? null : ownPart(ore, division)
}

function runningAt(standing: readonly Award[], until: Day | null): { from: Day; to: Day } | null {
  const found = until === null ? undefined : standing.find(({ periodTo }) => periodTo === until)
  return found?.periodTo ? { from: found.periodFrom ?? found.decidedOn, to: found.periodTo } : null
}

/** Kroner by year; what has no rate stands beside, by currency, and its year counts as given in. */
class Ledger {
  readonly sums = new Map<number, number>()
  readonly beside: Record<string, number> = {}
  totalOre = 0

  add(day: Day, ore: number | null, currency: string, amountOre: number): void {
    const year = yearOf(day)
    this.sums.set(year, (this.sums.get(year) ?? 0) + (ore ?? 0))
    this.totalOre += ore ?? 0
    if (ore === null) this.beside[currency] = (this.beside[currency] ?? 0) + amountOre
  }
}
