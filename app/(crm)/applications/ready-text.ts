import { createTranslator } from 'use-intl/core'
import type { ReadyPoint } from '#lib/applications/ready/rules.ts'
import { formatDay, isDay } from '#lib/day.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

/** A point of *ready to send* in words: amounts in kroner, shares in percent, days as people say them, parts by name. */
export function readyText({ say, values }: Pick<ReadyPoint, 'say' | 'values'>, locale: Locale): string {
  const [line = '', key = ''] = say.split('.')
  const texts = { line: labelsIn(locale, 'applications', 'ready', line)(key) }
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(name, value, locale)]))
  return createTranslator<{ line: string }>({ locale, messages: texts })('line', said)
}

function inWords(name: string, value: string | number, locale: Locale): string | number {
  if (name === 'amount' || name === 'limit') return formatOre(Number(value), locale, { decimals: 0 })
  if (name === 'share' || name === 'demanded') return formatPercent(Number(value), locale, { decimals: 1 })
  if (name === 'paper') return wordsIn(locale)('attachmentKinds', String(value))
  if (name === 'part') return wordsIn(locale)('theoryPartKinds', String(value))
  if (name === 'point') return labelsIn(locale, 'applications', 'gaps')(String(value))
  return typeof value === 'string' && isDay(value) ? formatDay(value, locale, 'long') : value
}
