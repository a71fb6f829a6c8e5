import type { Locale } from '#lib/i18n/messages.ts'
import { mergeWords } from '#lib/settings/templates/rules.ts'

/** The fields a template may have, as they are written in the reader's language. */
export function fieldWords(locale: Locale): string {
  return Object.values(mergeWords)
    .map(([da, en]) => `{${locale === 'da' ? da : en}}`)
    .join(' ')
}
