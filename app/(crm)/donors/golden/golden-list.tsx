import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TimelineKey } from '#app/ui/giving-timeline.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { goldenPage } from '#lib/donors/golden/data.ts'
import type { Switches } from '#lib/donors/review/data.ts'
import { listHref, type SearchParams } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { GoldenFilters } from './golden-filters.tsx'
import { GoldenTable, timelineYears } from './golden-table.tsx'
import { goldenPath } from './hrefs.ts'

const sorts = ['status', 'expectedDay', 'totalOre', 'name'] as const

/** The table of givers with what narrows and orders it, page by page. */
export function GoldenList({
  viewer,
  shown,
  params,
  switches,
  sort,
}: {
  viewer: Viewer
  shown: Awaited<ReturnType<typeof goldenPage>>
  params: SearchParams
  switches: Switches
  sort: string
}) {
  const t = useTranslations('golden')
  const page = useTranslations('donors.page')
  const locale = useLocale()
  return (
    <section className="print-wide mt-8 scroll-mt-4" id="givere">
      <SectionHead
        title={t('donors')}
        count={t('total', { count: shown.total })}
        actions={
          <TimelineKey
            {...timelineYears(switches.day)}
            words={{ golden: t('golden'), once: t('once'), expected: page('expected'), running: page('running'), today: page('today') }}
          />
        }
      />
      <GoldenFilters viewer={viewer} params={params} locale={locale} />
      <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2 print:hidden">
        {t('filters.sort')}:
        {sorts.map((one) => (
          <AppLink
            key={one}
            href={listHref(goldenPath, params, { sort: one === 'status' ? null : one, dir: one === 'totalOre' ? 'desc' : null })}
            scroll={false}
            aria-current={one === sort ? 'true' : undefined}
            className={one === sort ? 'font-bold text-ink no-underline' : undefined}
          >
            {t(`filters.sorts.${one}`)}
          </AppLink>
        ))}
      </p>
      {shown.rows.length === 0 ? (
        <EmptyState text={t('emptyFilter')} />
      ) : (
        <GoldenTable
          rows={shown.rows}
          day={switches.day}
          settings={switches.settings}
          hasRelation={viewer.role !== 'enterprise'}
          mayPlan={can(viewer, 'donor:edit', viewer)}
          mayNote={can(viewer, 'log:create', viewer)}
        />
      )}
      {shown.rows.length > 0 && (
        <Pager
          shown={shown.rows.length}
          total={shown.total}
          previous={shown.previous && `${listHref(goldenPath, params, { before: shown.previous, after: null })}#givere`}
          next={shown.next && `${listHref(goldenPath, params, { after: shown.next, before: null })}#givere`}
        />
      )}
    </section>
  )
}
