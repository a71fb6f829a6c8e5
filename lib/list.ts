import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { viewsOf } from '#lib/records/views/data.ts'
import { type ListViews, viewsAt } from '#lib/records/views/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** How a column is shown and exported; the table on the screen and the spreadsheet read the same list. */
export type ColumnKind = 'name' | 'text' | 'day' | 'ore' | 'count' | 'percent' | 'code' | 'flag'

export type ListColumn = {
  id: string
  kind: ColumnKind
  /** For `code`: which vocabulary of the messages' words names the values. */
  words?: string
  /** Not shown until chosen. */
  isOptional?: boolean
  /** Not offered as an order. */
  isUnsorted?: boolean
}

export type SearchParams = Record<string, string | string[] | undefined>

/** What every list keeps in its URL beside its own filters. */
export type ListState = { sort: string; direction: 'asc' | 'desc'; after: string | null; before: string | null; columns: string[] }

export const pageSize = 50

/** First value of each parameter, blanks left out: what a list's filter schema parses. */
export function flat(params: SearchParams): Record<string, string> {
  const pairs = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== ''))
}

/** The list's state from its URL; whatever is mangled falls back to the default list. */
export function listState(
  columns: readonly ListColumn[],
  params: SearchParams,
  initial: { sort: string; direction?: 'asc' | 'desc' },
): ListState {
  const given = flat(params)
  const known = columns.find((column) => column.id === given.sort && !column.isUnsorted)
  const ids = columns.map((column) => column.id)
  const chosen = given.cols === 'all' ? ids : (given.cols ?? '').split('.').filter((id) => ids.includes(id))
  return {
    sort: known ? known.id : initial.sort,
    direction: known ? (given.dir === 'desc' ? 'desc' : 'asc') : (initial.direction ?? 'asc'),
    after: given.after ?? null,
    before: given.after ? null : (given.before ?? null),
    columns: chosen.length > 0 ? chosen : columns.filter((column) => !column.isOptional).map((column) => column.id),
  }
}

/** The list's address with some parameters changed (null takes one away). Paging starts over unless it is what changes. */
export function listHref(path: string, params: SearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(flat(params))
  if (!('after' in change) && !('before' in change)) ['after', 'before'].forEach((name) => next.delete(name))
  for (const [name, value] of Object.entries(change)) value === null || value === '' ? next.delete(name) : next.set(name, value)
  const query = next.toString()
  return query ? `${path}?${query}` : path
}

type Order = SQLiteColumn | SQL
type Cell = string | number | boolean | null | Record<string, unknown>
export type ListRow = { id: string } & Record<string, Cell>

/** One list of the product: what it shows, how it may be narrowed and ordered, and how a page of it is read. */
export type ListDefinition<Filters> = {
  name: string
  path: string
  columns: readonly ListColumn[]
  /** Where somebody sees fewer columns, or others from the start. */
  columnsFor?(viewer: Viewer): readonly ListColumn[]
  /** Where a list is not for everybody: for others it is not there. */
  isFor?(viewer: Viewer): boolean
  initial: { sort: string; direction?: 'asc' | 'desc' }
  /** Filters that narrow nothing for this viewer, as they are about what they may not see. */
  withheldFrom?(viewer: Viewer): readonly string[]
  /** Filters from the URL; every field falls back, so that any address shows a list. */
  parse(given: Record<string, string>): Filters
  rows(viewer: Viewer, filters: Filters, state: ListState, size: number): Promise<Page<ListRow> & { total?: number }>
  count(viewer: Viewer, filters: Filters): Promise<number>
  /** So short that a page reads it whole: its rows then say their total, and a spreadsheet asks once. */
  isWhole?: boolean
  /** The rows a filter has, by id, for what is done to all of them a batch at a time: those after one, and none that came after it began. */
  ids?(viewer: Viewer, filters: Filters, range: { after: string | null; until: string | null; size: number }): Promise<string[]>
}

/** Declares a list; here for the types. */
export const defineList = <Filters>(list: ListDefinition<Filters>): ListDefinition<Filters> => list

export type ListView<Filters> = Page<ListRow> & {
  filters: Filters
  state: ListState
  total: number
  params: SearchParams
  columns: readonly ListColumn[]
  views: ListViews
}

/** The columns a viewer has of a list. */
export function columnsOf<Filters>(list: ListDefinition<Filters>, viewer: Viewer): readonly ListColumn[] {
  return list.columnsFor?.(viewer) ?? list.columns
}

/** A page of a list as its URL asks for it: three queries, rows, count and the saved views; a list read whole is not counted again. */
export async function openList<Filters>(list: ListDefinition<Filters>, viewer: Viewer, params: SearchParams): Promise<ListView<Filters>> {
  const filters = list.parse(flat(params))
  const columns = columnsOf(list, viewer)
  const state = listState(columns, params, list.initial)
  const [{ total = 0, ...shown }, counted, saved] = await Promise.all([
    list.rows(viewer, filters, state, pageSize),
    list.isWhole ? undefined : list.count(viewer, filters),
    viewsOf(viewer, list.name),
  ])
  const views = viewsAt(viewer, list.path, flat(params), saved, (given) => queryOf(list, viewer, given))
  return { ...shown, filters, state, total: counted ?? total, params, columns, views }
}

