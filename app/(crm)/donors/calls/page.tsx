import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { callKinds } from '#db/vocabulary/donors.ts'
import { callGivers, callList } from '#lib/donors/calls/list/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn, named } from '../../applications/choices.ts'
import { deadlineCell, stateCell } from './call-cells.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('title') }
}

export default async function CallsPage({ searchParams }: PageProps<'/donors/calls'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, givers] = await Promise.all([
    getTranslations('calls'),
    getLocale(),
    openList(callList, viewer, params),
    callGivers(viewer),
  ])
  const [word, column] = [wordsIn(locale), labelsIn(locale, 'calls', 'columns')]
  const mayCreate = can(viewer, 'call:edit', viewer)
  const newCall = mayCreate && (
    <ButtonLink kind="main" href="/donors/calls/new">
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: view.total })} actions={newCall} />
      <ListView
        list={callList}
        view={view}
        caption={t('title')}
        label={column}
        words={word}
        hrefOf={(row) => `/donors/calls/${row.id}`}
        shapes={{
          nextDay: { kind: 'text', cell: (row) => deadlineCell(row, locale) },
          state: { kind: 'status', cell: (row) => stateCell(row, word, t('page.dismiss')) },
          applications: { onPhone: 'away' },
          reason: { onPhone: 'full' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'open', value: '1', label: t('filters.open') },
          { name: 'within', value: '30', label: `${t('filters.within')} ${t('filters.days', { days: 30 })}` },
          { name: 'mine', value: '1', label: t('filters.mine') },
        ]}
        fields={[
          { name: 'donor', label: t('filters.donor'), kind: 'choice', options: named(givers) },
          { name: 'kind', label: t('filters.kind'), kind: 'choice', options: choicesIn(locale, 'callKinds', callKinds) },
          {
            name: 'within',
            label: t('filters.within'),
            kind: 'choice',
            options: ['30', '90'].map((days) => ({ value: days, label: t('filters.days', { days }) })),
          },
          { name: 'dismissed', label: t('filters.dismissed'), kind: 'flag' },
        ]}
        exports={exportHrefs('calls', params)}
        empty={<EmptyState text={view.total === 0 && view.views.query === '' ? t('empty') : t('emptyFilter')} actions={newCall} />}
      />
    </>
  )
}
