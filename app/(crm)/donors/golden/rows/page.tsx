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
  const months = String(switches.settings.secondMonths)
  const list = listBehind(figure)
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
        title={title()}
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
        quick={isPlain ? [] : [{ name: 'counted', value: 'yes', label: t('behind.only') }]}
        exports={exportHrefs(list.name, { ...params, cols: shown.join('.') })}
        empty={<EmptyState text={t('behind.notHere')} />}
      />
    </>
  )

  /** The figure once more in words, from its rows. */
  function sum(): string {
    const { base, counted, ore, countedOre, beforeOre } = page
    const year = filters.year ?? yearOf(switches?.day ?? viewer.today)
    const told = { base, counted, amount: kroner(countedOre), total: kroner(ore) }
    if (figure === 'revenueRetention')
      return t('behind.sums.revenue', { amount: kroner(ore), before: kroner(beforeOre), year: String(year), last: String(year - 1) })
    switch (figure) {
      case 'share':
      case 'success':
      case 'expected':
      case 'year':
      case 'class':
      case 'streak':
        return t(`behind.sums.${figure}`, told)
      default:
        return t('behind.sums.of', told)
    }
  }

  function title(): string {
    const year = filters.year === null ? '' : ` ${filters.year}`
    if (figure === 'class' && filters.class) return `${classes(filters.class)}${year}`
    if (figure === 'year') return `${t('gave')}${year}`
    if (figure === 'class') return `${t('movement')}${year}`
    if (figure === 'streak') return filters.streak ? t('streakLine', { years: filters.streak }) : t('streaks')
    if (figure === 'expected') return t('charts.expected')
    return `${t(`figures.${figure}`, { months })}${year}`
  }

  function monthOf({ month }: ListRow): string {
    return month === 'overdue' ? t('behind.overdue') : formatDay(`${String(month)}-01`, locale, 'monthYear')
  }
}
