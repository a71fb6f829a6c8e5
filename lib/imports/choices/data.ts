import 'server-only'
import { messagesFor } from '#lib/i18n/messages.ts'
import { type ChoiceFinder, choiceFinder } from '#lib/imports/choices/rules.ts'

/** Choices by the labels of both languages. */
export function choicesOfBoth(): ChoiceFinder {
  return choiceFinder((vocabulary) =>
    (['da', 'en'] as const).flatMap((locale) => {
      const labels: unknown = Reflect.get(messagesFor(locale).words, vocabulary)
      return typeof labels === 'object' && labels !== null ? Object.entries(labels).filter(([, label]) => typeof label === 'string') : []
    }),
  )
}
