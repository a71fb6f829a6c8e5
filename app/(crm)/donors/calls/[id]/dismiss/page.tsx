import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { callById } from '#lib/donors/calls/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { DismissForm } from './dismiss-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls.page')
  return { title: t('dismissTitle') }
}

export default async function DismissCallPage({ params }: PageProps<'/donors/calls/[id]/dismiss'>) {
  const viewer = await requireViewer()
  const found = await callById(viewer, (await params).id)
  if (!found || !can(viewer, 'call:dismiss', found)) notFound()
  const [t, locale] = await Promise.all([getTranslations('calls'), getLocale()])
  const { dismiss, dismissed, reason } = messagesFor(locale).calls.page
  return (
    <>
      <PageHeader
        title={t('page.dismissTitle')}
        line={t('page.dismissLine')}
        crumbs={[
          { href: '/donors/calls', label: t('title') },
          { href: `/donors/calls/${found.call.id}`, label: found.call.title },
        ]}
      />
      <FormFrame>
        <DismissForm id={found.call.id} texts={{ dismiss, dismissed, reason }} />
      </FormFrame>
    </>
  )
}
