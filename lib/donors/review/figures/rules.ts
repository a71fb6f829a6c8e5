import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import { addDays, addMonths, type Day, yearOf } from '#lib/day.ts'
import { classBetween, firstYearOf, type Share, shareOf, type YearClass, yearClassOf } from '#lib/donors/calendar/rules.ts'
import { type GivingSettings, median } from '#lib/donors/rules.ts'
import type { Subject } from '#lib/donors/review/rules.ts'

const monthsAhead = 24
const yearsShown = 8

/** A giver behind a figure: whether it counts in the part, and the øre it brings to part and whole. */
export type Behind = { subject: Subject; isCounted: boolean; ore: number; beforeOre: number; month?: string }

/** One calendar year over everybody who has given by the day. */
export type YearLine = {
  year: number
  classes: Record<YearClass, number>
  retention: Share
  newDonorRetention: Share
  repeatDonorRetention: Share
  revenueRetention: Share
  givers: number
  goldenOre: number
  newOre: number
  totalOre: number
}

export const yearFigureNames = ['retention', 'newDonorRetention', 'repeatDonorRetention', 'revenueRetention'] as const
export type YearFigureName = (typeof yearFigureNames)[number]

/** Kroner from golden givers, of all kroner by the day; every giver is a row. */
export function behindShare(subjects: readonly Subject[]): Behind[] {
  return subjects.map((subject) => ({ subject, isCounted: subject.isGolden, ore: subject.totalOre, beforeOre: 0 }))
}

/** Givers whose first award is so old that the months have passed; counted when a second day came within them. */
export function behindSecond(subjects: readonly Subject[], day: Day, months: number): Behind[] {
  return subjects.flatMap((subject) => {
    const [first, second] = subject.awardDays
    const until = first === undefined ? day : addMonths(first, months)
    if (first === undefined || until > day) return []
    const isCounted = second !== undefined && second <= until
    return [{ subject, isCounted, ore: subject.totalOre, beforeOre: 0 }]
  })
}

/** Last year's givers that a yearly figure is measured on; counted when they gave this year too. Øre of this year and the last. */
export function behindYear(subjects: readonly Subject[], figure: YearFigureName, year: number): Behind[] {
  return subjects.flatMap((subject) => {
    const beforeOre = subject.given.get(year - 1)
    if (beforeOre === undefined) return []
    const isNew = firstYearOf(subject.given) === year - 1
    if ((figure === 'newDonorRetention' && !isNew) || (figure === 'repeatDonorRetention' && isNew)) return []
    return [{ subject, isCounted: subject.given.has(year), ore: subject.given.get(year) ?? 0, beforeOre }]
  })
}

/** Those of a class in a year (`null`: everybody who gave in it), with what they gave. Golden at the year's end is counted. */
export function behindClass(subjects: readonly Subject[], year: number, name: YearClass | null): Behind[] {
  return subjects.flatMap((subject) => {
    const isIn = name === null ? subject.sums.has(year) : yearClassOf(subject.given, year) === name
    const ore = subject.sums.get(year) ?? 0
    return isIn ? [{ subject, isCounted: goldenYearOf(subject) <= year, ore, beforeOre: subject.sums.get(year - 1) ?? 0 }] : []
  })
}

/**
 * What may come in the next 24 months: each giver that does not rest, at its next expected day and on by its own rhythm, with the middle
 * of its awards. What was expected before today and has not come stands in `overdue`.
 */
export function behindExpected(subjects: readonly Subject[], day: Day): Behind[] {
  const last = addMonths(`${day.slice(0, 7)}-01`, monthsAhead)
  return subjects.flatMap((subject) => {
    const { expectedDay, rhythm, status } = subject.outlook
    if (expectedDay === null || rhythm === null || status === 'lapsed' || subject.isArchived) return []
    const ore = median(subject.awards.flatMap((award) => award.ore ?? []))
    const found: Behind[] = []
    for (let at = expectedDay; at < last; at = 'days' in rhythm ? addDays(at, Math.max(1, rhythm.days)) : addMonths(at, rhythm.months)) {
      const isOverdue = at < day
      found.push({ subject, isCounted: subject.isGolden, ore, beforeOre: 0, month: isOverdue ? overdue : at.slice(0, 7) })
      if (!subject.outlook.ownRhythm || isOverdue) break
    }
    return found
  })
}
export const overdue = 'overdue'

/** The months of the forecast, in order, each with its givers and øre; golden apart. */
export function expectedMonths(subjects: readonly Subject[], day: Day) {
  const months = [overdue, ...Array.from({ length: monthsAhead }, (_, at) => addMonths(`${day.slice(0, 7)}-01`, at).slice(0, 7))]
  const rows = Map.groupBy(behindExpected(subjects, day), ({ month }) => month)
  return months.map((month) => {
    const own = rows.get(month) ?? []
    return { month, givers: own.length, ore: sum(own), goldenOre: sum(own.filter(({ isCounted }) => isCounted)) }
  })
}

