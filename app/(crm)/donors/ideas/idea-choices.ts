import 'server-only'
import { ideaStages } from '#db/vocabulary/donors.ts'
import type { Idea } from '#lib/donors/ideas/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'
import { choicesIn, named } from '../../applications/choices.ts'

/** What the idea's form may choose from, and its texts. */
export async function ideaChoices(viewer: Viewer, locale: Locale) {
  const { fields, help, saved } = messagesFor(locale).ideas
  return {
    choices: {
      enterprise: named(await enterpriseChoices(viewer, viewer.role === 'enterprise')),
      stage: choicesIn(locale, 'ideaStages', ideaStages),
    },
    texts: { fields, help, saved },
  }
}

/** An idea as its form takes it. */
export function ideaValues({ id, version, title, donorId, enterpriseId, text, expectedOre, origin, destination, stage }: Idea) {
  return { id, version, title, donorId: donorId ?? '', enterpriseId: enterpriseId ?? '', text, expectedOre, origin, destination, stage }
}
