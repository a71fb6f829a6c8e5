import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { trancheStates } from '#db/vocabulary/grants.ts'
import { trancheList } from '#lib/grants/tranches/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, type ListRow, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { rateStanding } from '../rate-standing.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.rates')
  return { title: t('listTitle') }
}

export default async function TranchesPage({ searchParams }: PageProps<'/grants/tranches'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('grants'), getLocale(), openList(trancheList, viewer, params)])
  const word = wordsIn(locale)
  const label = labelsIn(locale, 'grants', 'rates', 'columns')
  const names: Record<string, string> = {
    name: t('columns.name'),
    giver: t('columns.giver'),
    rate: label('rate'),
    plannedDay: label('plannedDay'),
    amountOre: label('amount'),
    trigger: label('trigger'),
    state: label('state'),
  }
  return (
    <>
      <PageHeader
        title={t('rates.listTitle')}
        crumbs={[{ href: '/grants', label: t('title') }]}
        line={t('rates.listLine', { total: view.total })}
      />
      <ListView
        list={trancheList}
        view={view}
        caption={t('rates.listTitle')}
        label={(id) => names[id] ?? id}
        words={word}
        hrefOf={(row) => `/grants/${String(row.grantId)}/rates/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), row.number === null ? '' : String(row.number)] },
          rate: { cell: (row) => t('rates.of', { rate: Number(row.position), rates: Number(row.rates) }) },
          amountOre: { onPhone: 'end' },
          trigger: { onPhone: 'away' },
          state: { kind: 'status', onPhone: 'full', cell: standingOf },
        }}
        quick={[{ name: 'all', value: '1', label: t('rates.all') }]}
        fields={[
          {
            name: 'state',
            label: t('rates.state'),
            kind: 'choice',
            options: trancheStates.map((value) => ({ value, label: word('trancheStates', value) })),
          },
        ]}
        exports={exportHrefs('tranches', params)}
        empty={<EmptyState text={t('rates.listEmpty')} />}
      />
    </>
  )

  function standingOf(row: ListRow): [string, string, string] {
    const day = (value: unknown) => (typeof value === 'string' ? value : null)
    const rate = {
      state: String(row.state),
      amountOre: Number(row.amountOre),
      receivedOre: Number(row.receivedOre),
      requestedDay: day(row.requestedDay),
      receivedDay: day(row.receivedDay),
    }
    const { tone, label, sub } = rateStanding(rate, String(row.currency), locale)
    return [tone, label, sub]
  }
}
