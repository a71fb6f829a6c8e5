import 'server-only'
import { createHash } from 'node:crypto'
import { Placeholder, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/engine/engine.ts'
import { prepared } from '#db/hot.ts'
import { engine } from '#db/open.ts'
import { shapeOf, type TableShape } from '#db/table-shape.ts'

type Used = TableShape['columns']
type Single = { text: string; order: readonly unknown[] }

const most = 100
const singles = new WeakMap<SQLiteTable, Map<string, Single>>()

/**
 * Inserts rows of one table by statements that are built once for each set of columns: building them is most of what an insert
 * costs. SQLite runs a short statement for each row faster than a long one, but for a table with a trigger (`isTriggering`),
 * whose every statement opens a savepoint of its own. Every value goes through its column's own encoder.
 */
export async function insertBulk(db: Db, table: SQLiteTable, rows: readonly object[], isTriggering = false): Promise<void> {
  const { columns, apart } = shapeOf(table)
  if (rows.some((row) => apart.some((name) => typeof Reflect.get(row, name) === 'string')))
    throw new Error('personal values are written one by one: each is sealed by itself')
  const used = columns.filter(([name]) => rows.some((row) => Reflect.get(row, name) !== undefined))
  const { insertEach } = engine()
  if (insertEach && !isTriggering) {
    const { text, order } = singleFor(db, table, used)
    const encoded = new Map(used)
    const places = order.map((place) => (typeof place === 'string' ? ([place, encoded.get(place)] as const) : place))
    insertEach(
      text,
      rows.map((row) => places.map((place) => (Array.isArray(place) ? valueOf(row, place[0], place[1]) : place))),
    )
    return
  }
  for (let from = 0; from < rows.length; from += most) {
    const slice = rows.slice(from, from + most)
    const values: Record<string, unknown> = {}
    for (const [at, row] of slice.entries()) for (const [name, column] of used) values[`${name}${at}`] = valueOf(row, name, column)
    const key = `bulk ${slice.length} ${namesOf(used)}`
    await prepared(db, table, key, () => db.insert(table).values(placesFor(used, slice.length) as never), values)
  }
}

/** The hash of rows as they were written: names in order, then each row's values, without what is or may be personal. */
export function hashOf(table: SQLiteTable, rows: readonly object[]): string {
  const names = shapeOf(table).hashed.filter((name) => rows.some((row) => (Reflect.get(row, name) ?? null) !== null))
  const told = rows.map((row) => names.map((name): unknown => Reflect.get(row, name) ?? null))
  return createHash('sha256')
    .update(JSON.stringify([names, told]))
    .digest('hex')
}

/** The statement for one row, with the names of its values in their order. */
function singleFor(db: Db, table: SQLiteTable, used: Used): Single {
  const kept = singles.get(table) ?? new Map<string, Single>()
  singles.set(table, kept)
  const key = namesOf(used)
  const known = kept.get(key)
  if (known) return known
  const { sql: text, params } = db
    .insert(table)
    .values(placesFor(used, 1) as never)
    .toSQL()
  const order = params.map((param) => (param instanceof Placeholder ? String(param.name).slice(0, -1) : param))
  kept.set(key, { text, order })
  return { text, order }
}

function valueOf(row: object, name: string, column: Used[number][1] | undefined): unknown {
  const value: unknown = Reflect.get(row, name)
  return value === null || value === undefined ? null : column?.mapToDriverValue(value)
}

function placesFor(used: Used, rows: number): object[] {
  return Array.from({ length: rows }, (_, at) => Object.fromEntries(used.map(([name]) => [name, sql`${sql.placeholder(`${name}${at}`)}`])))
}

const namesOf = (used: Used) => used.map(([name]) => name).join(' ')
