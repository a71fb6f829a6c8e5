import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ColumnChart } from '#app/ui/column-chart.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatDay } from '#lib/day.ts'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import type { SearchParams } from '#lib/list.ts'
import { formatFigure } from '#lib/money.ts'
import { behindHref } from './hrefs.ts'

/** What may come in the next 24 months, month by month, and how it is reckoned. */
export function ExpectedChart({ months, params }: { months: ReviewFigures['expected']; params: SearchParams }) {
  const t = useTranslations('golden.charts')
  const locale = useLocale()
  const coming = months.filter(({ month, givers }) => month !== 'overdue' || givers > 0)
  const series = [
    { name: t('goldenKroner'), color: 'gold' as const },
    { name: t('onceKroner'), color: 'quiet' as const },
  ]
  const word = (month: string) => (month === 'overdue' ? t('overdue') : formatDay(`${month}-01`, locale, 'monthYear'))
  const kroner = (ore: number) => formatFigure(ore, locale, { decimals: 0 })
  const total = coming.reduce((sum, { ore }) => sum + ore, 0)
  return (
    <Drawing
      caption={t('expected')}
      note={t('expectedNote')}
      series={series}
      isWideOnly
      foldLabel={t('numbers')}
      table={
        <SimpleTable
          mode="scroll"
          caption={t('expected')}
          columns={[
            { id: 'month', label: t('month') },
            { id: 'givers', label: t('givers'), isNumber: true },
            { id: 'ore', label: t('amount'), isNumber: true },
            { id: 'golden', label: t('goldenPart'), isNumber: true },
          ]}
          rows={coming
            .filter(({ givers }) => givers > 0)
            .map(({ month, givers, ore, goldenOre }) => ({
              id: month,
              cells: [
                word(month),
                <AppLink key="givers" href={behindHref(params, 'expected', { month })} aria-label={`${word(month)}: ${givers}`}>
                  {givers}
                </AppLink>,
                kroner(ore),
                kroner(goldenOre),
              ],
            }))}
          foot={[
            t('sum'),
            <AppLink key="all" href={behindHref(params, 'expected')}>
              {coming.reduce((sum, { givers }) => sum + givers, 0)}
            </AppLink>,
            kroner(total),
            kroner(coming.reduce((sum, { goldenOre }) => sum + goldenOre, 0)),
          ]}
        />
      }
    >
      <ColumnChart
        label={t('expected')}
        series={series}
        height={160}
        every={3}
        columns={coming.map(({ month, ore, goldenOre }) => ({
          label: month === 'overdue' ? t('overdue') : `${month.slice(5)}.${month.slice(2, 4)}`,
          values: [goldenOre, ore - goldenOre],
        }))}
      />
    </Drawing>
  )
}
