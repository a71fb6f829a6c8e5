import 'server-only'
import { getTableColumns, getTableName, is, sql, Table } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'

const anyRecord = [schema.share, schema.searchEntry]

/** Rows on "any record" (no foreign key can hold them) whose record is not there, as `table id → kind id`. */
export async function orphans(): Promise<string[]> {
  const db = engine().reader
  const tables = new Map<string, Table>(
    Object.values(schema)
      .filter((value) => is(value, Table))
      .map((table) => [getTableName(table), table]),
  )
  const lost: string[] = []
  for (const linking of anyRecord) {
    for (const { kind } of await db.selectDistinct({ kind: linking.recordKind }).from(linking)) {
      const target = tables.get(kind)
      const id = target && Reflect.get(getTableColumns(target), 'id')
      const isLost = id ? sql`not exists (select 1 from ${target} where ${id} = ${linking.recordId})` : sql`true`
      const rows = await db
        .select({ recordId: linking.recordId })
        .from(linking)
        .where(sql`${linking.recordKind} = ${kind} and ${isLost}`)
        .limit(100)
      lost.push(...rows.map((row) => `${getTableName(linking)} → ${kind} ${row.recordId}`))
    }
  }
  return lost
}
