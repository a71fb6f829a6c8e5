import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { tag, tagWord } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/**
 * Sets a tag on records, or takes it off; gives the ids it changed and the spelling that holds: the one already in use. A word nobody
 * uses any more is suggested no more.
 */
export async function setTag(write: Write, recordKind: string, ids: readonly string[], typed: string, isOn: boolean) {
  const db = await read()
  const sortKey = danishSortKey(typed)
  const [known] = await db
    .select()
    .from(tagWord)
    .where(and(eq(tagWord.recordKind, recordKind), eq(tagWord.sortKey, sortKey)))
  const label = known?.label ?? typed
  const there =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(tag)
          .where(and(eq(tag.recordKind, recordKind), eq(tag.label, label), inArray(tag.recordId, [...ids])))
  if (isOn) {
    const tagged = new Set(there.map(({ recordId }) => recordId))
    const fresh = ids.filter((id) => !tagged.has(id))
    if (!known && fresh.length > 0) await write.insert(tagWord, { recordKind, label, sortKey })
    await write.insertMany(
      tag,
      fresh.map((recordId) => ({ recordKind, recordId, label })),
    )
    return { label, changed: fresh }
  }
  for (const row of there) await write.remove(tag, row)
  const [left] = await db
    .select({ id: tag.id })
    .from(tag)
    .where(and(eq(tag.recordKind, recordKind), eq(tag.label, label)))
    .limit(1)
  if (known && !left) await write.remove(tagWord, known)
  return { label, changed: there.map(({ recordId }) => recordId) }
}
