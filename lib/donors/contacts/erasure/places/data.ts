import 'server-only'
import { and, asc, between, getTableColumns, getTableName, gt, inArray, max, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'
import { newId } from '#db/new-id.ts'
import { once } from '#db/once.ts'
import { engine, read } from '#db/open.ts'
import { type Keyed, tables } from '#db/pointers.ts'
import { audit, contact } from '#db/schema/index.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { namesSurely, type Needles, needlesOf, unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import { mostPlaces } from '#lib/donors/contacts/erasure/schema.ts'
import { inThread } from '#lib/thread.ts'
import type { Viewer } from '#lib/viewer.ts'

/**
 * The rows in which a search through everything found somebody named, by table, as everything stood at an entry of the audit. `isTooMany`
 * where there were more than can be gone through.
 */
export type Places = { rows: Record<string, string[]>; sequence: number; atMs: number; isTooMany: boolean }
/** The same with what was changed since: the rows that have to be read to know what names the person now. */
export type RowsNow = { ids: ReadonlyMap<string, readonly string[]>; ranges: ReadonlyMap<string, readonly (readonly [string, string])[]> }

const portion = 1_000
// A transaction that had written before the search began may become visible after it (PostgreSQL commits out of turn).
const [overlapChanges, overlapMs] = [200, 600_000]
const mostChanges = 5_000

/** Not looked through: the people themselves, accounts, and what is found by the person's id. */
const leftOut = ['contact', 'user', 'invitation', 'acquaintance']
/** Columns of machine text that hold words all the same. */
const alsoRead: Record<string, readonly string[]> = { outbox: ['toAddress', 'subject', 'text', 'html'] }

/**
 * Where these people are named: one pass through every text there is, read from the schema itself so that a new table cannot be forgotten.
 * It takes seconds where very much was written, so it is done in a thread of its own, before the transaction that erases begins.
 */
export function placesOf(viewer: Viewer, ids: readonly string[]): Promise<Places> {
  return inThread('erasurePlaces', viewer, [...ids], () => placesHere(viewer, ids), 'search')
}

/** The same, worked out here: what the thread runs. */
export async function placesHere(viewer: Viewer, ids: readonly string[]): Promise<Places> {
  const db = await read()
  const atMs = Date.now()
  const [newest] = await db.select({ sequence: max(audit.sequence) }).from(audit)
  const places: Places = { rows: {}, sequence: newest?.sequence ?? 0, atMs, isTooMany: false }
  if (viewer.role !== 'coordinator') return places
  const people = await db
    .select({ name: contact.name, email: contact.email, phone: contact.phone })
    .from(contact)
    .where(and(visibleContacts(viewer), or(inArray(contact.id, [...ids]), inArray(contact.mergedIntoId, [...ids]))))
  const needles = people.map(needlesOf)
  let left = mostPlaces
  for (const [table, columns] of searched()) {
    const found = await rowsNaming(table, columns, needles, left)
    left -= found.length
    places.rows[getTableName(table)] = found.slice(0, mostPlaces)
    if (left < 0) return { ...places, isTooMany: true }
  }
  return places
}

/** What was found, and what was written or changed since. Undefined where so much was that the search has to be made again. */
export async function rowsNow({ rows, sequence, atMs }: Places): Promise<RowsNow | undefined> {
  const db = await read()
  const changes = await db
    .select({ kind: audit.recordKind, id: audit.recordId, changes: audit.changes })
    .from(audit)
    .where(gt(audit.sequence, sequence - overlapChanges))
    .orderBy(asc(audit.sequence))
    .limit(mostChanges + 1)
  if (changes.length > mostChanges) return undefined
  const ids = new Map(Object.entries(rows).map(([kind, found]) => [kind, new Set(found)]))
  // Mails leave no entry in the audit; an id begins with the time it was made.
  const ranges = new Map<string, [string, string][]>([['outbox', [[newId(atMs - overlapMs).slice(0, 13), '~']]]])
  for (const { kind, id, changes: said } of changes) {
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
    const filled = filledRange(said)
    if (filled) ranges.set(kind, [...(ranges.get(kind) ?? []), filled])
  }
  return { ids: new Map([...ids].map(([kind, found]) => [kind, [...found]])), ranges }
}

/** Whether a table has any of those. */
export const isAnyAmong = (table: Keyed, { ids, ranges }: RowsNow): boolean =>
  (ids.get(getTableName(table))?.length ?? 0) + (ranges.get(getTableName(table))?.length ?? 0) > 0

/** That a row is among those. */
export function isAmong(table: Keyed, { ids, ranges }: RowsNow): SQL {
  const name = getTableName(table)
  return (
    or(inArray(table.id, [...(ids.get(name) ?? [])]), ...(ranges.get(name) ?? []).map(([low, high]) => between(table.id, low, high))) ??
    sql`false`
  )
}

/** Whether a column may have one of the words, large letters or small: what it finds is looked at again by `naming`. */
export function has(column: SQLiteColumn | SQL, literals: readonly string[]): SQL {
  return or(...literals.map((literal) => engine().contains(column, literal))) ?? sql`false`
}

/** As PostgreSQL writes JSON and as SQLite keeps it, quotes and backslashes are the only signs that change. */
export function inJson(content: SQL, literals: readonly string[]): SQL {
  return has(
    content,
    literals.map((literal) => JSON.stringify(literal).slice(1, -1)),
  )
}

type Columns = Record<string, SQLiteColumn>

function searched(): readonly (readonly [Keyed, Columns])[] {
  return once('erasure places', () =>
    tables().flatMap((table) => {
      const kind = getTableName(table)
      const columns = Object.entries(getTableColumns(table)).filter(
        ([name, column]) => ['text', 'personal', 'sealed'].includes(kindOf(column)) || alsoRead[kind]?.includes(name),
      )
      return leftOut.includes(kind) || columns.length === 0 ? [] : [[table, Object.fromEntries(columns)] as const]
    }),
  )
}

/** The ids of a table's rows that surely name one of them, one more than `most` at the most. Read a portion at a time: the letters of a short name stand in very many words. */
async function rowsNaming(table: Keyed, columns: Columns, needles: readonly Needles[], most: number): Promise<string[]> {
  const literals = [...new Set(needles.flatMap((one) => one.literals))]
  const named: string[] = []
  if (literals.length === 0) return named
  const db = await read()
  const holds = or(
    ...Object.values(columns).map((column) =>
      kindOf(column) === 'sealed' ? inJson(sql`cast(${column} as text)`, literals) : has(column, literals),
    ),
  )
  for (let after = ''; named.length <= most;) {
    const rows: Record<string, unknown>[] = await db
      .select({ ...columns, id: table.id })
      .from(table)
      .where(and(gt(table.id, after), holds))
      .orderBy(asc(table.id))
      .limit(portion)
    named.push(
      ...rows.filter(({ id: _id, ...texts }) => namesSurely(Object.values(texts).map(unescaped), needles)).map(({ id }) => String(id)),
    )
    if (rows.length < portion) break
    after = String(rows.at(-1)?.id)
  }
  return named
}

/** The ids between which very many rows were written under one entry of the audit. */
function filledRange(changes: string): [string, string] | undefined {
  if (!changes.startsWith('{"filled"')) return undefined
  const filled: unknown = JSON.parse(changes).filled?.[1]
  const [from, to] = typeof filled === 'object' && filled !== null ? [Reflect.get(filled, 'from'), Reflect.get(filled, 'to')] : []
  return typeof from === 'string' && typeof to === 'string' ? [from, to] : undefined
}
