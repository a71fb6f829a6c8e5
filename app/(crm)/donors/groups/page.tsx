import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListView } from '#app/(crm)/list-view.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { groupList } from '#lib/donors/groups/list/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { GroupForm } from './group-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('groups')
  return { title: t('title') }
}

/** Every group with its givers and what they gave together, and the form for a new one. */
export default async function GroupsPage({ searchParams }: PageProps<'/donors/groups'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('groups'), getLocale(), openList(groupList, viewer, params)])
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} crumbs={[{ href: '/donors', label: messagesFor(locale).donors.title }]} />
      <div className="space-y-8">
        <div>
          <ListView
            list={groupList}
            view={view}
            caption={t('title')}
            label={labelsIn(locale, 'groups')}
            words={wordsIn(locale)}
            hrefOf={(row) => `/donors/groups/${row.id}`}
            search={{ name: 'q', label: t('searchIn') }}
            exports={exportHrefs('groups', params)}
            empty={<EmptyState text={view.filters.q ? t('emptyFilter') : t('empty')} />}
          />
        </div>
        {can(viewer, 'group:edit', viewer) && (
          <section>
            <SectionHead title={t('new')} />
            <FormFrame>
              <GroupForm values={{ id: '', version: null, name: '' }} texts={messagesFor(locale).groups} />
            </FormFrame>
          </section>
        )}
      </div>
    </>
  )
}