/** The part of an address that is the list itself, as this viewer has it: filters that hold, order and columns where they are not the first ones. */
export function queryOf<Filters>(list: ListDefinition<Filters>, viewer: Viewer, params: SearchParams): string {
  const given = flat(params)
  const columns = columnsOf(list, viewer)
  const withheld = list.withheldFrom?.(viewer) ?? []
  const state = listState(columns, params, list.initial)
  const usual = listState(columns, {}, list.initial)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries<unknown>(Object(list.parse(given))).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (value !== null && value !== undefined && given[name] !== undefined && !withheld.includes(name)) query.set(name, given[name])
  if (state.sort !== usual.sort || state.direction !== usual.direction) {
    query.set('sort', state.sort)
    if (state.direction === 'desc') query.set('dir', 'desc')
  }
  const shown = (ids: readonly string[]) => columns.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
  const [now, first] = [shown(state.columns).join('.'), shown(usual.columns).join('.')]
  if (now !== first) query.set('cols', now)
  return query.toString()
}

/** Every row of a list in its order, page by page: what an export writes. Others are let in between two, so a page is small. */
export async function* everyRow<Filters>(
  list: ListDefinition<Filters>,
  viewer: Viewer,
  params: SearchParams,
  size = 500,
): AsyncGenerator<ListRow[]> {
  const filters = list.parse(flat(params))
  const state = { ...listState(columnsOf(list, viewer), params, list.initial), after: null, before: null }
  for (let after: string | null = null; ;) {
    const shown: Page<ListRow> = await list.rows(viewer, filters, { ...state, after }, list.isWhole ? Number.MAX_SAFE_INTEGER : size)
    yield shown.rows
    if (!shown.next) return
    after = shown.next
  }
}

/**
 * Where a page begins and how it is ordered: by one expression that is never null, ties broken by the id. SQLite seeks a pair in an index of
 * columns alone; `isComputed` says the order is not one, and bounds it by itself too. PostgreSQL knows an index's order after a column that
 * is null in every row asked for only if it is ordered by as well: that is `first`.
 */
export function keyset(
  state: ListState,
  order: Order,
  id: SQLiteColumn,
  { isComputed = false, first }: { isComputed?: boolean; first?: SQLiteColumn | undefined } = {},
): { where: SQL | undefined; orderBy: SQL[] } {
  const isBackward = state.before !== null
  const isRising = (state.direction === 'asc') !== isBackward
  const way = isRising ? asc : desc
  const cursor = parseCursor(state.after ?? state.before)
  const beyond = isRising ? sql`>` : sql`<`
  const own = isComputed ? sql`${order} ${beyond}= ${cursor?.value} and ` : undefined
  const where = cursor ? sql`${own}(${order}, ${id}) ${beyond} (${cursor.value}, ${cursor.id})` : undefined
  return { where, orderBy: [...(first ? [way(first)] : []), way(sql`${order}`), way(id)] }
}

export type Page<R> = { rows: R[]; next: string | null; previous: string | null }

/** Cuts the one row too many that was read to know whether there is more. `at` gives a row's place in the order. */
export function page<R>(state: ListState, read: R[], at: (row: R) => { value: string | number; id: string }, size = pageSize): Page<R> {
  const isBackward = state.before !== null
  const hasMore = read.length > size
  const rows = isBackward ? read.slice(0, size).reverse() : read.slice(0, size)
  const first = rows[0]
  const last = rows.at(-1)
  const hasPrevious = isBackward ? hasMore : state.after !== null
  const hasNext = isBackward ? true : hasMore
  return { rows, next: hasNext && last ? cursorOf(at(last)) : null, previous: hasPrevious && first ? cursorOf(at(first)) : null }
}

type Place = { value: string | number; id: string }

/** Rows in the rising order of `at`, ties broken by the id. */
export function inOrder<R>(rows: readonly R[], at: (row: R) => Place): R[] {
  return rows
    .map((row) => ({ row, place: at(row) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ row }) => row)
}

/** What `page` cuts, from rows `inOrder`: those beyond the cursor in the state's direction, nearest first, one more than fits. */
export function beyondCursor<R>(state: ListState, rows: readonly R[], at: (row: R) => Place, size: number): R[] {
  const cursor = parseCursor(state.after ?? state.before)
  const isRising = (state.direction === 'asc') !== (state.before !== null)
  if (isRising) {
    const from = cursor ? firstWhere(rows, (row) => compare(at(row), cursor) > 0) : 0
    return rows.slice(from, from + size + 1)
  }
  const to = cursor ? firstWhere(rows, (row) => compare(at(row), cursor) >= 0) : rows.length
  return rows.slice(Math.max(0, to - size - 1), to).reverse()
}

/** Where the rows begin of which something holds, when it holds of every one after the first it holds of; by halving. */
function firstWhere<R>(rows: readonly R[], holds: (row: R) => boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row !== undefined && holds(row)) high = middle
    else low = middle + 1
  }
  return low
}

/** A page of rows that are all at hand, in the order of `at` and the state's direction. */
export function pageOf<R>(state: ListState, rows: readonly R[], at: (row: R) => Place, size = pageSize): Page<R> {
  return page(state, beyondCursor(state, inOrder(rows, at), at, size), at, size)
}

function compare(one: Place, other: Place): number {
  if (one.value === other.value) return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
  return one.value < other.value ? -1 : 1
}

function cursorOf({ value, id }: { value: string | number; id: string }): string {
  return `${typeof value === 'number' ? 'n' : 's'}${value}~${id}`
}

/** The place a page begins after or before. */
export function parseCursor(text: string | null): { value: string | number; id: string } | null {
  const match = text ? /^([ns])(.*)~([\w-]+)$/s.exec(text) : null
  if (!match) return null
  const [, kind, value = '', id = ''] = match
  if (kind === 'n') return Number.isFinite(Number(value)) ? { value: Number(value), id } : null
  return { value, id }
}

/** Where the list's own filter, order and columns can be fetched as a spreadsheet. */
export function exportHrefs(list: string, params: SearchParams): { href: string; label: string }[] {
  return ['xlsx', 'csv'].map((format) => ({
    href: listHref(`/api/export/${list}`, params, { format, after: null, before: null }),
    label: format.toUpperCase(),
  }))
}
