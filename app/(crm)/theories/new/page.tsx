import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { requireViewer } from '#lib/session.ts'
import { TheoryForm } from '../theory-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('theories')
  return { title: t('new') }
}

export default async function NewTheoryPage() {
  const viewer = await requireViewer()
  if (viewer.role !== 'coordinator' && viewer.role !== 'enterprise') notFound()
  const [t, locale, mine, all] = await Promise.all([
    getTranslations('theories'),
    getLocale(),
    enterpriseChoices(viewer, viewer.role === 'enterprise'),
    enterpriseChoices(viewer),
  ])
  const choices = (list: typeof all) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/theories', label: t('title') }]} line={t('newLine')} />
      <FormFrame>
        <TheoryForm
          values={{ id: '', version: null, title: '', enterpriseId: mine[0]?.id ?? '', sharedWith: [] }}
          mine={choices(mine)}
          enterprises={choices(all)}
          texts={messagesFor(locale).theories.form}
        />
      </FormFrame>
    </>
  )
}
