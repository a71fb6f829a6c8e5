import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { requireViewer } from '#lib/session.ts'
import { pilotChoices } from '../pilot-choices.ts'
import { PilotForm } from '../pilot-form.tsx'

export default async function NewPilotPage() {
  const viewer = await requireViewer()
  if (viewer.role !== 'coordinator' && viewer.role !== 'enterprise') notFound()
  const [t, locale] = await Promise.all([getTranslations('pilots'), getLocale()])
  const choices = await pilotChoices(viewer, locale)
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/pilots', label: t('title') }]} />
      <FormFrame>
        <PilotForm
          values={{
            id: '',
            version: null,
            title: '',
            enterpriseId: choices.enterprise[0]?.value ?? '',
            phase: 'idea',
            parentId: '',
            decision: '',
          }}
          choices={choices}
          texts={messagesFor(locale).pilots.form}
        />
      </FormFrame>
    </>
  )
}
