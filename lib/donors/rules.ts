import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import { addDays, addMonths, type Day, daysBetween, yearOf } from '#lib/day.ts'
import { portionOf, roundHalfUp } from '#lib/money.ts'

/*
 * The Golden Donation (product.md §4): what a giver has given as of a day, how often it tends to give, and whether it is
 * time to talk again. Plain arithmetic over awards; `donor_giving` stores what `givingAt` finds. Years: calendar/rules.ts.
 */

/** A positive decision, with what later changed it. A grant cancelled with nothing received is given as annulled. */
export type Award = {
  decidedOn: Day
  amountOre: number
  /** The grant's period; without an end nothing is known to run. */
  periodFrom?: Day | null
  periodTo?: Day | null
  annulledOn?: Day | null
  amendments?: readonly { day: Day; amountOre: number; periodTo?: Day | null }[]
}

export type GivingSettings = {
  defaultMonths: number
  windowDays: number
  lapseFactor: number
  /** How many award days it takes to have a rhythm of one's own. */
  ownRhythmDays: number
  /** How long a second award may take to count as one. */
  secondMonths: number
}
export const givingSettings: GivingSettings = { defaultMonths: 24, windowDays: 90, lapseFactor: 2, ownRhythmDays: 3, secondMonths: 36 }

export type Rhythm = { days: number } | { months: number }
export type GoldenStatus = (typeof goldenStatuses)[number]

/** What is summed up over a giver's awards; the columns of `donor_giving`. */
export type Giving = {
  awards: number
  awardDays: number
  totalOre: number
  firstDay: Day | null
  latestDay: Day | null
  /** Median days between award days, half up; `null` with fewer of them than make a rhythm (a setting, 3). */
  medianGapDays: number | null
  /** The last day of the grant that runs longest among those running on the day asked about. */
  runningUntil: Day | null
}

export type Outlook = {
  rhythm: Rhythm | null
  ownRhythm: boolean
  running: boolean
  expectedDay: Day | null
  /** The first day it rests if nothing is given and nothing runs. */
  restsFrom: Day | null
  status: GoldenStatus
}

/**
 * The awards that count at `today`: decided and not annulled by then, with a positive amount as amended by then. Amendments
 * of one day: the later in the list holds.
 */
export function awardsAt<A extends Award>(awards: readonly A[], today: Day): A[] {
  const found: A[] = []
  for (const award of awards) {
    if (award.decidedOn > today || (award.annulledOn && award.annulledOn <= today)) continue
    const standing = award.amendments && award.amendments.length > 0 ? amended(award, award.amendments, today) : award
    if (standing.amountOre > 0) found.push(standing)
  }
  return found
}

function amended<A extends Award>(award: A, amendments: NonNullable<Award['amendments']>, today: Day): A {
  const standing = amendments.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const amountOre = standing.at(-1)?.amountOre ?? award.amountOre
  const periodTo = standing.findLast((amendment) => amendment.periodTo)?.periodTo ?? award.periodTo ?? null
  return { ...award, amountOre, periodTo }
}

/** Sums up a giver's (or a group's) awards as of a day; an own rhythm takes at least two days, whatever is set. */
export function givingAt(awards: readonly Award[], today: Day, settings: GivingSettings = givingSettings): Giving {
  return givingOf(awardsAt(awards, today), today, settings)
}

/** The same of awards that are known to count that day; `days` where they are known already. */
export function givingOf(
  counted: readonly Award[],
  today: Day,
  { ownRhythmDays }: GivingSettings = givingSettings,
  days: readonly Day[] = awardDays(counted),
): Giving {
  let [totalOre, runningUntil]: [number, Day | null] = [0, null]
  for (const { amountOre, decidedOn, periodFrom, periodTo } of counted) {
    totalOre += amountOre
    const isRunning = periodTo && (periodFrom ?? decidedOn) <= today && today <= periodTo
    if (isRunning && (runningUntil === null || periodTo > runningUntil)) runningUntil = periodTo
  }
  return {
    awards: counted.length,
    awardDays: days.length,
    totalOre,
    firstDay: days[0] ?? null,
    latestDay: days.at(-1) ?? null,
    medianGapDays:
      days.length < Math.max(2, ownRhythmDays) ? null : median(days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day))),
    runningUntil,
  }
}

/** Golden: awards on at least two different days. Also what *repeat* means. */
export function isGolden(giving: Pick<Giving, 'awardDays'>): boolean {
  return giving.awardDays >= 2
}

