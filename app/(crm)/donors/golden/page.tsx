import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TimelineKey } from '#app/ui/giving-timeline.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { formatDay } from '#lib/day.ts'
import { awardDots, goldenFigures, goldenRows, maySeeGolden } from '#lib/donors/golden/data.ts'
import { goldenFilters } from '#lib/donors/golden/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { flat, listHref } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { GoldenFigureRow } from './golden-figures.tsx'
import { GoldenTable } from './golden-table.tsx'
import { MovementTable } from './movement-table.tsx'
import { StatusCounts } from './status-counts.tsx'

const path = '/donors/golden'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('golden')
  return { title: t('title') }
}

export default async function GoldenPage({ searchParams }: PageProps<'/donors/golden'>) {
  const viewer = await requireViewer()
  if (!maySeeGolden(viewer)) notFound()
  const params = await searchParams
  const { scope, status } = z.parse(goldenFilters, { scope: 'network', status: null, ...flat(params) })
  const [t, locale, figures, { rows, total }] = await Promise.all([
    getTranslations('golden'),
    getLocale(),
    goldenFigures(viewer, scope),
    goldenRows(viewer, scope, status),
  ])
  const ids = rows.map((row) => row.id)
  const [dots, ready] = await Promise.all([awardDots(viewer, scope, ids), readinessOf(viewer, ids)])
  const word = wordsIn(locale)
  const page = await getTranslations('donors')
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line', { day: formatDay(viewer.today, locale, 'long'), scope: scope === 'network' ? t('scopeNetwork') : t('scopeAll') })}
        actions={
          <>
            <Chip href={listHref(path, params, { scope: null })} isPressed={scope === 'network'}>
              {t('network')}
            </Chip>
            <Chip href={listHref(path, params, { scope: 'all' })} isPressed={scope === 'all'}>
              {t('all')}
            </Chip>
          </>
        }
      />
      {figures.givers === 0 ? (
        <EmptyState text={t('empty')} actions={<ButtonLink href="/grants/new">{t('record')}</ButtonLink>} />
      ) : (
        <>
          <GoldenFigureRow figures={figures} today={viewer.today} locale={locale} />
          <PageColumns side={<StatusCounts figures={figures} path={path} params={params} current={status} />}>
            <MovementTable years={figures.years} locale={locale} />
          </PageColumns>
          <section className="mt-8">
            <SectionHead
              title={t('donors')}
              count={t('given', { count: total })}
              actions={
                <TimelineKey
                  words={{
                    golden: t('golden'),
                    once: t('once'),
                    expected: page('page.expected'),
                    running: page('page.running'),
                    today: page('page.today'),
                  }}
                />
              }
            />
            {status && (
              <p className="mb-3">
                <Chip href={listHref(path, params, { status: null })} isPressed removeLabel={t('all')}>
                  {word('goldenStatuses', status)}
                </Chip>
              </p>
            )}
            <GoldenTable rows={rows} dots={dots} ready={ready} today={viewer.today} locale={locale} />
            {total > rows.length && <p className="pt-3 text-sm text-ink-2">{t('more', { shown: rows.length, total })}</p>}
          </section>
        </>
      )}
    </>
  )
}
