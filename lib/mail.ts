import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Translate } from '#emails/layout.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'

/** The words of our mails in a language, as the templates in `emails/` take them. */
export function mailWords(locale: Locale): Translate {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'mails' })
  return (key, values) => t(key as never, values as never)
}
