import 'server-only'
import { asc, eq, gt, inArray } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { tableNamed } from '#db/pointers.ts'
import { derivation } from '#db/schema/index.ts'
import { derivedColumns, keyedTables, keyRules } from '#lib/match-key.ts'
import { openWrite } from '#lib/verb.ts'

const name = 'keys'
const batch = 500

/** Makes what rows are compared by anew when the rules are others than the stored ones were made by. Gives how many rows were changed. */
export async function keepKeys(): Promise<number> {
  const [made] = await engine().reader.select().from(derivation).where(eq(derivation.name, name))
  return made?.key === String(keyRules) ? 0 : rebuildKeys()
}

/** Reads every row, and writes those whose keys the rules now make otherwise, in small transactions. */
async function rebuildKeys(): Promise<number> {
  let changed = 0
  for (const kind of keyedTables) changed += await rebuildTable(kind)
  await engine().transact((db) =>
    openWrite(db, 'system:keys', 'rebuildKeys').derive(derivation, [{ name, key: String(keyRules) }], eq(derivation.name, name)),
  )
  return changed
}

async function rebuildTable(kind: (typeof keyedTables)[number]): Promise<number> {
  const table = tableNamed(kind)
  if (!table) return 0
  let changed = 0
  for (let after = ''; ;) {
    const rows: Record<string, unknown>[] = await engine()
      .reader.select()
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(batch)
    const stale = rows.filter((row) => isStale(kind, row)).map(({ id }) => String(id))
    if (stale.length > 0)
      await engine().transact(async (db) => {
        const write = openWrite(db, 'system:keys', 'rebuildKeys')
        // Read anew: what was changed meanwhile has its keys by the rules of whoever changed it.
        const now: Record<string, unknown>[] = await (await read()).select().from(table).where(inArray(table.id, stale))
        for (const row of now) await write.rederive(table, { ...row, id: String(row.id) })
      })
    changed += stale.length
    if (rows.length < batch) return changed
    after = String(rows.at(-1)?.id)
  }
}

function isStale(kind: string, row: Record<string, unknown>): boolean {
  return Object.entries(derivedColumns(kind, row)).some(([column, value]) => row[column] !== value)
}
