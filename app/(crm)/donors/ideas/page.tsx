import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ideaStages } from '#db/vocabulary/donors.ts'
import { ideaGivers, ideaList } from '#lib/donors/ideas/list/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn, named } from '../../applications/choices.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ideas')
  return { title: t('title') }
}

export default async function IdeasPage({ searchParams }: PageProps<'/donors/ideas'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, givers, enterprises] = await Promise.all([
    getTranslations('ideas'),
    getLocale(),
    openList(ideaList, viewer, params),
    ideaGivers(viewer),
    enterpriseChoices(viewer, viewer.role === 'enterprise'),
  ])
  const newIdea = can(viewer, 'idea:create', viewer) && (
    <ButtonLink kind="main" href="/donors/ideas/new">
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: view.total })} actions={newIdea} />
      <ListView
        list={ideaList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'ideas', 'columns')}
        words={wordsIn(locale)}
        hrefOf={(row) => `/donors/ideas/${row.id}`}
        shapes={{ applications: { onPhone: 'away' }, createdDay: { onPhone: 'away' } }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'open', value: '1', label: t('filters.open') },
          { name: 'mine', value: '1', label: t('filters.mine') },
        ]}
        fields={[
          { name: 'donor', label: t('columns.donor'), kind: 'choice', options: named(givers) },
          { name: 'enterprise', label: t('columns.enterprise'), kind: 'choice', options: named(enterprises) },
          { name: 'stage', label: t('columns.stage'), kind: 'choice', options: choicesIn(locale, 'ideaStages', ideaStages) },
        ]}
        exports={exportHrefs('ideas', params)}
        empty={<EmptyState text={view.total === 0 && view.views.query === '' ? t('empty') : t('emptyFilter')} actions={newIdea} />}
      />
    </>
  )
}
