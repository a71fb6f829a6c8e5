import { useLocale, useTranslations } from 'next-intl'
import { type Day, formatDay } from '#lib/day.ts'
import type { GiverAward } from '#lib/donors/awards/data.ts'
import type { donorGivingOf } from '#lib/donors/data.ts'
import { yearsTold } from '#lib/donors/rules.ts'
import { formatAmount, portionOf } from '#lib/money.ts'

type Props = { giving: NonNullable<Awaited<ReturnType<typeof donorGivingOf>>['network']>; gifts: readonly GiverAward[]; today: Day }

/**
 * A giver's awards summed up in a line: the first, the mean, the largest, the best year, and how many years. Nothing for a single award, which
 * says it all itself, nor where a currency without a rate would leave some out. The largest where every award is at hand.
 */
export function GivingLine({ giving, gifts, today }: Props) {
  const t = useTranslations('donors.giving')
  const locale = useLocale()
  const kroner = (ore: number) => formatAmount(ore, 'DKK', locale, { decimals: 0 })
  const { count, streak, best } = yearsTold(giving.years, today)
  if (giving.awards < 2 || !giving.firstDay || !best || Object.keys(giving.otherOre).length > 0) return null
  const isWhole = gifts.length === giving.awards && gifts.every(({ currency }) => currency === 'DKK')
  const told = [
    t('first', { day: formatDay(giving.firstDay, locale, 'long') }),
    t('mean', { amount: kroner(portionOf(giving.totalOre, 1, giving.awards)) }),
    isWhole && t('largest', { amount: kroner(Math.max(...gifts.map(({ amountOre }) => amountOre))) }),
    t('best', { year: String(best.year), amount: kroner(best.ore) }),
    streak > 1 ? t('yearsInRow', { count, streak }) : t('years', { count }),
  ]
  return <p className="mb-2 text-sm text-ink-2">{told.filter(Boolean).join(' · ')}</p>
}
