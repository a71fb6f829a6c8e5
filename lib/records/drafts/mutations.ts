import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { draft } from '#db/schema/index.ts'
import { draftForm, draftId } from '#lib/records/drafts/schema.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

const own = (viewer: Viewer, field: string) => and(eq(draft.userId, viewer.id), eq(draft.field, field))

/** Keeps what is typed while it is typed: for its writer alone, not audited, gone when the form is saved. */
export const saveDraft = verb({
  name: 'saveDraft',
  permission: 'draft:keep',
  input: draftForm,
  find: async (viewer) => viewer,
  async run(write, viewer, { field, value }) {
    await write.derive(draft, [{ userId: viewer.id, field, value, savedAt: write.at }], own(viewer, field))
    return { field }
  },
})

export const discardDraft = verb({
  name: 'discardDraft',
  permission: 'draft:keep',
  input: draftId,
  find: async (viewer) => viewer,
  async run(write, viewer, { field }) {
    await write.derive(draft, [], own(viewer, field))
    return { field }
  },
})

/** Drafts nobody came back to for 90 days go. */
export function pruneDrafts(now: Date): Promise<void> {
  const before = new Date(now.getTime() - 90 * 86_400_000)
  return engine().transact(async (db) => void (await db.delete(draft).where(lt(draft.savedAt, before))))
}
