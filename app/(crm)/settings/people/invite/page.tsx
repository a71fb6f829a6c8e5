import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { roles } from '#db/vocabulary/people.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { InviteForm } from './invite-form.tsx'

export default async function InvitePage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale, enterprises] = await Promise.all([getTranslations('settings.people'), getLocale(), enterpriseChoices(viewer)])
  const word = wordsIn(locale)
  return (
    <>
      <PageHeader title={t('invite')} crumbs={[{ href: '/settings/people', label: t('title') }]} line={t('inviteLine')} />
      <FormFrame>
        <InviteForm
          texts={messagesFor(locale).settings.people}
          roles={roles.map((value) => ({ value, label: word('roles', value) }))}
          enterprises={enterprises.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormFrame>
    </>
  )
}
