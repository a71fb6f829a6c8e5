import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { personAtGiver } from '#lib/donors/contacts/data.ts'
import { mailFrom, senderOf } from '#lib/donors/contacts/mails/data.ts'
import { mailRefusal, needsApplication } from '#lib/donors/contacts/mails/rules.ts'
import { contactMailParams } from '#lib/donors/contacts/mails/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { templateChoices } from '#lib/settings/templates/data.ts'
import { logChoices } from '../../../log-choices.ts'
import { ContactMailForm } from './contact-mail-form.tsx'
import { TemplateChoice } from './template-choice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters')
  return { title: t('write') }
}

/** A mail to one person: from a template or not, seen as it will be, then sent. Where they or the giver have said no, it says so instead. */
export default async function ContactMailPage({ params, searchParams }: PageProps<'/donors/contacts/[id]/mail'>) {
  const viewer = await requireViewer()
  const person = await personAtGiver(viewer, (await params).id)
  if (!person?.donor || !can(viewer, 'log:create', person.donor)) notFound()
  const { contact, donor } = person
  const { template, lang } = contactMailParams.parse({ template: null, lang: null, ...flat(await searchParams) })
  const [t, locale] = await Promise.all([getTranslations('letters'), getLocale()])
  const { letters, errors } = messagesFor(locale)
  const refusal = mailRefusal(contact, donor)
  const head = (
    <PageHeader
      title={t('title', { name: contact.name })}
      crumbs={[
        { href: `/donors/${donor.id}`, label: person.organisation.name },
        { href: `/donors/contacts/${contact.id}`, label: contact.name },
      ]}
    />
  )
  if (refusal || !contact.email)
    return (
      <>
        {head}
        <Note kind="risk" title={t('refusedTitle', { name: contact.name })}>
          <p>{errors[refusal ?? 'mailNoAddress']}</p>
          {refusal === 'mailNoAddress' && <AppLink href={`/donors/${donor.id}/contacts?id=${contact.id}`}>{t('writeAddress')}</AppLink>}
        </Note>
      </>
    )
  const [sender, mail, templates, choices, draft] = await Promise.all([
    senderOf(viewer),
    mailFrom(viewer, person, template, lang ?? locale),
    templateChoices(viewer),
    logChoices(viewer, locale, donor.id),
    ownDraft(viewer, `mail:${contact.id}`),
  ])
  return (
    <>
      {head}
      <p className="mb-6 max-w-form text-ink-2">{sender.email ? t('line', { address: sender.email }) : t('noAddress')}</p>
      <FormFrame>
        <TemplateChoice
          path={`/donors/contacts/${contact.id}/mail`}
          templates={templates}
          template={template}
          lang={lang ?? locale}
          texts={letters}
        />
        <ContactMailForm
          key={`${template} ${lang}`}
          values={{ contactId: contact.id, ...mail, visibility: 'shared', isAsk: false, applicationId: '' }}
          to={`${contact.name} <${contact.email}>`}
          replyTo={sender.email}
          needsApplication={needsApplication(donor)}
          applications={choices.application}
          draft={template ? { ...draft, value: null } : draft}
          texts={letters}
        />
      </FormFrame>
    </>
  )
}
