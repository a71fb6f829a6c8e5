import { type Day, formatDay } from '#lib/day.ts'
import type { FeeStep } from '#lib/fees/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translate.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

/** What moved the ledger, as it is told. Amounts in øre. */
export type FeeOccasion =
  | { kind: 'award'; giver: string; amountOre: number; day: Day }
  | { kind: 'receipt'; giver: string; amountOre: number; day: Day; rate: number | null; rates: number }
  | { kind: 'amendment'; amountOre: number; day: Day }
  | { kind: 'repayment'; giver: string; amountOre: number; day: Day }
  | { kind: 'cancelled'; day: Day }
  | { kind: 'recalculated'; day: Day }

/** One entry's calculation as it was made: what happened, which terms held and why, and each step of the arithmetic. */
export type FeeCalculation = { occasion: FeeOccasion; version: number; sentDay: Day | null; steps: readonly FeeStep[] }

/** Whether what an entry keeps is such a calculation (a correction by hand keeps its reason alone). */
export function isCalculation(kept: unknown): kept is FeeCalculation {
  return typeof kept === 'object' && kept !== null && 'occasion' in kept && 'steps' in kept
}

/** The calculation in words, a sentence a line of arithmetic: stored in the ledger in Danish, shown in the reader's language. */
export function calculationText(calculation: FeeCalculation, locale: Locale): string {
  const t = translator(locale)
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: ore % 100 === 0 ? 0 : 2 })
  const day = (at: Day) => formatDay(at, locale, 'long')
  const { occasion, version, sentDay, steps } = calculation
  const base = steps.find((step) => step.step === 'base')
  // `kr.` ends its own sentence.
  return [occasionSentence(), versionSentence(), ...steps.map(sentence)].filter(Boolean).join(' ').replaceAll('..', '.')

  function occasionSentence(): string {
    const on = day(occasion.day)
    switch (occasion.kind) {
      case 'award':
        return t('fees.said.award', { giver: occasion.giver, amount: kroner(occasion.amountOre), day: on })
      case 'receipt':
        return occasion.rate === null
          ? t('fees.said.receipt', { giver: occasion.giver, amount: kroner(occasion.amountOre), day: on })
          : t('fees.said.receiptOfRate', {
              giver: occasion.giver,
              amount: kroner(occasion.amountOre),
              day: on,
              rate: occasion.rate,
              rates: occasion.rates,
            })
      case 'amendment':
        return t('fees.said.amendment', { amount: kroner(occasion.amountOre), day: on })
      case 'repayment':
        return t('fees.said.repayment', { giver: occasion.giver, amount: kroner(occasion.amountOre), day: on })
      case 'cancelled':
        return t('fees.said.cancelled', { day: on })
      case 'recalculated':
        return t('fees.said.recalculated', { day: on })
    }
  }

  function versionSentence(): string {
    return sentDay ? t('fees.said.version', { version, day: day(sentDay) }) : t('fees.said.versionAlone', { version })
  }

  function sentence(step: FeeStep): string {
    switch (step.step) {
      case 'base':
        return step.fondsmomsOre + step.passThroughOre === 0
          ? ''
          : t('fees.said.base', {
              gross: kroner(step.grossOre),
              fondsmoms: kroner(step.fondsmomsOre),
              passThrough: kroner(step.passThroughOre),
              base: kroner(step.ore),
              hasPassThrough: step.passThroughOre > 0 ? 'yes' : 'no',
            })
      case 'percent':
        return t('fees.said.percent', { percent: formatPercent(step.bps, locale), base: kroner(base?.ore ?? 0), fee: kroner(step.ore) })
      case 'tiers':
        return t('fees.said.tiers', {
          slices: step.slices
            .map((slice) => t('fees.said.slice', { percent: formatPercent(slice.bps, locale), amount: kroner(slice.ore) }))
            .join(' + '),
          fee: kroner(step.ore),
        })
      case 'fixed':
        return t('fees.said.fixed', { fee: kroner(step.ore) })
      case 'minimum':
        return t('fees.said.minimum', { limit: kroner(step.limitOre) })
      case 'cap':
        return t('fees.said.cap', { limit: kroner(step.limitOre) })
      case 'share':
        return t('fees.said.share', { percent: formatPercent(step.bps, locale), fee: kroner(step.ore) })
      case 'repeat':
        return t('fees.said.repeat', { percent: formatPercent(step.bps, locale), fee: kroner(step.ore) })
      case 'yearlyCap':
        return t('fees.said.yearlyCap', { fee: kroner(step.ore) })
      case 'due':
        return t('fees.said.due', { received: kroner(step.receivedOre), awarded: kroner(step.awardedOre), due: kroner(step.ore) })
      case 'entry':
        return step.ore < 0
          ? t('fees.said.credit', { accrued: kroner(step.accruedOre), credit: kroner(-step.ore) })
          : t('fees.said.entry', {
              accrued: kroner(step.accruedOre),
              entry: kroner(step.ore),
              isFirst: step.accruedOre === 0 ? 'yes' : 'no',
            })
    }
  }
}
