import { createTranslator } from 'use-intl/core'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'

/** Texts outside a request (mails, verbs, commands): the same files, the same ICU. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesFor(locale), timeZone: 'Europe/Copenhagen' })
}

/** The sentence for an error key; a key that has none is already a sentence. */
export function errorSentence(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'errors' })
  return t.has(key as never) ? t(key as never, values as never) : key
}
