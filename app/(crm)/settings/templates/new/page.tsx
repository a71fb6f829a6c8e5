import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { fieldWords } from '../field-words.ts'
import { TemplateForm } from '../template-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.templates')
  return { title: t('new') }
}

export default async function NewTemplatePage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale] = await Promise.all([getTranslations('letters.templates'), getLocale()])
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/settings/templates', label: t('title') }]} />
      <FormFrame>
        <TemplateForm
          values={{ id: '', version: null, name: '', subjectDa: '', textDa: '', subjectEn: '', textEn: '' }}
          fields={t('fields', { fields: fieldWords(locale) })}
          texts={messagesFor(locale).letters.templates}
        />
      </FormFrame>
    </>
  )
}
