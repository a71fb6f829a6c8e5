import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationById } from '#lib/applications/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { RetargetForm } from './retarget-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.retarget')
  return { title: t('title') }
}

export default async function RetargetPage({ params }: PageProps<'/applications/[id]/retarget'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:edit', row)) notFound()
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])
  const { retarget, fields } = messagesFor(locale).applications
  return (
    <>
      <PageHeader
        title={t('retarget.title')}
        line={t('retarget.line')}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
      />
      <FormFrame>
        <RetargetForm texts={{ ...retarget, clashSeen: fields.clashSeen }} values={{ id: row.id, donorId: '', clashSeen: false }} />
      </FormFrame>
    </>
  )
}
