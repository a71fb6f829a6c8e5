import 'server-only'
import { and, asc, eq, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { tag, tagWord } from '#db/schema/index.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostWords = 300

/** How we sort givers is the relation's: members have no part in it. */
const knowsTags = (viewer: Viewer) => viewer.role !== 'enterprise'

const wordsOfKind = hot((db) =>
  db
    .select({ label: tagWord.label })
    .from(tagWord)
    .where(eq(tagWord.recordKind, sql.placeholder('recordKind')))
    .orderBy(asc(tagWord.sortKey))
    .limit(mostWords),
)

/** The tags in use on a kind of record, in Danish order; at most 300. */
export async function tagWords(viewer: Viewer, recordKind: string): Promise<string[]> {
  if (!knowsTags(viewer)) return []
  const words = await wordsOfKind({ recordKind })
  return words.map(({ label }) => label)
}

/** Rows with that tag; for whoever does not know the tags it narrows nothing. */
export function hasTag(viewer: Viewer, recordKind: string, id: SQLiteColumn, label: string | Placeholder | null): SQL | undefined {
  if (!knowsTags(viewer) || label === null) return undefined
  return sql`${id} in (select ${tag.recordId} from ${tag} where ${tag.recordKind} = ${recordKind} and ${tag.label} = ${label})`
}

/** The tags of some records, by id, each record's in Danish order. */
export async function tagsOf(viewer: Viewer, recordKind: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>()
  if (!knowsTags(viewer) || ids.length === 0) return tags
  const db = await read()
  const found = await db
    .select({ recordId: tag.recordId, label: tag.label })
    .from(tag)
    .where(and(eq(tag.recordKind, recordKind), inArray(tag.recordId, [...ids])))
    .orderBy(asc(tag.label))
  const inOrder = found
    .map((one) => ({ ...one, key: danishSortKey(one.label) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (const { recordId, label } of inOrder) tags.set(recordId, [...(tags.get(recordId) ?? []), label])
  return tags
}
