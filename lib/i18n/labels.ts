import { type Locale, messagesFor } from '#lib/i18n/messages.ts'

export type Word = (vocabulary: string, code: string | null | undefined) => string

/** The label of a code word: `word('donorTypes', 'state_pool')` → `Statslig pulje`. For codes that come from rows, whose keys no compiler can check; a test holds every vocabulary against its labels. */
export function wordsIn(locale: Locale): Word {
  const words = messagesFor(locale).words
  return (vocabulary, code) => (code ? lookUp(words, [vocabulary, code]) : '–')
}

/** The labels under one path of the texts: `labelsIn(locale, 'donors', 'columns')('type')`. */
export function labelsIn(locale: Locale, ...path: string[]): (name: string) => string {
  const texts = messagesFor(locale)
  return (name) => lookUp(texts, [...path, name])
}

function lookUp(texts: object, path: string[]): string {
  let found: unknown = texts
  for (const step of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined
  return typeof found === 'string' ? found : (path.at(-1) ?? '')
}
