import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { formatDay } from '#lib/day.ts'
import { goldenList, goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden } from '#lib/donors/golden/schema.ts'
import { switchesIn } from '#lib/donors/golden/table/data.ts'
import { reviewFigures, switchesOf } from '#lib/donors/review/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { columnsOf, flat, listState, pageSize, queryOf } from '#lib/list.ts'
import { viewsOf } from '#lib/records/views/data.ts'
import { viewsAt } from '#lib/records/views/rules.ts'
import { requireViewer } from '#lib/session.ts'
import { KnownFigures } from '../../outcomes/known-figures.tsx'
import { ViewTabs } from '../../views/view-tabs.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { GoldenCharts } from './golden-charts.tsx'
import { GivingFigures, WorkFigures } from './golden-figures.tsx'
import { GoldenEmpty } from './golden-empty.tsx'
import { GoldenList } from './golden-list.tsx'
import { GoldenSwitches } from './golden-switches.tsx'
import { MovementTable } from './movement-table.tsx'
import { StatusCounts } from './status-counts.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('golden')
  return { title: t('title') }
}

/** The golden review: whom to think of first, and what giving has been, under switches that stand over everything they change. */
export default async function GoldenPage({ searchParams }: PageProps<'/donors/golden'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const filters = parseGolden(flat(params))
  const switches = await switchesOf(viewer, filters)
  if (!switches) notFound()
  const isMember = viewer.role === 'enterprise'
  const columns = columnsOf(goldenList, viewer)
  const views = viewsAt(viewer, goldenList.path, flat(params), await viewsOf(viewer, goldenList.name), (given) =>
    queryOf(goldenList, viewer, given),
  )
  if (views.startHref) redirect(routeOf(views.startHref))
  const state = listState(columns, params, goldenList.initial)
  const [t, locale, figures, shown, enterprises] = await Promise.all([
    getTranslations('golden'),
    getLocale(),
    reviewFigures(viewer, switchesIn(filters)),
    goldenPage(viewer, filters, state, pageSize),
    viewer.role === 'fundraiser' ? [] : enterpriseChoices(viewer, isMember),
  ])
  if (!figures) notFound()
  const day = formatDay(switches.day, locale, 'long')
  /** Nothing has been given to the network yet, and nobody asked for anything else: there is nothing to count, but there are givers to plan with. */
  const isBefore = figures.repeat.whole === 0 && switches.scope === 'network' && !filters.on && (isMember || !switches.enterpriseId)
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line', { day, scope: switches.scope === 'network' ? t('scopeNetwork') : t('scopeAll') })}
        actions={
          <span className="max-sm:hidden">
            <PrintButton label={t('print')} />
          </span>
        }
      />
      <ViewTabs list={goldenList.name} path={goldenList.path} views={views} />
      <GoldenSwitches switches={switches} params={params} enterprises={enterprises} isMember={isMember} />
      {(switches.by === 'money' || filters.on) && (
        <div className="mb-4 grid gap-2">
          {switches.by === 'money' && <Note>{t('switches.byMoneyNote')}</Note>}
          {filters.on && <Note>{t('switches.asOfNote', { day })}</Note>}
        </div>
      )}
      {isBefore ? (
        <>
          <GoldenEmpty viewer={viewer} />
          {figures.statuses.never > 0 && <GoldenList viewer={viewer} shown={shown} params={params} switches={switches} sort={state.sort} />}
        </>
      ) : (
        <>
          <div className="mb-8 grid gap-3 *:mb-0">
            <GivingFigures figures={figures} params={params} />
            <WorkFigures figures={figures} params={params} isPart={viewer.role === 'fundraiser' || isMember} knowsThanks={!isMember} />
          </div>
          <FigureNotes figures={figures} />
          {switches.scope === 'all' && <KnownFigures viewer={viewer} filters={{ donor: null, year: null }} />}
          <Years isWide={figures.years.length > 6} side={<StatusCounts figures={figures} params={params} current={filters.status} />}>
            <MovementTable years={figures.years} day={figures.day} params={params} />
          </Years>
          <GoldenList viewer={viewer} shown={shown} params={params} switches={switches} sort={state.sort} />
          {figures.repeat.whole > 0 && (
            <div className="mt-10">
              <GoldenCharts figures={figures} by={switches.by} params={params} />
            </div>
          )}
        </>
      )}
    </>
  )
}

/** Few years stand beside the counts; many take the whole width and have them under. */
function Years({ isWide, side, children }: { isWide: boolean; side: React.ReactNode; children: React.ReactNode }) {
  if (!isWide) return <PageColumns side={side}>{children}</PageColumns>
  return (
    <div className="grid gap-6">
      <div className="min-w-0">{children}</div>
      <div className="grid items-start gap-6 sm:grid-cols-2">{side}</div>
    </div>
  )
}
