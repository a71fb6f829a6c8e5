import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationStages } from '#db/vocabulary/applications.ts'
import { applicationList, openSums, successOf } from '#lib/applications/list/data.ts'
import { yearOf } from '#lib/day.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, listHref, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { owners } from '#lib/settings/data.ts'
import { ApplicationBulk } from './application-bulk.tsx'
import { choicesIn, named } from './choices.ts'
import { SuccessRow } from './success-row.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications')
  return { title: t('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/applications'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, people, enterprises] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    openList(applicationList, viewer, params),
    owners(viewer),
    enterpriseChoices(viewer),
  ])
  const [sums, success] = await Promise.all([openSums(viewer, view.filters), successOf(viewer, view.filters)])
  const [word, column] = [wordsIn(locale), labelsIn(locale, 'applications', 'columns')]
  const mayCreate = can(viewer, 'application:create', viewer)
  const year = yearOf(viewer.today)
  const years = Array.from({ length: 8 }, (_, at) => String(year + 1 - at)).map((value) => ({ value, label: value }))
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('shown', { total: view.total })}
        actions={
          mayCreate && (
            <>
              <ButtonLink href="/applications/needs?new=1">{t('needNew')}</ButtonLink>
              <ButtonLink kind="main" href="/applications/new">
                {t('new')}
              </ButtonLink>
            </>
          )
        }
      />
      {view.total > 0 && <SuccessRow open={sums.open} appliedOre={sums.appliedOre} weightedOre={sums.weightedOre} success={success} />}
      <ListView
        list={applicationList}
        view={view}
        caption={t('title')}
        label={column}
        words={word}
        hrefOf={(row) => `/applications/${row.id}`}
        shapes={{
          stage: { kind: 'stage', cell: (row) => [word('applicationStages', String(row.stage))] },
          weightedOre: { onPhone: 'away' },
          assignee: { onPhone: 'away' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'open', value: '1', label: t('filters.open') },
          ...(viewer.role === 'coordinator' ? [{ name: 'assignee', value: 'me', label: t('filters.mine') }] : []),
        ]}
        fields={[
          { name: 'stage', label: t('filters.stage'), kind: 'choice', options: choicesIn(locale, 'applicationStages', applicationStages) },
          { name: 'enterprise', label: t('filters.enterprise'), kind: 'choice', options: named(enterprises) },
          { name: 'year', label: t('filters.year'), kind: 'choice', options: years },
          { name: 'assignee', label: t('filters.assignee'), kind: 'choice', options: named(people) },
          {
            name: 'donor',
            label: t('filters.donor'),
            kind: 'choice',
            options: sums.donors.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        exports={exportHrefs('applications', params)}
        actions={
          can(viewer, 'application:assign', viewer) && (
            <ApplicationBulk
              owners={people}
              exportHref={listHref('/api/export/applications', params, { format: 'xlsx', after: null, before: null })}
            />
          )
        }
        empty={
          <EmptyState
            text={view.total === 0 && view.views.query === '' ? t('empty') : t('emptyFilter')}
            actions={
              mayCreate && (
                <ButtonLink kind="main" href="/applications/needs?new=1">
                  {t('needNew')}
                </ButtonLink>
              )
            }
          />
        }
      />
    </>
  )
}
