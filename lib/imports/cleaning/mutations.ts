import 'server-only'
import { and, between } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import {
  allocation,
  application,
  applicationPartner,
  contact,
  decision,
  donor,
  enterprise,
  grant,
  logEntry,
  membership,
  organisation,
  stageChange,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { SheetKind } from '#lib/imports/fields/rules.ts'

type Keyed = SQLiteTable & { id: SQLiteColumn }
type Range = { low: string; high: string }

/** What each kind of import writes, in the order it can be taken away. */
const written: Record<SheetKind, readonly Keyed[]> = {
  donors: [donor, organisation],
  enterprises: [membership, enterprise, organisation],
  contacts: [contact],
  log: [logEntry],
  applications: [allocation, grant, decision, stageChange, applicationPartner, application],
}
const findables: Record<SheetKind, readonly string[]> = {
  donors: ['donor'],
  enterprises: ['enterprise'],
  contacts: [],
  log: [],
  applications: ['grant', 'application'],
}
const most = 500

/** Takes away some of what an unfinished import wrote; gives how many rows, 0 when nothing is left. */
export async function clearWritten(write: Write, kind: SheetKind, { low, high }: Range): Promise<number> {
  const db = await read()
  for (const table of written[kind]) {
    const ids = (
      await db
        .select({ id: table.id })
        .from(table)
        .where(and(between(table.id, low, high)))
        .limit(most)
    ).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
    if (ids.length === 0) continue
    for (const recordKind of findables[kind]) await write.many.unfindable(recordKind, ids)
    return write.many.clear(table, ids)
  }
  return 0
}
