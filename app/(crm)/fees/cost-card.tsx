import { useLocale, useTranslations } from 'next-intl'
import { BarList } from '#app/ui/bar-list.tsx'
import { Card } from '#app/ui/card.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { costOfAsking } from '#lib/fees/data.ts'
import { formatFigure, formatOre, formatShare } from '#lib/money.ts'

/** *Hvad det koster at søge*: the sentence, the years as bars, and the same numbers as a table. */
export function CostCard({ years }: { years: Awaited<ReturnType<typeof costOfAsking>> }) {
  const t = useTranslations('fees.cost')
  const fees = useTranslations('fees')
  const locale = useLocale()
  const awardedOre = years.reduce((sum, year) => sum + year.awardedOre, 0)
  const feeOre = years.reduce((sum, year) => sum + year.feeOre, 0)
  const series = [
    { name: t('seriesAwarded'), color: 1 as const },
    { name: t('seriesFee'), color: 2 as const },
  ]
  const figure = (ore: number) => formatFigure(ore, locale, { decimals: 0 })
  return (
    <Card title={t('title')}>
      {awardedOre === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <div className="grid gap-5">
          <p className="text-md leading-read">
            {t('sentence', { fee: whole(feeOre), awarded: whole(awardedOre), share: share(feeOre, awardedOre), none: whole(0) })}
          </p>
          <Drawing
            series={series}
            note={t('note')}
            table={
              <SimpleTable
                caption={`${t('awarded')} · ${t('fee')}`}
                mode="scroll"
                columns={[
                  { id: 'year', label: t('year') },
                  { id: 'awarded', label: t('awarded'), isNumber: true },
                  { id: 'fee', label: t('fee'), isNumber: true },
                  { id: 'share', label: t('share'), isNumber: true },
                ]}
                rows={years.map((year) => ({
                  id: String(year.year),
                  cells: [String(year.year), figure(year.awardedOre), figure(year.feeOre), share(year.feeOre, year.awardedOre)],
                }))}
                foot={[fees('sum'), figure(awardedOre), figure(feeOre), share(feeOre, awardedOre)]}
              />
            }
          >
            <BarList
              label={t('title')}
              series={series}
              rows={years.map((year) => ({
                label: String(year.year),
                values: [
                  { value: year.awardedOre, text: figure(year.awardedOre) },
                  { value: year.feeOre, text: `${figure(year.feeOre)} · ${share(year.feeOre, year.awardedOre)}` },
                ],
              }))}
            />
          </Drawing>
        </div>
      )}
    </Card>
  )

  function whole(ore: number): string {
    return formatOre(ore, locale, { decimals: 0 })
  }

  function share(part: number, base: number): string {
    return formatShare(part, base, locale) ?? '–'
  }
}
