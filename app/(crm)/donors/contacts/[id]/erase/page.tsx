import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { erasureReasons } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { pieces } from '#lib/donors/contacts/erasure/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { ErasureForm } from './erasure-form.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.erase')
  return { title: t('title') }
}

/** What goes, what stays, where the name still stands in what people wrote; then the name once more, and it is gone. */
export default async function ErasePage({ params }: PageProps<'/donors/contacts/[id]/erase'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'contact:erase', viewer)) notFound()
  const preview = await erasurePreview(viewer, (await params).id)
  if (!preview) notFound()
  const [t, locale] = await Promise.all([getTranslations('people.erase'), getLocale()])
  const { contact } = preview.person
  const word = wordsIn(locale)
  const isNeeded = preview.keptUntil !== null && preview.keptUntil >= viewer.today
  return (
    <>
      <PageHeader
        title={t('heading', { name: contact.name })}
        crumbs={[
          { href: '/donors/contacts', label: t('people') },
          { href: `/donors/contacts/${contact.id}`, label: contact.name },
        ]}
      />
      {isNeeded ? (
        <Note kind="rest" title={t('neededTitle')}>
          {t('neededText', { year: preview.keptUntil?.slice(0, 4) ?? '' })}
        </Note>
      ) : (
        <div className="space-y-8">
          <GoesAndStays preview={preview} today={viewer.today} locale={locale} />
          <FormFrame>
            <ErasureForm
              values={{
                id: contact.id,
                version: contact.version,
                reason: 'asked',
                masked: preview.mentions.map(({ id }) => id),
                confirmation: '',
              }}
              name={contact.name}
              texts={messagesFor(locale).people.erase}
              reasons={erasureReasons
                .filter((reason) => reason !== 'retention')
                .map((value) => ({ value, label: word('erasureReasons', value) }))}
              places={preview.mentions.map((one) => ({
                id: one.id,
                head: [t(`places.${one.kind}`), one.day && formatDay(one.day, locale), one.how === 'maybe' && t('perhaps')]
                  .filter(Boolean)
                  .join(' · '),
                pieces: preview.needles[0] ? pieces(one.text, preview.needles[0]) : [],
                href: one.kind === 'log_entry' && one.recordId ? `/donors/${one.recordId}/log?id=${one.id}` : null,
              }))}
            />
          </FormFrame>
        </div>
      )}
    </>
  )
}
