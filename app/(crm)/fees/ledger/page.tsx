import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ListView } from '#app/(crm)/list-view.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { feeAgreements } from '#lib/fees/data.ts'
import { entriesOf, ledgerList, ledgerTotal } from '#lib/fees/ledger/data.ts'
import { feeStates } from '#lib/fees/ledger/schema.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { LedgerTable } from '../ledger-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees')
  return { title: t('ledger') }
}

/** Everything that was earned and given back, narrowed as one likes, with the sum of just that. */
export default async function LedgerPage({ searchParams }: PageProps<'/fees/ledger'>) {
  const viewer = await requireViewer()
  if (viewer.role === 'enterprise') notFound()
  const params = await searchParams
  const [t, locale, view, agreements] = await Promise.all([
    getTranslations('fees'),
    getLocale(),
    openList(ledgerList, viewer, params),
    feeAgreements(viewer),
  ])
  const [entries, total] = await Promise.all([
    entriesOf(
      viewer,
      view.rows.map(({ id }) => id),
    ),
    ledgerTotal(viewer, view.filters),
  ])
  const isNarrowed = Object.values(view.filters).some((value) => value !== null)
  return (
    <>
      <PageHeader title={t('ledger')} line={t('ledgerLine')} crumbs={[{ href: '/fees', label: t('title') }]} />
      <ListView
        list={ledgerList}
        view={view}
        caption={t('ledger')}
        label={labelsIn(locale, 'fees', 'columns')}
        words={wordsIn(locale)}
        hrefOf={() => null}
        fields={[
          {
            name: 'state',
            label: t('columns.state'),
            kind: 'choice',
            options: feeStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            name: 'agreement',
            label: t('columns.agreement'),
            kind: 'choice',
            options: agreements.map(({ id, title }) => ({ value: id, label: title })),
          },
          { name: 'from', label: t('from'), kind: 'day' },
          { name: 'to', label: t('to'), kind: 'day' },
        ]}
        exports={exportHrefs('fees', params)}
        table={<LedgerTable entries={entries} totalOre={total.totalOre} />}
        empty={<EmptyState text={isNarrowed ? t('ledgerNothing') : t('empty')} />}
      />
    </>
  )
}
