import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { reportStates } from '#db/vocabulary/grants.ts'
import { daysBetween } from '#lib/day.ts'
import { reportList } from '#lib/grants/reports/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, type ListRow, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { reportTone } from '../grant-tones.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.reports')
  return { title: t('title') }
}

export default async function ReportsPage({ searchParams }: PageProps<'/grants/reports'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, grants] = await Promise.all([
    getTranslations('grants.reports'),
    getLocale(),
    openList(reportList, viewer, params),
    getTranslations('grants'),
  ])
  const word = wordsIn(locale)
  const tones: Record<string, string> = reportTone
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ href: '/grants', label: grants('title') }]} line={t('listLine', { total: view.total })} />
      <ListView
        list={reportList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'grants', 'reports', 'columns')}
        words={word}
        hrefOf={(row) => `/grants/${String(row.grantId)}/reports/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), row.number === null ? '' : String(row.number)] },
          shown: {
            kind: 'status',
            onPhone: 'full',
            cell: (row) => [tones[String(row.shown)] ?? 'never', shownWord(String(row.shown)), lineOf(row)],
          },
        }}
        quick={[
          { name: 'mine', value: '1', label: t('mine') },
          { name: 'state', value: 'overdue', label: t('overdue') },
          { name: 'done', value: '1', label: t('done') },
        ]}
        fields={[
          {
            name: 'state',
            label: t('state'),
            kind: 'choice',
            options: [
              { value: 'overdue', label: t('overdue') },
              ...reportStates.map((value) => ({ value, label: word('reportStates', value) })),
            ],
          },
        ]}
        exports={exportHrefs('reports', params)}
        empty={<EmptyState text={t('empty')} />}
      />
    </>
  )

  function shownWord(shown: string): string {
    if (shown === 'overdue') return t('overdue')
    return shown === 'no_objection' ? t('no_objection') : word('reportStates', shown)
  }

  function lineOf(row: ListRow): string {
    if (row.shown === 'overdue') return t('daysOver', { days: daysBetween(String(row.dueDay), viewer.today), giver: String(row.giver) })
    if (row.shown === 'returned') return t('missing', { text: String(row.returnedText ?? '') })
    return row.shown === 'submitted' && typeof row.submittedDay === 'string'
      ? t('sentDays', { days: daysBetween(row.submittedDay, viewer.today) })
      : ''
  }
}
