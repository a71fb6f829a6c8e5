import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ColumnChart } from '#app/ui/column-chart.tsx'
import { Drawing } from '#app/ui/drawing.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import type { SearchParams } from '#lib/list.ts'
import { formatFigure } from '#lib/money.ts'
import { percentOf, unfinishedYear } from './figure-text.ts'
import { ExpectedChart } from './expected-chart.tsx'
import { behindHref } from './hrefs.ts'

/** Retention by year, kroner by golden and new givers, and what may come; each with its numbers in a table. */
export function GoldenCharts({ figures, by, params }: { figures: ReviewFigures; by: 'award' | 'money'; params: SearchParams }) {
  const t = useTranslations('golden.charts')
  const f = useTranslations('golden.figures')
  const locale = useLocale()
  const { years } = figures
  const kroner = (ore: number) => formatFigure(ore, locale, { decimals: 0 })
  const kept = years.filter(({ retention }) => retention.whole > 0)
  // Money of an award may come in later years: then those who are not golden need not be new.
  const [title, other, note] =
    by === 'award' ? [t('kroner'), t('newKroner'), t('kronerNote')] : [t('onceTitle'), t('onceKroner'), t('moneyNote')]
  const series = [
    { name: t('goldenKroner'), color: 'gold' as const },
    { name: other, color: 'quiet' as const },
  ]
  return (
    <section className="grid gap-x-10 gap-y-8 *:min-w-0 lg:grid-cols-2 print:block print:space-y-8">
      <div className="-mb-4 lg:col-span-2 print:mb-0">
        <SectionHead title={t('title')} />
      </div>
      <Drawing
        caption={title}
        note={soFar(note)}
        series={series}
        foldLabel={t('numbers')}
        table={
          <SimpleTable
            mode="scroll"
            caption={title}
            columns={[
              { id: 'year', label: t('year') },
              { id: 'golden', label: t('goldenKroner'), isNumber: true },
              { id: 'new', label: other, isNumber: true },
              { id: 'sum', label: t('amountInAll'), isNumber: true },
            ]}
            rows={years.map((line) => ({
              id: `${line.year}`,
              cells: [
                `${line.year}`,
                kroner(line.goldenOre),
                kroner(line.newOre),
                <AppLink key="sum" href={behindHref(params, 'year', { year: `${line.year}` })}>
                  {kroner(line.totalOre)}
                </AppLink>,
              ],
            }))}
          />
        }
      >
        <ColumnChart
          label={title}
          series={series}
          columns={years.map(({ year, goldenOre, newOre, totalOre }) => ({
            label: `${year}`,
            values: [goldenOre, newOre],
            text: totalOre > 0 ? kroner(totalOre) : undefined,
          }))}
        />
      </Drawing>
      {kept.length > 0 && (
        <Drawing
          caption={t('retention')}
          note={soFar(t('retentionNote'))}
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
            columns={kept.map(({ year, retention }) => ({
              label: `${year}`,
              values: [(retention.ratio ?? 0) * 100],
              text: percentOf(retention, locale) ?? undefined,
            }))}
          />
        </Drawing>
      )}
      <div className="lg:col-span-2">
        <ExpectedChart months={figures.expected} params={params} />
      </div>
    </section>
  )

  /** A last year that is not over says so. */
  function soFar(note: string): string {
    const year = unfinishedYear(figures.day)
    return year === null ? note : `${note} ${t('unfinished', { year: String(year) })}`
  }
}
