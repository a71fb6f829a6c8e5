import 'server-only'
import type { Choice } from '#app/ui/select-field.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** The words of a vocabulary as a field offers them. */
export function choicesIn(locale: Locale, vocabulary: string, values: readonly string[]): Choice[] {
  const word = wordsIn(locale)
  return values.map((value) => ({ value, label: word(vocabulary, value) }))
}

/** Rows with a name as a field offers them. */
export const named = (rows: readonly { id: string; name: string }[]): Choice[] => rows.map(({ id, name }) => ({ value: id, label: name }))
