import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { allTemplates } from '#lib/settings/templates/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.templates')
  return { title: t('title') }
}

/** What is often written to givers. */
export default async function TemplatesPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, templates] = await Promise.all([getTranslations('letters.templates'), allTemplates(viewer)])
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} actions={<ButtonLink href="/settings/templates/new">{t('new')}</ButtonLink>} />
      {templates.length === 0 ? (
        <EmptyState text={t('empty')} />
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'name', label: t('name') },
            { id: 'subject', label: t('subjectDa') },
            { id: 'english', label: t('english') },
          ]}
          rows={templates.map(({ id, name, subjectDa, textEn, archivedAt }) => ({
            id,
            cells: [
              <span key="name" className="inline-flex flex-wrap items-center gap-2">
                <AppLink href={`/settings/templates/${id}`}>{name}</AppLink>
                {archivedAt && <Badge tone="rest">{t('archived')}</Badge>}
              </span>,
              subjectDa,
              textEn ? t('hasEnglish') : t('noEnglish'),
            ],
          }))}
        />
      )}
    </>
  )
}
