import 'server-only'
import { and, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { draft } from '#db/schema/index.ts'
import { formatInstant } from '#lib/day.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The viewer's own unsaved text for one form, with when it was kept; nobody sees another's. */
export async function ownDraft(viewer: Viewer, field: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(draft)
    .where(and(eq(draft.userId, viewer.id), eq(draft.field, field)))
  return { field, value: found?.value ?? null, savedAt: found ? formatInstant(found.savedAt, viewer.locale) : '' }
}
