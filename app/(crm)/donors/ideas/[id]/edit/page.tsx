import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { ideaChoices, ideaValues } from '../../idea-choices.ts'
import { IdeaForm } from '../../idea-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ideas')
  return { title: t('edit') }
}

export default async function EditIdeaPage({ params }: PageProps<'/donors/ideas/[id]/edit'>) {
  const viewer = await requireViewer()
  const row = await ideaById(viewer, (await params).id)
  if (!row || !can(viewer, 'idea:edit', row)) notFound()
  const [t, locale] = await Promise.all([getTranslations('ideas'), getLocale()])
  const { id, title, donorId } = row
  return (
    <>
      <PageHeader
        title={t('edit')}
        crumbs={[
          { href: '/donors/ideas', label: t('title') },
          { href: `/donors/ideas/${id}`, label: title },
        ]}
      />
      <FormFrame>
        <IdeaForm
          {...await ideaChoices(viewer, locale)}
          giver={donorId && row.donorName ? { id: donorId, label: row.donorName } : null}
          values={ideaValues(row)}
        />
      </FormFrame>
    </>
  )
}
