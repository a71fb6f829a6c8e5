import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import type { Success } from '#lib/applications/rules.ts'
import { formatOre, formatShare } from '#lib/money.ts'

/** What is under way and how it tends to go, for the list's filter. A share never stands without its base. */
export function SuccessRow({
  open,
  appliedOre,
  weightedOre,
  success,
}: {
  open: number
  appliedOre: number
  weightedOre: number
  success: Success
}) {
  const t = useTranslations('applications.success')
  const locale = useLocale()
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  const share = (part: number, whole: number) => formatShare(part, whole, locale) ?? t('none')
  const tip = success.leftOut > 0 ? `${t('tip')} ${t('leftOut', { count: success.leftOut })}` : t('tip')
  return (
    <FigureRow label={t('label')}>
      <Figure name={t('applied')} value={kroner(appliedOre)} base={`${open} ${t('open').toLowerCase()}`} tip={{ text: t('appliedTip') }} />
      <Figure name={t('weighted')} value={kroner(weightedOre)} tip={{ text: t('weightedTip') }} />
      <Figure
        name={t('count')}
        value={share(success.awarded, success.decided)}
        base={success.decided === 0 ? t('noneBase') : t('countBase', { awarded: success.awarded, decided: success.decided })}
        tip={{ text: tip }}
      />
      <Figure
        name={t('ore')}
        value={share(success.awardedOre, success.askedOre)}
        base={
          success.askedOre === 0 ? t('noneBase') : t('oreBase', { awarded: kroner(success.awardedOre), asked: kroner(success.askedOre) })
        }
        tip={{ text: tip }}
      />
    </FigureRow>
  )
}
