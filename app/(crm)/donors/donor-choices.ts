import 'server-only'
import { everyField } from '#lib/donors/fields/rules.ts'
import { groupChoices } from '#lib/donors/groups/data.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { codeChoices } from '#lib/settings/codes/data.ts'
import { owners } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { DonorChoices } from './fields/fields-props.ts'

/** What the giver's form may choose from, in the reader's language. */
export async function donorChoices(viewer: Viewer, locale: Locale, chosen: readonly string[] = []): Promise<DonorChoices> {
  const word = wordsIn(locale)
  const vocabularies = everyField.flatMap(({ name, words, codes }) =>
    words && codes ? [[name, codes.map((value) => ({ value, label: word(words, value) }))] as const] : [],
  )
  const [themes, groups, people] = await Promise.all([codeChoices(viewer, locale, chosen), groupChoices(viewer), owners(viewer)])
  return {
    ...Object.fromEntries(vocabularies),
    supports: themes,
    excludes: themes,
    groupId: groups,
    ownerId: people.map((person) => ({ value: person.id, label: person.name })),
  }
}

/** The texts the form needs, and no more: they are sent to the browser. */
export function donorTexts(locale: Locale) {
  const { fields, help, groups, saved, units } = messagesFor(locale).donors
  return { fields, help, groups, saved, units }
}
