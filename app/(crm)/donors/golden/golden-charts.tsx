import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ColumnChart } from '#app/ui/column-chart.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import type { SearchParams } from '#lib/list.ts'
import { percentOf } from './figure-text.ts'
import { ExpectedChart } from './expected-chart.tsx'
import { behindHref } from './hrefs.ts'

/** Retention by year, kroner by golden and new givers, and what may come; each with its numbers in a table. */
export function GoldenCharts({ figures, params }: { figures: ReviewFigures; params: SearchParams }) {
  const t = useTranslations('golden.charts')
  const f = useTranslations('golden.figures')
  const locale = useLocale()
  const { years } = figures
  const kept = years.filter(({ retention }) => retention.whole > 0)
  const series = [
    { name: t('goldenKroner'), color: 'gold' as const },
    { name: t('newKroner'), color: 'quiet' as const },
  ]
  return (
    <section className="space-y-8">
      <SectionHead title={t('title')} />
      <Drawing
        caption={t('kroner')}
        note={t('kronerNote')}
        series={series}
        foldLabel={t('numbers')}
        table={
          <SimpleTable
            mode="scroll"
            caption={t('kroner')}
            columns={[
              { id: 'year', label: t('year') },
              { id: 'golden', label: t('goldenKroner'), isNumber: true },
              { id: 'new', label: t('newKroner'), isNumber: true },
              { id: 'sum', label: t('sum'), isNumber: true },
            ]}
            rows={years.map((line) => ({
              id: `${line.year}`,
              cells: [
                `${line.year}`,
                <Money key="golden" ore={line.goldenOre} locale={locale} />,
                <Money key="new" ore={line.newOre} locale={locale} />,
                <AppLink key="sum" href={behindHref(params, 'year', { year: `${line.year}` })}>
                  <Money ore={line.totalOre} locale={locale} />
                </AppLink>,
              ],
            }))}
          />
        }
      >
        <ColumnChart
          label={t('kroner')}
          series={series}
          columns={years.map(({ year, goldenOre, newOre }) => ({ label: `${year}`, values: [goldenOre, newOre] }))}
        />
      </Drawing>
      {kept.length > 0 && (
        <Drawing
          caption={t('retention')}
          note={t('retentionNote')}
          foldLabel={t('numbers')}
          table={
            <SimpleTable
              mode="scroll"
              caption={t('retention')}
              columns={[
                { id: 'year', label: t('year') },
                { id: 'kept', label: f('retention'), isNumber: true },
                { id: 'percent', label: '%', isNumber: true },
              ]}
              rows={kept.map(({ year, retention }) => ({
                id: `${year}`,
                cells: [
                  `${year}`,
                  <AppLink key="kept" href={behindHref(params, 'retention', { year: `${year}` })}>
                    {retention.part} {f('of', { total: retention.whole })}
                  </AppLink>,
                  percentOf(retention, locale),
                ],
              }))}
            />
          }
        >
          <ColumnChart
            label={t('retention')}
            series={[{ name: t('retention'), color: 1 }]}
            top={100}
            height={150}
            columns={kept.map(({ year, retention }) => ({
              label: `${year}`,
              values: [(retention.ratio ?? 0) * 100],
              text: percentOf(retention, locale) ?? undefined,
            }))}
          />
        </Drawing>
      )}
      <ExpectedChart months={figures.expected} params={params} />
    </section>
  )
}
