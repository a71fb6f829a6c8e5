import 'server-only'
import { ideas, talks } from '#db/demo/relation.ts'
import { givers } from '#db/demo/givers.ts'
import { idea, logEntry } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'

/** Ideas under way with a giver, before what was said about them. */
export async function writeIdeas(writeAs: (userId: string) => Write, known: Known): Promise<void> {
  for (const one of ideas) {
    const write = writeAs(idOf(known, one.by))
    const { title, text, origin, stage } = one
    const { id } = await write.insert(idea, {
      donorId: idOf(known, one.giver),
      enterpriseId: idOf(known, one.enterprise),
      title,
      text,
      origin,
      destination: null,
      expectedOre: ore(one.kroner),
      stage,
    })
    known.set(title, id)
    await findable(write, 'idea', id, { title, subtitle: givers.find(({ key }) => key === one.giver)?.name ?? '', body: text })
  }
}

/** Conversations are noted by those who had them. `writeAs` gives a Write in that person's name. */
export async function writeTalks(writeAs: (userId: string) => Write, known: Known): Promise<void> {
  for (const one of talks) {
    await writeAs(idOf(known, one.by)).insert(logEntry, {
      donorId: idOf(known, one.giver),
      kind: one.kind,
      day: one.day,
      text: one.text,
      visibility: one.isPrivate ? 'private' : 'shared',
      isAsk: one.isAsk ?? false,
      decisionId: null,
      applicationId: null,
      ideaId: one.idea ? idOf(known, one.idea) : null,
      contactIds: [],
      nextStep: null,
      followUpDay: null,
    })
  }
}
