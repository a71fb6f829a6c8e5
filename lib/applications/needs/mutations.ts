import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { need, needEnterprise } from '#db/schema/index.ts'
import { needById } from '#lib/applications/needs/data.ts'
import { needForm } from '#lib/applications/needs/schema.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Writes down a need; a member's only enterprise is whose it is. */
export const createNeed = verb({
  name: 'createNeed',
  permission: 'need:create',
  input: needForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, enterpriseId, ...facts }, viewer) {
    const whose = whoseNeed(viewer, enterpriseId)
    const { id } = await write.insert(need, { ...facts, pilotId: null, theoryId: null })
    if (whose) await write.insert(needEnterprise, { needId: id, enterpriseId: whose })
    return { id }
  },
})

export const updateNeed = verb({
  name: 'updateNeed',
  permission: 'need:edit',
  input: needForm,
  find: (viewer, { id }) => needById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, enterpriseId, ...facts }, viewer) {
    const after = await write.update(need, before, facts, version ?? 0)
    const whose = whoseNeed(viewer, enterpriseId)
    if (whose && !before.enterpriseIds.includes(whose)) {
      const db = await read()
      for (const link of await db.select().from(needEnterprise).where(eq(needEnterprise.needId, before.id)))
        await write.remove(needEnterprise, link)
      await write.insert(needEnterprise, { needId: before.id, enterpriseId: whose })
    }
    return { id: after.id, version: after.version }
  },
})

function whoseNeed(viewer: Viewer, enterpriseId: string | null): string | null {
  const own = viewer.enterpriseIds
  if (viewer.role !== 'enterprise') return enterpriseId
  if (enterpriseId === null) return own.length === 1 ? (own[0] ?? null) : null
  if (!own.includes(enterpriseId)) throw problem('invalid', 'invalid', { fields: { enterpriseId: 'leadOwn' } })
  return enterpriseId
}
