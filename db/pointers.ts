import 'server-only'
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { configOf } from '#db/columns.ts'
import { once } from '#db/once.ts'
import * as schema from '#db/schema/index.ts'

export type Keyed = SQLiteTable & { id: SQLiteColumn }

/**
 * A column that names another row: by a foreign key, by its name (`donorId`), or, on any record, with the column that says of which
 * kind (`recordKind` beside `recordId`). `isList` holds several ids as JSON.
 */
export type Pointer = {
  table: Keyed
  tableName: string
  property: string
  column: SQLiteColumn
  /** The table it points into; null where the row's own `kindColumn` says. */
  target: string | null
  kindColumn: SQLiteColumn | null
  isList: boolean
}

/** Every pointer of the schema, read from the schema itself, so that a new table cannot be forgotten. Tables without an id have none. */
export function pointers(): readonly Pointer[] {
  return once('pointers', () => tables().flatMap(pointersOf))
}

/** The tables by the name they have in the database. */
export function tables(): readonly Keyed[] {
  return Object.values<unknown>(schema).filter(isKeyed)
}

export function tableNamed(name: string): Keyed | undefined {
  return tables().find((table) => getTableName(table) === name)
}

/** The unique indexes that hold a column, as the other columns' properties. */
export function uniqueWith({ table, property }: Pick<Pointer, 'table' | 'property'>): string[][] {
  const properties = new Map(Object.entries(getTableColumns(table)).map(([name, column]) => [column.name, name]))
  return configOf(table)
    .indexes.filter(({ config }) => config.unique)
    .map(({ config }) => config.columns.map((column) => properties.get(String(Reflect.get(column, 'name'))) ?? ''))
    .filter((names) => names.includes(property))
    .map((names) => names.filter((name) => name !== property))
}

function pointersOf(table: Keyed): Pointer[] {
  const columns = Object.entries(getTableColumns(table))
  const tableName = getTableName(table)
  const foreign = new Map(
    configOf(table).foreignKeys.flatMap((key) => {
      const { columns: own, foreignTable } = key.reference()
      return own.map((column) => [column.name, getTableName(foreignTable)] as const)
    }),
  )
  return columns.flatMap(([property, column]) => {
    const target = foreign.get(column.name) ?? targetByName(tableName, property)
    const kind = property === 'recordId' ? columns.find(([name]) => name === 'recordKind' || name === 'kind')?.[1] : undefined
    if (!target && !kind) return []
    return [{ table, tableName, property, column, target: target ?? null, kindColumn: kind ?? null, isList: property.endsWith('Ids') }]
  })
}

/** `recipientOrganisationId` points into `organisation`: the longest end of its name that is a table. */
function targetByName(tableName: string, property: string): string | undefined {
  if (property === 'mergedIntoId') return tableName
  const stem = /^(.+)Ids?$/.exec(property)?.[1]
  const words = stem?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split('_') ?? []
  const names = new Set(tables().map((table) => getTableName(table)))
  return words.map((_, at) => words.slice(at).join('_')).find((name) => names.has(name))
}

function isKeyed(value: unknown): value is Keyed {
  return is(value, Table) && 'id' in getTableColumns(value)
}
