import { createTranslator } from 'use-intl/core'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { settingInputs } from '#lib/settings/rules.ts'

/** A setting's value as one reads it: *24 måneder*, *Ja*, *Fleksjob, Ordinært job*. */
export function settingText(key: string, value: unknown, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'settings' })
  const input = settingInputs[key]
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (text === '') return t('notSaid')
  if (input?.kind === 'count') return t(`units.${input.unit}`, { count: Number(text) })
  if (input?.kind === 'one' || input?.kind === 'several') {
    const word = wordsIn(locale)
    return text
      .split(',')
      .map((code) => word(input.words, code))
      .join(', ')
  }
  return text
}
