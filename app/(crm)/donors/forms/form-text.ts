import 'server-only'
import { createTranslator } from 'use-intl/core'
import { hardLimit } from '#lib/applications/sections/rules.ts'
import type { Form } from '#lib/donors/forms/data.ts'
import type { FormContent, FormQuestion } from '#lib/donors/forms/versions/schema.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatCount, formatPercent } from '#lib/money.ts'

const inWords = (locale: Locale) => createTranslator({ locale, messages: messagesFor(locale), namespace: 'forms' })

/** Which of a giver's forms it is: its own, a call's, a round's. */
export function formLabel({ callTitle, round }: Pick<Form, 'callTitle' | 'round'>, locale: Locale): string {
  const t = inWords(locale)
  if (callTitle === null) return t('own')
  const call = t('ofCall', { call: callTitle })
  return round === null ? call : t('ofRound', { call, round: wordsIn(locale)('callRoundKinds', round) })
}

/** How long an answer may be and how it is counted: *Højst 2.000 tegn uden mellemrum · 5 % over tåles (2.100)*. */
export function ruleText(question: Omit<FormQuestion, 'id' | 'question' | 'help'>, locale: Locale): string {
  const t = inWords(locale)
  const figure = (value: number) => formatCount(value, locale)
  const { limitCount, countingRule, lineBreakCounts, toleranceBps, isOptional } = question
  const parts = [
    limitCount === null ? t('rule.none') : t('rule.limit', { limit: figure(limitCount), unit: t(`rule.${countingRule}`) }),
    limitCount !== null && countingRule === 'characters' && lineBreakCounts === 2 && t('rule.breaks'),
    limitCount !== null &&
      toleranceBps !== null &&
      t('rule.tolerance', { percent: formatPercent(toleranceBps, locale), most: figure(hardLimit(limitCount, toleranceBps)) }),
    isOptional && t('rule.optional'),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What the form asks for as a whole, one line each; nothing where it says nothing. */
export function demandLines(content: FormContent, locale: Locale): { name: string; value: string }[] {
  const t = inWords(locale)
  const { pageLimit, pagesIncludeAnnexes, fileCount, fileMegabytes, needsBudgetSheet, needsTheory, mitIdOwner } = content
  const count = (value: number) => formatCount(value, locale)
  const lines: [name: string, value: string | null | false][] = [
    [
      t('demands.pages'),
      pageLimit && t(pagesIncludeAnnexes ? 'demands.pagesWithAnnexes' : 'demands.pagesMost', { count: count(pageLimit) }),
    ],
    [t('demands.files'), fileCount && t('demands.filesMost', { count: count(fileCount) })],
    [t('demands.size'), fileMegabytes && t('demands.sizeMost', { count: count(fileMegabytes) })],
    [t('demands.budget'), needsBudgetSheet && t('demands.budgetYes')],
    [t('demands.theory'), needsTheory && t('demands.theoryYes')],
    [t('demands.login'), mitIdOwner && wordsIn(locale)('mitIdOwners', mitIdOwner)],
  ].map(([name, value]) => [String(name), typeof value === 'string' ? value : null])
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}
