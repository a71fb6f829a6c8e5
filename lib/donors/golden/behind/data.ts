import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, organisation } from '#db/schema/index.ts'
import { type BehindFilters, type GoldenFigureName, parseBehind } from '#lib/donors/golden/schema.ts'
import { thanksOf } from '#lib/donors/review/answers/rules.ts'
import { type Review, reviewOf } from '#lib/donors/review/data.ts'
import { type Behind, behindClass, behindExpected, behindSecond, behindShare, behindYear } from '#lib/donors/review/figures/rules.ts'
import { yearOf } from '#lib/day.ts'
import { yearClassOf } from '#lib/donors/calendar/rules.ts'
import { defineList, type ListColumn, type ListRow, type ListState, type Page, pageOf } from '#lib/list.ts'
import { inThread } from '#lib/thread.ts'
import type { Viewer } from '#lib/viewer.ts'

export type BehindQuestion = { filters: BehindFilters; state: ListState; size: number }
/**
 * A page of the rows behind a figure, with what all of them are: how many, how many are measured on (`base`; an unanswered application is
 * shown and left out) and how many of those count, and their øre that year and the year before.
 */
export type BehindPage = Page<ListRow> & {
  total: number
  base: number
  counted: number
  ore: number
  countedOre: number
  beforeOre: number
  /** The middle of the days from an award to its thanks; null elsewhere and of none. */
  medianDays: number | null
}

/** Exactly the rows a figure of the review is made of, under its switches. */
export function behindPage(viewer: Viewer, question: BehindQuestion): Promise<BehindPage> {
  return inThread('goldenRows', viewer, question, () => rowsHere(viewer, question))
}

/** The same, worked out here: what the thread runs. */
export async function rowsHere(viewer: Viewer, { filters, state, size }: BehindQuestion): Promise<BehindPage> {
  const { scope, enterprise, group, by, on } = filters
  const review = await reviewOf(viewer, { scope, enterprise, group, by, on })
  if (!review)
    return { rows: [], next: null, previous: null, total: 0, base: 0, counted: 0, ore: 0, countedOre: 0, beforeOre: 0, medianDays: null }
  const all = rowsOf(review, filters)
  const shown = filters.counted === null ? all : all.filter((row) => row.isCounted === (filters.counted === 'yes'))
  const { rows, ...ends } = pageOf(state, shown, (row) => ({ value: orderValue(row[state.sort]), id: row.id }), size)
  const names = await namesOf(rows.map(({ donorId }) => donorId))
  const ore = (some: readonly BehindRow[]) => some.reduce((sum, row) => sum + Number(row.ore ?? 0), 0)
  const counted = shown.filter(({ isCounted }) => isCounted)
  return {
    ...ends,
    rows: rows.map((row) => ({ ...row, name: review.groups.get(row.subjectId ?? '')?.name ?? names.get(row.donorId) ?? '' })),
    total: shown.length,
    base: shown.filter((row) => row.counts !== 'out').length,
    counted: counted.length,
    beforeOre: shown.reduce((sum, row) => sum + Number(row.beforeOre ?? 0), 0),
    ore: ore(shown),
    countedOre: ore(counted),
    medianDays: filters.figure === 'thanks' ? thanksOf(review.thanks).medianDays : null,
  }
}

type BehindRow = ListRow & { donorId: string; subjectId: string | null; isCounted: boolean }

function rowsOf({ subjects, answers, obligations, thanks, switches }: Review, filters: BehindFilters): BehindRow[] {
  const { figure } = filters
  const year = filters.year ?? yearOf(switches.day)
  if (figure === 'success')
    return answers.map(({ silenceIsNo: _silenceIsNo, replacedOn: _replacedOn, applicationId: _applicationId, ...row }) => ({
      ...row,
      ore: row.counts === 'won' ? row.awardedOre : row.counts === 'lost' ? row.appliedOre : null,
      subjectId: null,
      isCounted: row.counts === 'won',
    }))
  if (figure === 'reliability')
    return obligations.map(({ grantId: _grantId, ...row }) => ({ ...row, subjectId: null, isCounted: row.isMet }))
  if (figure === 'thanks') return thanks.map((row) => ({ ...row, subjectId: null, isCounted: row.thankedDay !== null }))
  return givers().map(({ subject, isCounted, ore, beforeOre, month }, at) => ({
    id: figure === 'expected' ? `${subject.id}-${String(at).padStart(6, '0')}` : subject.id,
    donorId: subject.donorIds.at(-1) ?? '',
    subjectId: subject.isGroup ? subject.id : null,
    sortKey: subject.sortKey,
    name: subject.sortKey,
    isCounted,
    awards: subject.awards.length,
    awardDays: subject.awardDays.length,
    firstDay: subject.awardDays[0] ?? null,
    secondDay: subject.awardDays[1] ?? null,
    latestDay: subject.awardDays.at(-1) ?? null,
    ore,
    beforeOre,
    class: yearClassOf(subject.given, year),
    month: month ?? null,
    streak: subject.streak,
  }))

  function givers(): Behind[] {
    switch (figure) {
      case 'second':
        return behindSecond(subjects, switches.day, switches.settings.secondMonths)
      case 'retention':
      case 'newDonorRetention':
      case 'repeatDonorRetention':
      case 'revenueRetention':
        return behindYear(subjects, figure, year)
      case 'class':
        return behindClass(subjects, year, filters.class)
      case 'year':
        return behindClass(subjects, year, null)
      case 'expected':
        return behindExpected(subjects, switches.day).filter(({ month }) => filters.month === null || month === filters.month)
      case 'streak':
        return behindShare(subjects.filter(({ streak }) => (filters.streak === null ? streak >= 2 : streak === filters.streak)))
      default:
        return behindShare(subjects)
    }
  }
}

