import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { pilotById } from '#lib/pilots/data.ts'
import { requireViewer } from '#lib/session.ts'
import { pilotChoices } from '../../pilot-choices.ts'
import { PilotForm } from '../../pilot-form.tsx'

export default async function EditPilotPage({ params }: PageProps<'/pilots/[id]/edit'>) {
  const viewer = await requireViewer()
  const pilot = await pilotById(viewer, (await params).id)
  if (!pilot || !can(viewer, 'pilot:edit', pilot)) notFound()
  const [t, locale] = await Promise.all([getTranslations('pilots'), getLocale()])
  const {
    id,
    version,
    title,
    enterpriseId,
    parentId,
    phase,
    question,
    hypothesis,
    smallestTest,
    lookFor,
    place,
    startDay,
    endDay,
    decision,
    decisionReason,
    carriedBy,
  } = pilot
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { href: '/pilots', label: t('title') },
          { href: `/pilots/${id}`, label: title },
        ]}
      />
      <FormFrame>
        <PilotForm
          values={{
            id,
            version,
            title,
            enterpriseId,
            parentId,
            phase,
            question,
            hypothesis,
            smallestTest,
            lookFor,
            place,
            startDay,
            endDay,
            decision,
            decisionReason,
            carriedBy,
          }}
          choices={await pilotChoices(viewer, locale)}
          texts={messagesFor(locale).pilots.form}
        />
      </FormFrame>
    </>
  )
}
