import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { roles } from '#db/vocabulary/people.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { people, sessionsOf } from '#lib/settings/data.ts'
import { ownersOfRelations } from '#lib/settings/stand-ins/rules.ts'
import { deactivatePerson, reactivatePerson } from '../../actions.ts'
import { StandIns } from '../../stand-ins/stand-ins.tsx'
import { SessionList } from '../../session-list.tsx'
import { PersonForm } from './person-form.tsx'

export default async function PersonPage({ params }: PageProps<'/settings/people/[id]'>) {
  const viewer = await requireViewer()
  const { id } = await params
  const person = can(viewer, 'network:manage', viewer) ? (await people(viewer)).find((one) => one.id === id) : undefined
  if (!person) notFound()
  const [t, locale, enterprises, sessions] = await Promise.all([
    getTranslations('settings.people'),
    getLocale(),
    enterpriseChoices(viewer),
    sessionsOf(viewer, id),
  ])
  const word = wordsIn(locale)
  const { version, name, role, enterpriseIds } = person
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ href: '/settings/people', label: t('title') }]}
        line={person.email}
        actions={
          person.isActive ? (
            <VerbButton action={deactivatePerson} input={{ id }} done={t('isClosed')} undo={{ action: reactivatePerson, input: { id } }}>
              {t('close')}
            </VerbButton>
          ) : (
            <VerbButton action={reactivatePerson} input={{ id }} done={t('isOpen')}>
              {t('reopen')}
            </VerbButton>
          )
        }
      />
      <FormFrame>
        <PersonForm
          values={{ id, version, name, role, enterpriseIds }}
          texts={messagesFor(locale).settings.people}
          roles={roles.map((value) => ({ value, label: word('roles', value) }))}
          enterprises={enterprises.map((one) => ({ value: one.id, label: one.name }))}
        />
      </FormFrame>
      {person.isActive && ownersOfRelations.includes(role) && <StandIns viewer={viewer} absentId={id} name={name} />}
      <SessionList sessions={sessions} currentHash={null} />
    </>
  )
}
