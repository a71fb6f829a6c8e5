import 'server-only'
import { and, eq, getTableColumns, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { type Pointer, pointers } from '#db/pointers.ts'
import { plainRow } from '#lib/duplicates/moves/data.ts'
import type { MovedRows } from '#lib/duplicates/merges/schema.ts'
import type { Tie } from '#lib/duplicates/merges/undo/rules.ts'

type Pair = MovedRows['pairs'][number]
/** One column of a merge, taken apart again. */
export type MovedColumn = { pointer: Pointer; pair: Pair; ids: string[] }

const slice = 400
// Rows of these hang together by more than their giver: what they are part of goes with them.
const tied = ['donor', 'enterprise']

/** What a merge moved, with the columns it moved it in. A column that the schema no longer has is left out. */
export function movedColumns({ pairs, rows }: MovedRows): MovedColumn[] {
  return Object.entries(rows).flatMap(([name, ids]) => {
    const [path = '', kind] = name.split(':')
    const pointer = pointers().find((one) => `${one.tableName}.${one.property}` === path)
    const pair = pairs.find(({ table }) => table === (kind ?? pointer?.target))
    return pointer && pair ? [{ pointer, pair, ids }] : []
  })
}

/** Which moved rows carry something that came after the merge: by the row's id, the table of the first such thing. */
export async function laterOn(moved: readonly MovedColumn[], at: Date): Promise<Map<string, string>> {
  const own = new Set(moved.flatMap(({ ids }) => ids))
  const later = new Map<string, string>()
  for (const column of moved)
    for (const hanging of pointers().filter(({ target, isList }) => target === column.pointer.tableName && !isList))
      for (const row of await hangingRows(hanging, column, at)) {
        const id = String(row[hanging.property])
        if (!own.has(row.id) && !later.has(id)) later.set(id, hanging.tableName)
      }
  return later
}

/** Moved rows that name one another, by their ids. */
export async function tiesOf(moved: readonly MovedColumn[]): Promise<Tie[]> {
  const tables = new Map(moved.filter(({ pair }) => tied.includes(pair.table)).map((column) => [column.pointer.tableName, column]))
  const ties: Tie[] = []
  for (const { pointer, ids } of tables.values())
    for (const link of pointers().filter(
      ({ tableName, target, isList }) => tableName === pointer.tableName && !isList && target && tables.has(target),
    )) {
      const others = new Set(tables.get(link.target ?? '')?.ids)
      for (const row of await rowsOf(link, ids)) {
        const other = row[link.property]
        if (typeof other === 'string' && others.has(other)) ties.push([row.id, other])
      }
    }
  return ties
}

/** Later rows on moved ones: facts that stand, and whatever names the kept one beside the row it hangs on. */
async function hangingRows(hanging: Pointer, { pair, ids }: MovedColumn, at: Date) {
  const columns = new Map(Object.entries(getTableColumns(hanging.table)))
  const voided = columns.get('voidedBy')
  const keepers = pointers().filter(({ table, target }) => table === hanging.table && target === pair.table && tied.includes(pair.table))
  const matters = or(voided && isNull(voided), ...keepers.filter(({ isList }) => !isList).map(({ column }) => eq(column, pair.keptId)))
  const createdAt = columns.get('createdAt')
  if (!matters || !createdAt) return []
  return rowsOf(hanging, ids, [matters, gt(createdAt, at)], true)
}

async function rowsOf({ table, column }: Pointer, ids: readonly string[], more: SQL[] = [], isIncoming = false) {
  const db = await read()
  const by: SQLiteColumn = isIncoming ? column : table.id
  const found = []
  for (let from = 0; from < ids.length; from += slice)
    found.push(
      ...(await db
        .select()
        .from(table)
        .where(and(inArray(by, ids.slice(from, from + slice)), ...more))),
    )
  return found.map(plainRow)
}
