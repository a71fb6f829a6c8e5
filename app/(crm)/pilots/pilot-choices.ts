import 'server-only'
import { pilotDecisions, pilotPhases } from '#db/vocabulary/pilots.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What a pilot's form may choose from: a member only its own enterprises. */
export async function pilotChoices(viewer: Viewer, locale: Locale) {
  const word = wordsIn(locale)
  const enterprises = await enterpriseChoices(viewer, viewer.role === 'enterprise')
  return {
    enterprise: enterprises.map(({ id, name }) => ({ value: id, label: name })),
    phase: pilotPhases.map((value) => ({ value, label: word('pilotPhases', value) })),
    decision: pilotDecisions.map((value) => ({ value, label: word('pilotDecisions', value) })),
  }
}
