import { type Award, awardDays, awardsAt } from '#lib/donors/rules.ts'
import { addMonths, type Day, yearOf } from '#lib/day.ts'

/*
 * Calendar years, for comparison with other systems, and the network's yearly figures (product.md §4). Facts count as of a
 * day; without one, all of them. A figure carries its part and whole, so that it can explain itself.
 */

export const yearClasses = ['upgraded', 'maintained', 'downgraded', 'reactivated', 'new', 'lybunt', 'sybunt', 'later', 'never'] as const
export type YearClass = (typeof yearClasses)[number]

export type Donor = { id: string; awards: readonly Award[] }
/** A share; `ratio` is `null` where there is nothing to measure on yet. */
export type Share = { part: number; whole: number; ratio: number | null }

const always: Day = '9999-12-31'

/** Øre per year of decision, for the years with an award: the sparkline, and what the classes compare. */
export function yearSums(awards: readonly Award[], today: Day = always): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { decidedOn, amountOre } of awardsAt(awards, today).toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))) {
    sums.set(yearOf(decidedOn), (sums.get(yearOf(decidedOn)) ?? 0) + amountOre)
  }
  return sums
}

/** A giver's class in a year, first match: in this year and the last (more, same, less), back, new, LYBUNT, SYBUNT, only later, never. */
export function yearClassOf(sums: ReadonlyMap<number, number>, year: number): YearClass {
  return classBetween(sums.get(year - 1), sums.get(year), firstYearOf(sums), year)
}

/** The same from what was given in the year before and in the year, and the first year with anything. */
export function classBetween(before: number | undefined, now: number | undefined, first: number, year: number): YearClass {
  if (now !== undefined && before !== undefined) return now > before ? 'upgraded' : now < before ? 'downgraded' : 'maintained'
  if (before !== undefined) return 'lybunt'
  if (now !== undefined) return first < year ? 'reactivated' : 'new'
  return first < year ? 'sybunt' : first < Infinity ? 'later' : 'never'
}

/** The first year with anything; Infinity without one. */
export function firstYearOf(sums: ReadonlyMap<number, number>): number {
  let first = Infinity
  for (const year of sums.keys()) if (year < first) first = year
  return first
}

export type YearFigures = {
  year: number
  classes: Map<string, YearClass>
  /** Givers of last year who gave this year too. */
  retention: Share
  /** The same over those whose first award was last year, and over the others. */
  newDonorRetention: Share
  repeatDonorRetention: Share
  /** Øre this year from last year's givers, of their øre last year; may pass 1. */
  revenueRetention: Share
  donors: number
  totalOre: number
}

/** Everything about one calendar year over all givers. */
export function yearFigures(donors: readonly Donor[], year: number, today: Day = always): YearFigures {
  const all = donors.map(({ id, awards }) => ({ id, sums: yearSums(awards, today) }))
  const base = all.filter(({ sums }) => sums.has(year - 1))
  const isNew = ({ sums }: (typeof all)[number]) => Math.min(...sums.keys()) === year - 1
  const sumIn = (some: typeof all, which: number) => some.reduce((sum, { sums }) => sum + (sums.get(which) ?? 0), 0)
  const kept = (some: typeof all) => shareOf(some.filter(({ sums }) => sums.has(year)).length, some.length)
  return {
    year,
    classes: new Map(all.map(({ id, sums }) => [id, yearClassOf(sums, year)])),
    retention: kept(base),
    newDonorRetention: kept(base.filter(isNew)),
    repeatDonorRetention: kept(base.filter((donor) => !isNew(donor))),
    revenueRetention: shareOf(sumIn(base, year), sumIn(base, year - 1)),
    donors: all.filter(({ sums }) => sums.has(year)).length,
    totalOre: sumIn(all, year),
  }
}

/** Golden givers of all givers with an award, at a day. */
export function repeatRate(donors: readonly Donor[], today: Day = always): Share {
  const days = donors.map(({ awards }) => awardDays(awardsAt(awards, today)).length)
  return shareOf(days.filter((count) => count >= 2).length, days.filter((count) => count >= 1).length)
}

/** Øre decided from `from` to `to` by givers golden at its end, of all øre decided then. */
export function goldenShare(donors: readonly Donor[], from: Day, to: Day): Share {
  let golden = 0
  let all = 0
  for (const { awards } of donors) {
    const counted = awardsAt(awards, to)
    const sum = counted.reduce((total, award) => (award.decidedOn >= from ? total + award.amountOre : total), 0)
    all += sum
    if (awardDays(counted).length >= 2) golden += sum
  }
  return shareOf(golden, all)
}

/**
 * Of the givers whose first award was in the cohort year, those with an award on a second day within `months`.
 * `isObserved` only when every one of them has had that long by `today`; others are not shown.
 */
export function secondAwardRate(
  donors: readonly Donor[],
  cohortYear: number,
  today: Day,
  months = 36,
): Share & { isObserved: boolean; base: string[]; converted: string[] } {
  const base: string[] = []
  const converted: string[] = []
  for (const { id, awards } of donors) {
    const [first, second] = awardDays(awardsAt(awards, today))
    if (first === undefined || yearOf(first) !== cohortYear) continue
    base.push(id)
    if (second !== undefined && second <= addMonths(first, months)) converted.push(id)
  }
  return { ...shareOf(converted.length, base.length), isObserved: addMonths(`${cohortYear}-12-31`, months) <= today, base, converted }
}

/** A part of a whole; no ratio where there is nothing to measure on. */
export function shareOf(part: number, whole: number): Share {
  return { part, whole, ratio: whole === 0 ? null : part / whole }
}
