import { createTranslator } from 'use-intl/core'
import type { Application } from '#lib/applications/data.ts'
import { type Day, formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatFigure } from '#lib/money.ts'

type Standing = Pick<Application, 'stage' | 'stageSince' | 'sentDay' | 'answerExpectedDay' | 'deadlineDay' | 'appliedOre'>

/** One line about where an application stands: *Sendt 1. september. Svar ventes 10. december.* Nothing where a day or amount of it is not known. */
export function stageHelp(row: Standing, awardedOre: number | null, locale: Locale): string | null {
  const day = (value: Day | null) => value && formatDay(value, locale, 'long')
  const kroner = (ore: number | null) => (ore === null ? null : formatFigure(ore, locale, { decimals: 0 }))
  const values = {
    sentDay: day(row.sentDay),
    expectedDay: day(row.answerExpectedDay),
    awarded: kroner(awardedOre),
    applied: kroner(row.appliedOre),
    day: day(row.stage === 'more_info' ? row.deadlineDay : row.stageSince),
  }
  const line = wordsIn(locale)('applicationStagesHelp', row.stage)
  if (Object.entries(values).some(([name, value]) => value === null && line.includes(`{${name}}`))) return null
  const said = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return createTranslator<{ line: string }>({ locale, messages: { line } })('line', said)
}
