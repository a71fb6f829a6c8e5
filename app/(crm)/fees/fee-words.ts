import type { Tone } from '#app/ui/tone-shape.tsx'
import type { FeeAgreement, FeeEntry } from '#lib/fees/data.ts'
import { isCalculation } from '#lib/fees/ledger/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translate.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

export const entryTone: Record<FeeEntry['state'], Tone> = { accrued: 'now', approved: 'calm', invoiced: 'calm', paid: 'rest' }

/** What an entry is about: *Rate 3 af SØL-25*, or what happened and to which grant. */
export function entryTitle(entry: FeeEntry, locale: Locale): string {
  const name = entry.grantNumber ?? entry.grantTitle
  const occasion = isCalculation(entry.steps) ? entry.steps.occasion : null
  if (occasion?.kind === 'receipt' && occasion.rate !== null) return translator(locale)('fees.rateOf', { rate: occasion.rate, title: name })
  return `${name} · ${wordsIn(locale)('feeEvents', entry.event)}`
}

/** The terms of a version on one line: *8 % · loft 75.000 kr. · ved udbetaling*. */
export function termsText(version: FeeAgreement['latest'], locale: Locale): string {
  const t = translator(locale)
  const word = wordsIn(locale)
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  const percent = (bps: number) => formatPercent(bps, locale)
  const slices = (version.tiers ?? []).map(({ upTo, bps }) =>
    upTo === null
      ? t('fees.terms.last', { percent: percent(bps) })
      : t('fees.terms.slice', { percent: percent(bps), amount: kroner(upTo) }),
  )
  const price =
    version.model === 'percent'
      ? percent(version.rateBps ?? 0)
      : version.model === 'tiers'
        ? slices.join(', ')
        : t('fees.terms.fixed', { amount: kroner(version.fixedOre ?? 0) })
  const limits = [
    version.minimumOre && t('fees.terms.minimum', { amount: kroner(version.minimumOre) }),
    version.capOre && t('fees.terms.cap', { amount: kroner(version.capOre) }),
    version.yearlyCapOre && t('fees.terms.yearlyCap', { amount: kroner(version.yearlyCapOre) }),
  ]
  const repeat =
    version.repeatGift === 'factor'
      ? t('fees.terms.repeat', { percent: percent(version.repeatFactorBps) })
      : version.repeatGift === 'none'
        ? t('fees.terms.repeatNone')
        : null
  return [
    price,
    ...limits,
    word('feeTriggers', version.trigger).toLocaleLowerCase(locale),
    repeat,
    version.isLessFondsmoms && t('fees.terms.fondsmoms'),
    t('fees.terms.tail', { months: version.tailMonths }),
  ]
    .filter(Boolean)
    .join(' · ')
}
