import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { enterprise, idea, logEntry } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { donorById } from '#lib/donors/data.ts'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { ideaForm, ideaNoteForm } from '#lib/donors/ideas/schema.ts'
import { followUp, refuseAhead } from '#lib/donors/log/mutations.ts'
import { findable } from '#lib/search/mutations.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Writes down an idea; a member's only enterprise is whose it is. */
export const createIdea = verb({
  name: 'createIdea',
  permission: 'idea:create',
  input: ideaForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, ...facts }, viewer) {
    const giver = await giverOf(viewer, facts.donorId)
    const enterpriseId = await whose(viewer, facts.enterpriseId)
    const { id } = await write.insert(idea, { ...facts, enterpriseId })
    await findableIdea(write, id, facts, giver)
    return { id }
  },
})

export const updateIdea = verb({
  name: 'updateIdea',
  permission: 'idea:edit',
  input: ideaForm,
  find: (viewer, { id }) => ideaById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...facts }, viewer) {
    const giver = await giverOf(viewer, facts.donorId)
    const enterpriseId = facts.enterpriseId === before.enterpriseId ? before.enterpriseId : await whose(viewer, facts.enterpriseId)
    const after = await write.update(idea, before, { ...facts, enterpriseId }, version ?? 0)
    await findableIdea(write, after.id, facts, giver)
    return { id: after.id, version: after.version }
  },
})

/** Notes a conversation about an idea: it stands in the giver's log too, and what is to happen next goes as from any conversation. */
export const noteOnIdea = verb({
  name: 'noteOnIdea',
  permission: 'log:create',
  input: ideaNoteForm,
  find: (viewer, { ideaId }) => ideaById(viewer, ideaId),
  async run(write, found, entry, viewer) {
    const giver = await donorById(viewer, entry.donorId)
    if (!giver || (found.donorId !== null && found.donorId !== giver.id))
      throw problem('invalid', 'invalid', { fields: { donorId: 'choiceInvalid' } })
    refuseAhead(write, entry.day)
    const { id } = await write.insert(logEntry, { ...entry, decisionId: null, applicationId: null, contactIds: [] })
    await followUp(write, giver, entry, viewer)
    return { id, ideaId: found.id }
  },
})

/** An application has been begun from it. */
export async function useIdea(write: Write, found: typeof idea.$inferSelect): Promise<void> {
  if (found.stage !== 'used') await write.update(idea, found, { stage: 'used' })
}

async function giverOf(viewer: Viewer, donorId: string | null): Promise<string> {
  if (donorId === null) return ''
  const giver = await donorById(viewer, donorId)
  if (!giver) throw problem('invalid', 'invalid', { fields: { donorId: 'choiceInvalid' } })
  return giver.name
}

/** A member has ideas for its own enterprises, so that they can be seen by those they are about. */
async function whose(viewer: Viewer, chosen: string | null): Promise<string | null> {
  if (viewer.role === 'enterprise') {
    const [first] = viewer.enterpriseIds
    if (chosen === null && viewer.enterpriseIds.length === 1) return first ?? null
    if (chosen === null || !viewer.enterpriseIds.includes(chosen))
      throw problem('invalid', 'invalid', { fields: { enterpriseId: 'leadOwn' } })
  }
  if (chosen === null) return null
  const db = await read()
  if ((await db.$count(enterprise, eq(enterprise.id, chosen))) === 0)
    throw problem('invalid', 'invalid', { fields: { enterpriseId: 'choiceInvalid' } })
  return chosen
}

/** Makes an idea findable by its words, under its giver's name. */
export function findableIdea(write: Write, id: string, words: { title: string; text: string | null }, giver: string): Promise<void> {
  return findable(write, 'idea', id, { title: words.title, subtitle: giver, body: words.text ?? '' })
}