/** The years up to the day, at most eight: classes, what was kept, and the kroner of golden and new givers. */
export function yearLines(subjects: readonly Subject[], day: Day): YearLine[] {
  const last = yearOf(day)
  const firsts = subjects.flatMap(({ awardDays }) => (awardDays[0] ? yearOf(awardDays[0]) : []))
  const first = Math.max(last - yearsShown + 1, Math.min(last - 1, ...least(firsts)))
  const lines = Array.from({ length: last - first + 1 }, (_, at) => new YearCount(first + at))
  for (const subject of subjects) {
    const { given, sums } = subject
    const [firstYear, goldenYear] = [firstYearOf(given), goldenYearOf(subject)]
    let before = given.get(first - 1)
    for (const line of lines) {
      const now = given.get(line.year)
      line.add(before, now, firstYear, given === sums ? now : sums.get(line.year), goldenYear)
      before = now
    }
  }
  return lines.map((line) => line.line())
}

/** One year over everybody, one giver after another: the same conditions as the rows above, without a row for each. */
class YearCount {
  readonly year: number
  readonly #classes = emptyClasses()
  readonly #all = { base: 0, kept: 0 }
  readonly #fresh = { base: 0, kept: 0 }
  readonly #sums = { givers: 0, beforeOre: 0, keptOre: 0, totalOre: 0, goldenOre: 0 }

  constructor(year: number) {
    this.year = year
  }

  /** What a giver gave last year and this, the first year it gave in, this year's øre, and the year it became golden. */
  add(before: number | undefined, now: number | undefined, firstYear: number, ore: number | undefined, goldenYear: number): void {
    this.#classes[classBetween(before, now, firstYear, this.year)] += 1
    if (now !== undefined) this.#sums.givers += 1
    if (ore !== undefined) this.#sums.totalOre += ore
    if (ore !== undefined && goldenYear <= this.year) this.#sums.goldenOre += ore
    if (before === undefined) return
    this.#sums.beforeOre += before
    this.#sums.keptOre += now ?? 0
    keep(this.#all, now)
    if (firstYear === this.year - 1) keep(this.#fresh, now)
  }

  line(): YearLine {
    const [all, fresh, { givers, beforeOre, keptOre, totalOre, goldenOre }] = [this.#all, this.#fresh, this.#sums]
    return {
      year: this.year,
      classes: this.#classes,
      retention: shareOf(all.kept, all.base),
      newDonorRetention: shareOf(fresh.kept, fresh.base),
      repeatDonorRetention: shareOf(all.kept - fresh.kept, all.base - fresh.base),
      revenueRetention: shareOf(keptOre, beforeOre),
      givers,
      goldenOre,
      newOre: totalOre - goldenOre,
      totalOre,
    }
  }
}

function keep(group: { base: number; kept: number }, now: number | undefined): void {
  group.base += 1
  if (now !== undefined) group.kept += 1
}

/** How many givers have given so many years in a row, from two up; the longest row first. */
export function streakCounts(subjects: readonly Subject[]): { years: number; givers: number }[] {
  const counts = new Map<number, number>()
  for (const { streak } of subjects) if (streak >= 2) counts.set(streak, (counts.get(streak) ?? 0) + 1)
  return [...counts].map(([years, givers]) => ({ years, givers })).toSorted((a, b) => b.years - a.years)
}

/** How many stand where; those put away are left out, `never` is everybody else who is known. */
export function statusCounts(subjects: readonly Subject[], known: number): Record<(typeof goldenStatuses)[number], number> {
  const counts = { never: known, in_rhythm: 0, due: 0, at_risk: 0, lapsed: 0 }
  for (const { outlook, isArchived } of subjects) {
    if (isArchived) continue
    counts[outlook.status] += 1
    counts.never -= 1
  }
  return counts
}

/** The giver's own numbers of a rhythm, in months, for tables. */
export function rhythmMonths(
  { medianGapDays, cycleMonths }: { medianGapDays: number | null; cycleMonths: number | null },
  settings: GivingSettings,
) {
  if (medianGapDays !== null) return { months: Math.max(1, Math.round(medianGapDays / 30.44)), kind: 'own' as const }
  return cycleMonths === null
    ? { months: settings.defaultMonths, kind: 'assumed' as const }
    : { months: cycleMonths, kind: 'stated' as const }
}

/** The year of the second award day; Infinity without one. */
const goldenYearOf = ({ awardDays: [, second] }: Subject) => (second === undefined ? Infinity : yearOf(second))

const sum = (rows: readonly { ore: number }[]) => rows.reduce((total, { ore }) => total + ore, 0)
const least = (numbers: readonly number[]) => (numbers.length === 0 ? [] : [numbers.reduce((one, other) => Math.min(one, other))])
const emptyClasses = (): Record<YearClass, number> => ({
  upgraded: 0,
  maintained: 0,
  downgraded: 0,
  reactivated: 0,
  new: 0,
  lybunt: 0,
  sybunt: 0,
  later: 0,
  never: 0,
})
