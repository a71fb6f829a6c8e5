import { useTranslations } from 'next-intl'
import { classes } from '#app/ui/classes.ts'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { exactFigures, paperFigures, publishedFigures } from '#lib/outcomes/data.ts'
import { HiddenCell } from './hidden-cell.tsx'
import { OnScreen } from './on-screen.tsx'

type Props = {
  published: Awaited<ReturnType<typeof publishedFigures>>
  exact: Awaited<ReturnType<typeof exactFigures>>
  paper: Awaited<ReturnType<typeof paperFigures>>
}

/** People into work by agreement and year. Those who see the rows see their own numbers, everyone else what is published. */
export function WorkTable({ published, exact, paper }: Props) {
  const t = useTranslations('outcomes')
  const { agreements, work, threshold, jobs } = published
  const known = new Map(exact?.work.map((row) => [`${row.agreementId}:${row.year}`, row.people]))
  const own = new Set(exact?.work.map((row) => row.agreementId))
  const titles = new Map(agreements.map((row) => [row.id, row]))
  const isHidden = work.rows.some(({ cells }) => cells.some((cell) => 'hidden' in cell))
  const seesAll = work.rows.every(({ id, cells }) => own.has(id) || cells.every((cell) => 'shown' in cell))
  const early = paper.filter((row) => row.figure === 'people_into_work' && typeof row.value === 'number')
  return (
    <section>
      <SectionHead title={t('work.title')} note={t('work.note')} />
      <SimpleTable
        caption={t('work.title')}
        mode="scroll"
        columns={[
          { id: 'agreement', label: t('work.agreement') },
          ...work.years.map((year) => ({ id: String(year), label: String(year), isNumber: true })),
        ]}
        rows={work.rows.map(({ id, cells }) => ({
          id,
          cells: [
            `${titles.get(id)?.code ?? ''} · ${titles.get(id)?.title ?? ''}`,
            ...cells.map((cell, at) => {
              const paper = <HiddenCell key={at} cell={cell} threshold={threshold} />
              return own.has(id) ? (
                <OnScreen key={at} paper={paper}>
                  <HiddenCell cell={{ shown: known.get(`${id}:${work.years[at]}`) ?? 0 }} threshold={threshold} />
                </OnScreen>
              ) : (
                paper
              )
            }),
          ],
        }))}
        foot={[
          t('work.total'),
          ...work.totals.map((cell, at) => (
            <span key={at}>
              <HiddenCell cell={cell} threshold={threshold} />
              {typeof jobs[at] === 'number' && (
                <span className="block text-sm font-regular text-ink-3">{t('figures.jobs', { jobs: jobs[at] })}</span>
              )}
            </span>
          )),
        ]}
      />
      {isHidden && (
        <p className={classes('mt-2 max-w-measure text-sm text-ink-2', seesAll && 'hidden print:block')}>{t('cell.note', { threshold })}</p>
      )}
      {early.length > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {t('work.paperTitle')}:{' '}
          {early.map((row) => t('work.paper', { year: String(row.year), people: Number(row.value), source: row.source ?? '' })).join(' · ')}
        </p>
      )}
    </section>
  )
}
