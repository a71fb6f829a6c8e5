import 'server-only'
import { clawbackCauses, feeBases, feeModels, feeSources, feeTriggers, repeatGiftRules } from '#db/vocabulary/fees.ts'
import type { Day } from '#lib/day.ts'
import type { FeeAgreement } from '#lib/fees/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import type { TermsChoices } from './agreement-fields.tsx'

/** What the terms may choose from, in the reader's language. */
export function termsChoices(locale: Locale): TermsChoices {
  const word = wordsIn(locale)
  const labelled = (vocabulary: string, values: readonly string[]) => values.map((value) => ({ value, label: word(vocabulary, value) }))
  return {
    model: labelled('feeModels', feeModels),
    trigger: labelled('feeTriggers', feeTriggers),
    base: labelled('feeBases', feeBases),
    repeatGift: labelled('repeatGiftRules', repeatGiftRules),
    clawback: labelled('clawbackCauses', clawbackCauses),
    source: labelled('feeSources', feeSources),
  }
}

export function termsTexts(locale: Locale) {
  const { fields, groups, help, agreement } = messagesFor(locale).fees
  return { fields, groups, help, agreement }
}

/** Terms as the form takes them: a version's own, or the usual ones. */
export function termsValues(version: FeeAgreement['latest'] | null, fromDay: Day) {
  const [one, two, three] = version?.tiers ?? []
  const last = version?.tiers?.at(-1)
  return {
    fromDay,
    toDay: '',
    model: version?.model ?? ('percent' as const),
    rateBps: version?.rateBps ?? null,
    fixedOre: version?.fixedOre ?? null,
    tier1Ore: one?.upTo ?? null,
    tier1Bps: one?.bps ?? null,
    tier2Ore: three ? (two?.upTo ?? null) : null,
    tier2Bps: three ? (two?.bps ?? null) : null,
    tier3Bps: last?.bps ?? null,
    minimumOre: version?.minimumOre ?? null,
    capOre: version?.capOre ?? null,
    yearlyCapOre: version?.yearlyCapOre ?? null,
    trigger: version?.trigger ?? ('receipt' as const),
    headBps: version?.headBps ?? null,
    base: version?.base ?? ('awarded' as const),
    isLessFondsmoms: version?.isLessFondsmoms ?? true,
    passThroughCategories: [],
    repeatGift: version?.repeatGift ?? ('full' as const),
    repeatFactorBps: version?.repeatGift === 'factor' ? version.repeatFactorBps : null,
    vatBps: version?.vatBps ?? 2500,
    paymentDays: version?.paymentDays ?? 14,
    tailMonths: version?.tailMonths ?? 12,
    clawback: version?.clawback ?? ('any_but_recipient' as const),
    clawbackMonths: version?.clawbackMonths ?? null,
    source: version?.source ?? ('pool' as const),
    acceptedBy: '',
    acceptedDay: '',
    reason: '',
  }
}
