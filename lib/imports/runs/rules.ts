import type { CellRow } from '#lib/formats/table.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/**
 * Whether work stands on an import. Its state and its run are two reads: a run that ended between them leaves a state that only the
 * work leaves, and one asks again.
 */
export function isUnderWay(state: string, run: object | undefined): boolean {
  return run !== undefined || state === 'reading' || state === 'applying' || state === 'undoing'
}

type Ids = { low: string; high: string; of: (row: number) => string; inOrder: (place: number) => string }

/**
 * Ids of everything an import makes: the batch's own first 24 signs and the row's number, so that they are one range. `inOrder` gives
 * those of records that come in an order of their own.
 */
export function idsOf(batchId: string): Ids {
  const stem = batchId.slice(0, 24)
  const hex = (number: number, signs: number) => number.toString(16).padStart(signs, '0')
  return {
    low: `${stem}000000000000`,
    high: `${stem}ffffffffffff`,
    of: (row) => stem + hex(row, 12),
    inOrder: (place) => `${stem}8${hex(place, 11)}`,
  }
}

/**
 * The ids of records by their row's number, in the Danish order of one column. Saved in the order of their ids, they come to every
 * index that is sorted by name at its end, page after page, and not all over it.
 */
export function idsByName(ids: Ids, rows: readonly CellRow[], column: number): (row: number) => string {
  const named = rows.map(({ line, cells }) => ({ line, key: danishSortKey(String(cells[column] ?? '')) }))
  named.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line - b.line))
  const places = new Map(named.map(({ line }, place) => [line, place]))
  return (row) => ids.inOrder(places.get(row) ?? 0)
}

const [fewest, most, goodMs] = [100, 5_000, 100]

/** Rows a transaction takes at first. */
export const rowsAtOnce = 1_000

/**
 * How many rows the next transaction takes after one of `rows` that held the lock for `ms`: more of them cost less altogether (an index
 * page is written once for many rows), fewer let others to the one lock sooner. About a tenth of a second each.
 */
export function rowsNext(rows: number, ms: number): number {
  const factor = Math.min(2, Math.max(0.5, goodMs / Math.max(1, ms)))
  return Math.min(most, Math.max(fewest, Math.round(rows * factor)))
}
