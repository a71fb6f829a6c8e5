import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import type { donorCodes } from '#lib/donors/codes/data.ts'
import type { Donor } from '#lib/donors/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { formatOre } from '#lib/money.ts'

/** What the giver funds, how much and on which terms: public facts, for everyone in the network. */
export function DonorSupports({ donor, codes }: { donor: Donor; codes: Awaited<ReturnType<typeof donorCodes>> }) {
  const t = useTranslations('donors.page')
  const units = useTranslations('donors.units')
  const locale = useLocale()
  const word = wordsIn(locale)
  const kroner = (ore: number | null) => ore !== null && formatOre(ore, locale, { decimals: 0 })
  const [least, most] = [kroner(donor.minOre), kroner(donor.maxOre)]
  const amount =
    least && most ? `${least}–${most}` : least ? t('amountFrom', { amount: least }) : most ? t('amountTo', { amount: most }) : null
  const labels = (some: readonly { label: string }[]) => some.map(({ label }) => label).join(', ') || null
  return (
    <Card title={t('supports')}>
      <DescriptionList
        items={[
          { name: t('purpose'), value: donor.purpose },
          { name: t('themes'), value: labels(codes.supports) },
          { name: t('amount'), value: amount },
          { name: t('how'), value: word('contactPreferences', donor.contactPreference) },
          { name: t('where'), value: donor.geography },
          { name: t('notSupports'), value: donor.doesNotSupport },
          { name: t('excludes'), value: labels(codes.excludes) },
          { name: t('fee'), value: word('feeRules', donor.feeRule), detail: donor.feeRuleSource },
          { name: t('wait'), value: donor.waitMonths === null ? null : `${donor.waitMonths} ${units('months')}` },
        ]}
      />
    </Card>
  )
}
