import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { organisationAlias } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { namesIn } from '#lib/donors/names/rules.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/** Makes an organisation's other names exactly these, one a line; names that sort alike are one. */
export async function setAliases(write: Write, organisationId: string, text: string | null): Promise<void> {
  const db = await read()
  const wanted = new Map(namesIn(text).map((name) => [danishSortKey(name), name]))
  const before = await db.select().from(organisationAlias).where(eq(organisationAlias.organisationId, organisationId))
  for (const row of before) {
    if (wanted.get(row.sortKey) === row.name) wanted.delete(row.sortKey)
    else await write.remove(organisationAlias, row)
  }
  for (const [sortKey, name] of wanted) await write.insert(organisationAlias, { organisationId, name, sortKey })
}
