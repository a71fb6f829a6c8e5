import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { formatDay, yearOf } from '#lib/day.ts'
import { behindPage, behindShown, listBehind } from '#lib/donors/golden/behind/data.ts'
import { parseBehind } from '#lib/donors/golden/schema.ts'
import { switchesOf } from '#lib/donors/review/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, flat, type ListRow, listHref, listState, pageSize } from '#lib/list.ts'
import { formatOre } from '#lib/money.ts'
import { requireViewer } from '#lib/session.ts'
import { goldenPath, switchParams } from '../hrefs.ts'
import { FigureDefinition, FigureTitle } from './figure-words.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('golden.behind')
  return { title: t('title') }
}

/** Exactly the rows one figure of the review is made of, under the switches it was read with. */
export default async function BehindPage({ searchParams }: PageProps<'/donors/golden/rows'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const filters = parseBehind(flat(params))
  const switches = await switchesOf(viewer, filters)
  if (!switches) notFound()
  const { figure } = filters
  const list = listBehind(figure)
  if (list.isFor?.(viewer) === false) notFound()
  const state = { ...listState(list.columns, params, list.initial), columns: list.columns.map(({ id }) => id) }
  const shown = list.name === 'golden-givers' ? behindShown(figure) : state.columns
  const [t, locale, page] = await Promise.all([
    getTranslations('golden'),
    getLocale(),
    behindPage(viewer, { filters, state, size: pageSize }),
  ])
  const [word, column, classes, counts] = [
    wordsIn(locale),
    labelsIn(locale, 'golden', 'behind', 'columns'),
    labelsIn(locale, 'golden', 'classes'),
    labelsIn(locale, 'golden', 'behind', 'counts'),
  ]
  // A class and a row of years are counted whole; elsewhere some of the rows are the figure, the rest what it is measured on.
  const isPlain = figure === 'class' || figure === 'streak'
  const countedAs = /Retention|retention/.test(figure) ? 'gaveAgain' : figure === 'second' ? 'inTime' : 'isGolden'
  const isGiving = list.name === 'golden-givers'
  const only = isGiving && countedAs === 'isGolden' ? t('behind.onlyGolden') : t('behind.only')
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  const view = {
    ...page,
    filters,
    state: { ...state, columns: shown },
    params,
    columns: list.columns.filter(({ id }) => shown.includes(id)),
  }
  return (
    <>
      <PageHeader
        title={<FigureTitle filters={filters} switches={switches} />}
        crumbs={[{ href: listHref(goldenPath, switchParams(params), {}), label: t('behind.back') }]}
        line={
          <>
            <span>
              {t('line', {
                day: formatDay(switches.day, locale, 'long'),
                scope: switches.scope === 'network' ? t('scopeNetwork') : t('scopeAll'),
              })}
            </span>
            <span>{sum()}</span>
          </>
        }
      />
      <p className="-mt-3 mb-6 max-w-prose text-sm text-ink-2">
        <FigureDefinition filters={filters} switches={switches} />
      </p>
      <ListView
        list={list}
        view={view}
        caption={t('behind.title')}
        label={(id) => column(id === 'isCounted' ? countedAs : column(id) === id ? id.replace(/Ore$/, '') : id)}
        words={word}
        hrefOf={(row) => (typeof row.donorId === 'string' ? `/donors/${row.donorId}` : null)}
        shapes={{
          class: { kind: 'text', cell: (row) => classes(String(row.class)) },
          counts: { kind: 'text', cell: (row) => counts(String(row.counts)) },
          month: { kind: 'text', cell: (row) => monthOf(row) },
        }}
        quick={isPlain ? [] : [{ name: 'counted', value: 'yes', label: only }]}
        exports={exportHrefs(list.name, { ...params, cols: shown.join('.') })}
        empty={<EmptyState text={t('behind.notHere')} />}
      />
    </>
  )

  /** The figure once more in words, from its rows. */
  function sum(): string {
    const { base, counted, ore, countedOre, beforeOre, medianDays } = page
    const year = filters.year ?? yearOf(switches?.day ?? viewer.today)
    const told = { base, counted, amount: kroner(countedOre), total: kroner(ore) }
    const then = { before: kroner(beforeOre), last: String(year - 1) }
    switch (figure) {
      case 'revenueRetention':
        return t('behind.sums.revenue', { ...then, amount: kroner(ore), year: String(year) })
      case 'thanks': {
        const days = medianDays === null ? '' : `${medianDays} ${t('figures.thanksUnit', { count: medianDays })} · `
        return `${days}${t('figures.thanksBase', { thanked: counted, waiting: base - counted })}`
      }
      case 'class':
        if (ore > 0) return t('behind.sums.class', told)
        return beforeOre > 0 ? t('behind.sums.before', { base, ...then }) : t('behind.sums.streak', told)
      case 'share':
      case 'success':
      case 'expected':
      case 'year':
      case 'streak':
        return t(`behind.sums.${figure}`, told)
      default:
        return t('behind.sums.of', told)
    }
  }

  function monthOf({ month }: ListRow): string {
    return month === 'overdue' ? t('behind.overdue') : formatDay(`${String(month)}-01`, locale, 'monthYear')
  }
}
