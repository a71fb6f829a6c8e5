import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { theoryList } from '#lib/theories/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('theories')
  return { title: t('title') }
}

export default async function TheoriesPage({ searchParams }: PageProps<'/theories'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('theories'), getLocale(), openList(theoryList, viewer, params)])
  const mayCreate = viewer.role === 'coordinator' || viewer.role === 'enterprise'
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line')}
        actions={
          mayCreate && (
            <ButtonLink kind="main" href="/theories/new">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <ListView
        list={theoryList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'theories', 'columns')}
        words={wordsIn(locale)}
        hrefOf={(row) => `/theories/${row.id}`}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[{ name: 'archived', label: t('archived'), kind: 'flag' }]}
        exports={exportHrefs('theories', params)}
        empty={
          <EmptyState
            text={t('empty')}
            actions={
              mayCreate && (
                <ButtonLink kind="main" href="/theories/new">
                  {t('begin')}
                </ButtonLink>
              )
            }
          />
        }
      />
    </>
  )
}
