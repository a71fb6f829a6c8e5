import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pilotPhases } from '#db/vocabulary/pilots.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { pilotList } from '#lib/pilots/data.ts'
import { requireViewer } from '#lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pilots')
  return { title: t('title') }
}

export default async function PilotsPage({ searchParams }: PageProps<'/pilots'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('pilots'), getLocale(), openList(pilotList, viewer, params)])
  const word = wordsIn(locale)
  const mayCreate = viewer.role === 'coordinator' || viewer.role === 'enterprise'
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line')}
        actions={
          mayCreate && (
            <ButtonLink kind="main" href="/pilots/new">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <ListView
        list={pilotList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'pilots', 'columns')}
        words={word}
        hrefOf={(row) => `/pilots/${row.id}`}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          {
            name: 'phase',
            label: t('columns.phase'),
            kind: 'choice',
            options: pilotPhases.map((value) => ({ value, label: word('pilotPhases', value) })),
          },
          { name: 'archived', label: t('archived'), kind: 'flag' },
        ]}
        exports={exportHrefs('pilots', params)}
        empty={
          <EmptyState
            text={t('empty')}
            actions={
              mayCreate && (
                <ButtonLink kind="main" href="/pilots/new">
                  {t('oneLine')}
                </ButtonLink>
              )
            }
          />
        }
      />
    </>
  )
}
