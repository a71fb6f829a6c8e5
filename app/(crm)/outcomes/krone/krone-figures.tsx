import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import { Money } from '#app/ui/money.tsx'
import { formatFigure, formatShare } from '#lib/money.ts'
import type { ResultCount } from '#lib/outcomes/results/data.ts'

/** The whole of the chain in two to four figures; people only for those who see the rows. */
export function KroneFigures({
  totalOre,
  allocatedOre,
  result,
}: {
  totalOre: number
  allocatedOre: number
  result: ResultCount | undefined
}) {
  const t = useTranslations('krone.figures')
  const locale = useLocale()
  const inShares = (bps: number) => t('byShare', { number: formatFigure(Math.round(bps / 100), locale) })
  return (
    <FigureRow label={t('label')}>
      <Figure name={t('awarded')} value={<Money ore={totalOre} locale={locale} />} tip={{ text: t('awardedTip') }} />
      <Figure
        name={t('allocated')}
        value={<Money ore={allocatedOre} locale={locale} />}
        base={totalOre > 0 && t('ofTotal', { percent: formatShare(allocatedOre, totalOre, locale) ?? '' })}
        tip={{ text: t('allocatedTip') }}
      />
      {result && (
        <div className="print:hidden">
          <Figure name={t('courses')} value={result.courses} base={inShares(result.coursesBps)} tip={{ text: t('coursesTip') }} />
        </div>
      )}
      {result && (
        <div className="print:hidden">
          <Figure name={t('people')} value={result.people} base={inShares(result.peopleBps)} tip={{ text: t('peopleTip') }} />
        </div>
      )}
    </FigureRow>
  )
}
