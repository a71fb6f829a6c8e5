import { type Cell, suppressTable } from '#lib/small-counts.ts'
import { progressions } from '#db/vocabulary/outcomes.ts'

/*
 * The published tables (product.md §9): a fixed list, hidden together, and the only figures of people that leave the rows.
 * 1 · people into work, by year and agreement, with the years' totals. 2 · ended courses, forward, unchanged or back, by year.
 */

export type WorkCount = { year: number; agreementId: string; people: number }
export type ProgressionCount = { year: number; progression: (typeof progressions)[number]; courses: number }
export type YearTable = { years: number[]; rows: { id: string; cells: Cell[] }[]; totals: Cell[] }

/**
 * People into work by agreement (rows, in the order given) and year (columns). A person counts once a year, under the agreement
 * of the first counted job, so that the columns sum to people. Rows have no totals: one person may count in two years.
 */
export function publishedWork(
  counts: readonly WorkCount[],
  agreementIds: readonly string[],
  years: readonly number[],
  threshold: number,
): YearTable {
  const known = new Map(counts.map((count) => [`${count.agreementId}:${count.year}`, count.people]))
  const at = (agreementId: string, year: number) => known.get(`${agreementId}:${year}`) ?? 0
  // No sum crosses the years, so each is hidden by itself.
  const published = years.map((year) =>
    suppressTable({ cells: agreementIds.map((id) => [at(id, year)]), rowTotals: false, columnTotals: true }, threshold),
  )
  const cellsOf = (row: number) => published.map(({ cells }) => cells[row]?.[0] ?? nothing)
  return {
    years: [...years],
    rows: agreementIds.map((id, row) => ({ id, cells: cellsOf(row) })),
    totals: published.map(({ columnTotals }) => columnTotals[0] ?? nothing),
  }
}

/** Ended courses by year (rows) and change (columns), with the totals of both. */
export function publishedProgression(counts: readonly ProgressionCount[], years: readonly number[], threshold: number) {
  const at = (year: number, progression: string) =>
    counts.find((count) => count.year === year && count.progression === progression)?.courses ?? 0
  const { cells, rowTotals, columnTotals, total } = suppressTable(
    { cells: years.map((year) => progressions.map((change) => at(year, change))), rowTotals: true, columnTotals: years.length > 1 },
    threshold,
  )
  return { years: [...years], cells, rowTotals, columnTotals, total }
}

const nothing: Cell = { shown: 0 }
