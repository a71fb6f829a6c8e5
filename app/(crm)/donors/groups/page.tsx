import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { donorGroups } from '#lib/donors/groups/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { GroupForm } from './group-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('groups')
  return { title: t('title') }
}

/** Every group with its givers and what they gave together, and the form for a new one. */
export default async function GroupsPage() {
  const viewer = await requireViewer()
  const [t, locale, groups] = await Promise.all([getTranslations('groups'), getLocale(), donorGroups(viewer)])
  const keepsRelation = viewer.role !== 'enterprise'
  const sums = [
    { id: 'awards', label: t('awards'), isNumber: true },
    { id: 'totalOre', label: t('totalOre'), isNumber: true },
  ]
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} crumbs={[{ href: '/donors', label: messagesFor(locale).donors.title }]} />
      <div className="space-y-8">
        {groups.length === 0 ? (
          <EmptyState text={t('empty')} />
        ) : (
          <SimpleTable
            caption={t('title')}
            columns={[
              { id: 'name', label: t('name') },
              { id: 'givers', label: t('givers'), isNumber: true },
              ...(keepsRelation ? sums : []),
            ]}
            rows={groups.map((group) => ({
              id: group.id,
              cells: [
                <AppLink key="name" href={`/donors/groups/${group.id}`}>
                  {group.name}
                </AppLink>,
                group.givers,
                ...(keepsRelation ? [group.awards, <Money key="total" ore={group.totalOre} locale={locale} />] : []),
              ],
            }))}
          />
        )}
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
