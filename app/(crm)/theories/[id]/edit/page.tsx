import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { theoryById } from '#lib/theories/data.ts'
import { TheoryForm } from '../../theory-form.tsx'

export default async function EditTheoryPage({ params }: PageProps<'/theories/[id]/edit'>) {
  const viewer = await requireViewer()
  const theory = await theoryById(viewer, (await params).id)
  if (!theory || !can(viewer, 'theory:edit', theory)) notFound()
  const [t, locale, mine, all] = await Promise.all([
    getTranslations('theories'),
    getLocale(),
    enterpriseChoices(viewer, viewer.role === 'enterprise'),
    enterpriseChoices(viewer),
  ])
  const choices = (list: typeof all) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader
        title={theory.title}
        crumbs={[
          { href: '/theories', label: t('title') },
          { href: `/theories/${theory.id}`, label: theory.title },
        ]}
      />
      <FormFrame>
        <TheoryForm
          values={{
            id: theory.id,
            version: theory.version,
            title: theory.title,
            enterpriseId: theory.enterpriseId,
            sharedWith: theory.shared.map((one) => one.id),
          }}
          mine={choices(mine)}
          enterprises={choices(all)}
          texts={messagesFor(locale).theories.form}
        />
      </FormFrame>
    </>
  )
}
