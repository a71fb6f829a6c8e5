import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { legalBases } from '#db/vocabulary/donors.ts'
import { contactById } from '#lib/donors/contacts/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { addMonths } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { endContact } from '../../actions.ts'
import { ContactForm } from './contact-form.tsx'
import { toKept } from '../../merged.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors.contacts')
  return { title: t('title') }
}

/** Adds a person at the giver, or corrects one (`?id=`). */
export default async function ContactPage({ params, searchParams }: PageProps<'/donors/[id]/contacts'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/contacts', await searchParams)
  if (!can(viewer, 'contact:edit', donor)) notFound()
  const { id } = flat(await searchParams)
  const person = id ? await contactById(viewer, id) : undefined
  if (id && person?.organisationId !== donor.organisationId) notFound()
  const [t, locale] = await Promise.all([getTranslations('donors.contacts'), getLocale()])
  const word = wordsIn(locale)
  const known = person && {
    id: person.id,
    version: person.version,
    name: person.name,
    title: person.title,
    email: person.email,
    phone: person.phone,
    note: person.note,
    legalBasis: person.legalBasis,
    source: person.source,
    reviewDay: person.reviewDay,
  }
  const blank = { id: '', version: null, name: '', legalBasis: 'public_task' as const, source: '', reviewDay: addMonths(viewer.today, 12) }
  return (
    <>
      <PageHeader
        title={person ? person.name : t('new')}
        crumbs={[
          { href: '/donors', label: messagesFor(locale).donors.title },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
        actions={
          person &&
          !person.endedAt && (
            <VerbButton action={endContact} input={{ id: person.id }} done={t('ended')} goTo={`/donors/${donor.id}`}>
              {t('end')}
            </VerbButton>
          )
        }
      />
      <FormFrame>
        <ContactForm
          values={{ donorId: donor.id, ...(known ?? blank) }}
          texts={messagesFor(locale).donors.contacts}
          bases={legalBases.map((value) => ({ value, label: word('legalBases', value) }))}
        />
      </FormFrame>
    </>
  )
}
