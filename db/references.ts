import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { pointers } from '#db/pointers.ts'

// What only tells, and the import's own.
const silent = new Set(['import_row', 'audit_private', 'access_log', 'import_run'])

/**
 * Which of these records something points at, and from which table first. Tables in `own` came with them and do not count.
 */
export async function pointedAt(kind: string, ids: readonly string[], own: readonly string[] = []): Promise<Map<string, string>> {
  const db = await read()
  const found = new Map<string, string>()
  if (ids.length === 0) return found
  const pointing = pointers().filter(({ target, kindColumn, isList }) => (target === kind || kindColumn !== null) && !isList)
  for (const { table, tableName, column, kindColumn } of pointing) {
    if (silent.has(tableName) || own.includes(tableName)) continue
    const rows = await db
      .selectDistinct({ id: column })
      .from(table)
      .where(and(inArray(column, [...ids]), kindColumn ? eq(kindColumn, kind) : undefined))
    for (const { id } of rows) if (typeof id === 'string' && !found.has(id)) found.set(id, tableName)
  }
  return found
}
