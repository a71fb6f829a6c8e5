import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { enterpriseStatuses, enterpriseTypes } from '#db/vocabulary/enterprises.ts'
import { formatDay } from '#lib/day.ts'
import { enterpriseList, goalCount } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { statusTone } from './enterprise-status.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises')
  return { title: t('title') }
}

export default async function EnterprisesPage({ searchParams }: PageProps<'/enterprises'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, goal, settings] = await Promise.all([
    getTranslations('enterprises'),
    getLocale(),
    openList(enterpriseList, viewer, params),
    goalCount(viewer, viewer.today),
    settingsOn(viewer.today),
  ])
  const [word, column, generation] = [
    wordsIn(locale),
    labelsIn(locale, 'enterprises', 'columns'),
    labelsIn(locale, 'enterprises', 'generations'),
  ]
  const mayCreate = can(viewer, 'enterprise:create', viewer)
  const options = (vocabulary: string, values: readonly string[]) => values.map((value) => ({ value, label: word(vocabulary, value) }))
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('shown', {
          total: view.total,
          counted: goal.counted,
          goal: settings.enterprisesGoal,
          day: formatDay(viewer.today, locale, 'long'),
        })}
        actions={
          mayCreate && (
            <ButtonLink kind="main" href="/enterprises/new">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <ListView
        list={enterpriseList}
        view={view}
        caption={t('title')}
        label={column}
        words={word}
        hrefOf={(row) => `/enterprises/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), typeof row.livesOf === 'string' ? row.livesOf : null] },
          type: { onPhone: 'full' },
          generation: { kind: 'text', onPhone: 'away', cell: (row) => generation(String(row.generation)) },
          status: { kind: 'status', cell: (row) => [statusTone(row.status), word('enterpriseStatuses', String(row.status))] },
          memberFrom: { onPhone: 'away' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[{ name: 'counts', value: 'yes', label: t('filters.countsYes') }]}
        fields={[
          { name: 'type', label: t('fields.type'), kind: 'choice', options: options('enterpriseTypes', enterpriseTypes) },
          { name: 'status', label: t('fields.status'), kind: 'choice', options: options('enterpriseStatuses', enterpriseStatuses) },
          {
            name: 'generation',
            label: t('fields.generation'),
            kind: 'choice',
            options: ['1', '2'].map((value) => ({ value, label: generation(value) })),
          },
          {
            name: 'counts',
            label: t('filters.counts'),
            kind: 'choice',
            options: [
              { value: 'yes', label: t('filters.countsYes') },
              { value: 'no', label: t('filters.countsNo') },
            ],
          },
          { name: 'archived', label: t('filters.archived'), kind: 'flag' },
        ]}
        exports={exportHrefs('enterprises', params)}
        empty={
          <EmptyState
            text={view.views.query === '' ? t('empty') : t('emptyFilter')}
            actions={
              mayCreate && (
                <ButtonLink kind="main" href="/enterprises/new">
                  {t('new')}
                </ButtonLink>
              )
            }
          />
        }
      />
    </>
  )
}
