import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { legalBases } from '#db/vocabulary/donors.ts'
import { addMonths } from '#lib/day.ts'
import { donorById } from '#lib/donors/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { CardFileForm } from './card-file-form.tsx'
import { toKept } from '../../../merged.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cards')
  return { title: t('title') }
}

/** Visiting cards in: the file, who is on it and who is known already, then all that were chosen at once. */
export default async function CardsPage({ params }: PageProps<'/donors/[id]/contacts/cards'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/contacts/cards')
  if (!can(viewer, 'contact:edit', donor)) notFound()
  const [t, locale, { contactReviewMonths }] = await Promise.all([getTranslations('cards'), getLocale(), settingsOn(viewer.today)])
  const word = wordsIn(locale)
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          { href: '/donors', label: messagesFor(locale).donors.title },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
        line={t('intro')}
      />
      <FormFrame>
        <CardFileForm
          donorId={donor.id}
          reviewDay={addMonths(viewer.today, contactReviewMonths)}
          bases={legalBases.map((value) => ({ value, label: word('legalBases', value) }))}
          texts={messagesFor(locale).cards}
        />
      </FormFrame>
    </>
  )
}