/** The rhythm: the giver's own (median days), else its stated cycle, else the default in months. */
export function rhythmOf(
  giving: Pick<Giving, 'medianGapDays'>,
  statedCycleMonths: number | null,
  settings: GivingSettings = givingSettings,
): Rhythm {
  return giving.medianGapDays === null ? { months: statedCycleMonths ?? settings.defaultMonths } : { days: giving.medianGapDays }
}

/**
 * When the next award is expected and how a giver stands at `today`. A stored `runningUntil` that has passed counts as not
 * running. The status: `in_rhythm` before the window opens, `due` within it or later while a grant runs, `at_risk` after
 * it, `lapsed` past twice the rhythm too.
 */
export function outlookAt(
  giving: Pick<Giving, 'latestDay' | 'medianGapDays' | 'runningUntil'>,
  today: Day,
  statedCycleMonths: number | null = null,
  settings: GivingSettings = givingSettings,
): Outlook {
  const { latestDay, medianGapDays } = giving
  const ownRhythm = medianGapDays !== null
  const running = giving.runningUntil !== null && giving.runningUntil >= today
  if (latestDay === null) return { rhythm: null, ownRhythm: false, running, expectedDay: null, restsFrom: null, status: 'never' }
  const rhythm = rhythmOf(giving, statedCycleMonths, settings)
  const afterRhythm = later(latestDay, rhythm, 1)
  const expectedDay = !ownRhythm && running && giving.runningUntil !== null ? latest(afterRhythm, giving.runningUntil) : afterRhythm
  const windowEnd = addDays(expectedDay, settings.windowDays)
  const lapsesAfter = latest(later(latestDay, rhythm, settings.lapseFactor), windowEnd)
  return { rhythm, ownRhythm, running, expectedDay, restsFrom: addDays(lapsesAfter, 1), status: status() }

  function status(): GoldenStatus {
    if (today < addDays(expectedDay, -settings.windowDays)) return 'in_rhythm'
    if (today <= windowEnd || running) return 'due'
    return today > lapsesAfter ? 'lapsed' : 'at_risk'
  }
}

/** Years in a row with an award, back from this year; an unfinished year without one does not break the row. */
export function streakAt(awards: readonly Award[], today: Day): number {
  return streakOf(new Set(awardsAt(awards, today).map(({ decidedOn }) => yearOf(decidedOn))), today)
}

/** The same from the years themselves. */
export function streakOf(years: Pick<ReadonlySet<number>, 'has'>, today: Day): number {
  const year = yearOf(today)
  const from = years.has(year) ? year : year - 1
  let length = 0
  while (years.has(from - length)) length += 1
  return length
}

/** What a giver's years tell, from the sum of each: how many had an award, how many in a row, and the best of them (the latest of equals). */
export function yearsTold(sums: Readonly<Record<string, number>>, today: Day) {
  const years = Object.entries(sums).map(([year, ore]) => ({ year: Number(year), ore }))
  const [best] = years.toSorted((one, other) => other.ore - one.ore || other.year - one.year)
  return { count: years.length, streak: streakOf(new Set(years.map(({ year }) => year)), today), best }
}

/** The different days of these awards, in order. */
export function awardDays(awards: readonly Pick<Award, 'decidedOn'>[]): Day[] {
  const days: Day[] = []
  for (const { decidedOn } of awards) {
    const last = days.at(-1)
    if (last !== undefined && decidedOn < last) return [...new Set(awards.map((award) => award.decidedOn))].toSorted()
    if (decidedOn !== last) days.push(decidedOn)
  }
  return days
}

/**
 * An award's kroner, øre: in kroner the amount as it stands; in another currency the part of the kroner its rate made of the amount decided.
 * `null` without a rate: it stands beside the figures, never inside.
 */
export function kronerOf(award: { currency: string; amountOre: number; kronerOre: number | null; decidedOre: number }): number | null {
  if (award.currency === 'DKK') return award.amountOre
  return award.kronerOre === null ? null : portionOf(award.kronerOre, award.amountOre, award.decidedOre)
}

/** The middle value, half up of the two in the middle; 0 of none. Whole numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? roundHalfUp(upper + (sorted[middle - 1] ?? 0), 2) : upper
}

function later(day: Day, rhythm: Rhythm, times: number): Day {
  return 'days' in rhythm ? addDays(day, Math.round(rhythm.days * times)) : addMonths(day, Math.round(rhythm.months * times))
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}
