import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import { addDays, addMonths, type Day, yearOf } from '#lib/day.ts'
import { type Share, shareOf, type YearClass, yearClassOf } from '#lib/donors/calendar/rules.ts'
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
    if (first === undefined || addMonths(first, months) > day) return []
    const isCounted = second !== undefined && second <= addMonths(first, months)
    return [{ subject, isCounted, ore: subject.totalOre, beforeOre: 0 }]
  })
}

/** Last year's givers that a yearly figure is measured on; counted when they gave this year too. Øre of this year and the last. */
export function behindYear(subjects: readonly Subject[], figure: YearFigureName, year: number): Behind[] {
  return subjects.flatMap((subject) => {
    const beforeOre = subject.given.get(year - 1)
    if (beforeOre === undefined) return []
    const isNew = Math.min(...subject.given.keys()) === year - 1
    if ((figure === 'newDonorRetention' && !isNew) || (figure === 'repeatDonorRetention' && isNew)) return []
    return [{ subject, isCounted: subject.given.has(year), ore: subject.given.get(year) ?? 0, beforeOre }]
  })
}

/** Those of a class in a year (`null`: everybody who gave in it), with what they gave. Golden at the year's end is counted. */
export function behindClass(subjects: readonly Subject[], year: number, name: YearClass | null): Behind[] {
  return subjects.flatMap((subject) => {
    const isIn = name === null ? subject.sums.has(year) : yearClassOf(subject.given, year) === name
    const ore = subject.sums.get(year) ?? 0
    return isIn ? [{ subject, isCounted: isGoldenIn(subject, year), ore, beforeOre: subject.sums.get(year - 1) ?? 0 }] : []
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
  const rows = behindExpected(subjects, day)
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month)
    return { month, givers: own.length, ore: sum(own), goldenOre: sum(own.filter(({ isCounted }) => isCounted)) }
  })
}

/** The years up to the day, at most eight: classes, what was kept, and the kroner of golden and new givers. */
export function yearLines(subjects: readonly Subject[], day: Day): YearLine[] {
  const last = yearOf(day)
  const firsts = subjects.map(({ awardDays: [first] }) => (first ? yearOf(first) : last))
  const first = Math.max(last - yearsShown + 1, Math.min(last - 1, ...least(firsts)))
  return Array.from({ length: last - first + 1 }, (_, at) => yearLine(subjects, first + at))
}

function yearLine(subjects: readonly Subject[], year: number): YearLine {
  const classes = emptyClasses()
  for (const { given } of subjects) classes[yearClassOf(given, year)] += 1
  const kept = (figure: YearFigureName) => {
    const rows = behindYear(subjects, figure, year)
    return shareOf(rows.filter(({ isCounted }) => isCounted).length, rows.length)
  }
  const base = behindYear(subjects, 'revenueRetention', year)
  const money = behindClass(subjects, year, null)
  const goldenOre = sum(money.filter(({ isCounted }) => isCounted))
  return {
    year,
    classes,
    retention: kept('retention'),
    newDonorRetention: kept('newDonorRetention'),
    repeatDonorRetention: kept('repeatDonorRetention'),
    revenueRetention: shareOf(
      sum(base),
      base.reduce((total, { beforeOre }) => total + beforeOre, 0),
    ),
    givers: subjects.filter(({ given }) => given.has(year)).length,
    goldenOre,
    newOre: sum(money) - goldenOre,
    totalOre: sum(money),
  }
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

function isGoldenIn(subject: Subject, year: number): boolean {
  const second = subject.awardDays[1]
  return second !== undefined && yearOf(second) <= year
}

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
