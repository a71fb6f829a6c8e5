import 'server-only'
import { mosaicParts } from '#db/vocabulary/enterprises.ts'
import { payablePilots } from '#lib/grants/allocations/data.ts'
import { allocatableEnterprises } from '#lib/grants/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { ShareChoices } from './share-rows.tsx'

/** What a share may go to, in the reader's language. */
export async function shareChoices(viewer: Viewer, locale: Locale): Promise<ShareChoices> {
  const word = wordsIn(locale)
  const [enterprises, pilots] = await Promise.all([allocatableEnterprises(viewer), payablePilots(viewer)])
  return {
    enterprises: enterprises.map(({ id, name }) => ({ value: id, label: name })),
    pilots: pilots.map(({ id, title }) => ({ value: id, label: title })),
    mosaicParts: mosaicParts.map((value) => ({ value, label: word('mosaicParts', value) })),
  }
}

/** The code words of a vocabulary as choices. */
export function wordChoices(locale: Locale, vocabulary: string, values: readonly string[]) {
  const word = wordsIn(locale)
  return values.map((value) => ({ value, label: word(vocabulary, value) }))
}
