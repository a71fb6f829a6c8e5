import { createTranslator } from 'use-intl/core'
import type { CheckState } from '#app/ui/checklist.tsx'
import { formatDay, isDay } from '#lib/day.ts'
import type { ReadyLine } from '#lib/donors/readiness/rules.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'

/** A line of the checklist in words: days as people say them, amounts in kroner, reports by name. */
export function readyText({ id, key, values }: ReadyLine, locale: Locale): string {
  const texts = { line: labelsIn(locale, 'donors', 'ready', id)(key) }
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(name, value, locale)]))
  return createTranslator<{ line: string }>({ locale, messages: texts })('line', said)
}

export function stateWords(locale: Locale): Record<CheckState, string> {
  const word = labelsIn(locale, 'ui', 'checklist')
  return { ok: word('ok'), missing: word('missing'), none: word('none'), stops: word('stops'), consider: word('consider') }
}

function say(name: string, value: string | number, locale: Locale): string {
  if (name === 'min' || name === 'max') return formatOre(Number(value), locale, { decimals: 0 })
  if (typeof value === 'string' && isDay(value)) return formatDay(value, locale, 'long')
  return name === 'report' ? wordsIn(locale)('reportKinds', String(value)) : String(value)
}
