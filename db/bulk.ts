import 'server-only'
import { createHash } from 'node:crypto'
import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'
import type { Db } from '#db/engine/engine.ts'
import { prepared } from '#db/hot.ts'

const most = 100

/**
 * Inserts rows by statements of a hundred that are built once for each set of columns: building them is most of what an
 * insert costs. Every value goes through its column's own encoder, so both engines get what they would have got one by one.
 */
export async function insertBulk(db: Db, table: SQLiteTable, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table))
  const apart = columns.filter(([, column]) => kindOf(column) === 'personal' || kindOf(column) === 'secret')
  if (rows.some((row) => apart.some(([name]) => typeof Reflect.get(row, name) === 'string')))
    throw new Error('personal values are written one by one: each is sealed by itself')
  const used = columns.filter(([name]) => rows.some((row) => Reflect.get(row, name) !== undefined))
  for (let from = 0; from < rows.length; from += most) {
    const slice = rows.slice(from, from + most)
    const values: Record<string, unknown> = {}
    for (const [at, row] of slice.entries())
      for (const [name, column] of used) {
        const value: unknown = Reflect.get(row, name)
        values[`${name}${at}`] = value === null || value === undefined ? null : column.mapToDriverValue(value)
      }
    const key = `bulk ${slice.length} ${used.map(([name]) => name).join(' ')}`
    await prepared(db, table, key, () => db.insert(table).values(placesFor(used, slice.length) as never), values)
  }
}

function placesFor(used: readonly (readonly [name: string, column: object])[], rows: number): object[] {
  return Array.from({ length: rows }, (_, at) => Object.fromEntries(used.map(([name]) => [name, sql`${sql.placeholder(`${name}${at}`)}`])))
}

/** The hash of rows as they were written: each as JSON, names in order, without what is or may be personal. */
export function hashOf(table: SQLiteTable, rows: readonly object[]): string {
  const columns: Record<string, object> = getTableColumns(table)
  const names = Object.keys(columns)
    .filter((name) => !['personal', 'sealed', 'secret'].includes(kindOf(columns[name] ?? {})))
    .toSorted()
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(names.map((name): unknown => Reflect.get(row, name) ?? null)))
  return hash.digest('hex')
}
