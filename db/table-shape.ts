import 'server-only'
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'

export type TableShape = {
  columns: readonly (readonly [name: string, column: SQLiteColumn])[]
  /** Free text, read by the guard. */
  guarded: readonly string[]
  /** Sealed row by row: never written by the many. */
  apart: readonly string[]
  /** What a hash of rows may stand over for ever, in order. */
  hashed: readonly string[]
}

const shapes = new WeakMap<SQLiteTable, TableShape>()

/** A table's columns by what is done with them, told once: asking each column of each row is most of what a bulk insert costs. */
export function shapeOf(table: SQLiteTable): TableShape {
  const known = shapes.get(table)
  if (known) return known
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table))
  const named = (...kinds: string[]) => columns.flatMap(([name, column]) => (kinds.includes(kindOf(column)) ? [name] : []))
  const unhashed = new Set(named('personal', 'sealed', 'secret'))
  const shape = {
    columns,
    guarded: named('text', 'personal'),
    apart: named('personal', 'secret'),
    hashed: columns.flatMap(([name]) => (unhashed.has(name) ? [] : [name])).toSorted(),
  }
  shapes.set(table, shape)
  return shape
}