function orderValue(value: ListRow[string] | undefined): string | number {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'string' || typeof value === 'number' ? value : ''
}

async function namesOf(donorIds: readonly string[]): Promise<Map<string, string>> {
  if (donorIds.length === 0) return new Map()
  const db = await read()
  const rows = await db
    .select({ id: donor.id, name: organisation.name })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(inArray(donor.id, [...new Set(donorIds)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const giverColumns = [
  { id: 'name', kind: 'name' },
  { id: 'isCounted', kind: 'flag' },
  { id: 'awards', kind: 'count' },
  { id: 'firstDay', kind: 'day' },
  { id: 'secondDay', kind: 'day', isUnsorted: true },
  { id: 'latestDay', kind: 'day' },
  { id: 'beforeOre', kind: 'ore' },
  { id: 'ore', kind: 'ore' },
  { id: 'class', kind: 'code' },
  { id: 'month', kind: 'text' },
  { id: 'streak', kind: 'count' },
] as const satisfies readonly ListColumn[]
const answerColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'title', kind: 'text', isUnsorted: true },
  { id: 'day', kind: 'day' },
  { id: 'outcome', kind: 'code', words: 'decisionOutcomes' },
  { id: 'counts', kind: 'code' },
  { id: 'appliedOre', kind: 'ore', isUnsorted: true },
  { id: 'awardedOre', kind: 'ore', isUnsorted: true },
] as const satisfies readonly ListColumn[]
const obligationColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'title', kind: 'text', isUnsorted: true },
  { id: 'kind', kind: 'code', words: 'reportKinds' },
  { id: 'dueDay', kind: 'day' },
  { id: 'submittedDay', kind: 'day', isUnsorted: true },
  { id: 'isMet', kind: 'flag' },
  { id: 'lateDays', kind: 'count' },
] as const satisfies readonly ListColumn[]
const thankColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'day', kind: 'day' },
  { id: 'thankedDay', kind: 'day', isUnsorted: true },
  { id: 'days', kind: 'count', isUnsorted: true },
] as const satisfies readonly ListColumn[]

const shownOf: Partial<Record<GoldenFigureName, readonly string[]>> = {
  repeat: ['name', 'isCounted', 'awards', 'firstDay', 'secondDay', 'latestDay'],
  second: ['name', 'isCounted', 'firstDay', 'secondDay'],
  share: ['name', 'isCounted', 'awards', 'latestDay', 'ore'],
  class: ['name', 'firstDay', 'latestDay', 'beforeOre', 'ore'],
  year: ['name', 'class', 'isCounted', 'ore'],
  expected: ['name', 'month', 'isCounted', 'latestDay', 'ore'],
  streak: ['name', 'streak', 'awards', 'latestDay'],
}
const yearly = ['name', 'isCounted', 'beforeOre', 'ore']

/** The columns a figure's rows are shown with. */
export const behindShown = (figure: GoldenFigureName): string[] => [...(shownOf[figure] ?? yearly)]

function behindList(name: string, columns: readonly ListColumn[], initial: { sort: string; direction?: 'asc' | 'desc' }) {
  const blank = { sort: initial.sort, direction: 'asc', after: null, before: null, columns: [] } as const
  return defineList<BehindFilters>({
    name,
    path: '/donors/golden/rows',
    columns,
    initial,
    parse: parseBehind,
    rows: (viewer, filters, state, size) => behindPage(viewer, { filters, state, size }),
    count: async (viewer, filters) => (await behindPage(viewer, { filters, state: { ...blank, columns: [] }, size: 1 })).total,
  })
}

export const behindGivers = behindList('golden-givers', giverColumns, { sort: 'ore', direction: 'desc' })
export const behindAnswers = behindList('golden-answers', answerColumns, { sort: 'day', direction: 'desc' })
export const behindReports = behindList('golden-reports', obligationColumns, { sort: 'dueDay', direction: 'desc' })
export const behindThanks = {
  ...behindList('golden-thanks', thankColumns, { sort: 'day', direction: 'desc' }),
  isFor: (viewer: Viewer) => viewer.role !== 'enterprise', // thanks are said in talks, which a member does not see
}

/** The list that shows a figure's rows. */
export function listBehind(figure: GoldenFigureName) {
  return figure === 'success' ? behindAnswers : figure === 'reliability' ? behindReports : figure === 'thanks' ? behindThanks : behindGivers
}
