import 'server-only'
import { and, eq, getTableColumns, getTableName, inArray, is, Table } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'

// What plain SQL rebuilds, what only tells, and the import's own.
const silent = new Set(['donor_giving', 'search_entry', 'import_row', 'audit', 'audit_private', 'import_run'])
const alsoCalled: Record<string, string[]> = { organisation: ['recipientOrganisationId', 'legalApplicantId'] }

/**
 * Which of these records something points at, and from which table first: by a column that is named for them (`donorId`), or as
 * any record (`recordKind`, `recordId`). Tables in `own` came with them and do not count.
 */
export async function pointedAt(kind: string, ids: readonly string[], own: readonly string[] = []): Promise<Map<string, string>> {
  const db = await read()
  const found = new Map<string, string>()
  if (ids.length === 0) return found
  for (const { table, column, kindColumn } of pointers(kind)) {
    const name = getTableName(table)
    if (own.includes(name)) continue
    const rows = await db
      .selectDistinct({ id: column })
      .from(table)
      .where(and(inArray(column, [...ids]), kindColumn && eq(kindColumn, kind)))
    for (const { id } of rows) if (typeof id === 'string' && !found.has(id)) found.set(id, name)
  }
  return found
}

function pointers(kind: string): { table: SQLiteTable; column: SQLiteColumn; kindColumn?: SQLiteColumn }[] {
  const names = [`${kind}Id`, ...(alsoCalled[kind] ?? [])]
  return tables()
    .filter((table) => !silent.has(getTableName(table)))
    .flatMap((table) => {
      const columns: Record<string, SQLiteColumn> = getTableColumns(table)
      const direct = names.flatMap((name) => (columns[name] ? [{ table, column: columns[name] }] : []))
      const { recordId, recordKind } = columns
      return recordId && recordKind ? [...direct, { table, column: recordId, kindColumn: recordKind }] : direct
    })
}

function tables(): SQLiteTable[] {
  return Object.values<unknown>(schema).filter((value): value is SQLiteTable => is(value, Table))
}
