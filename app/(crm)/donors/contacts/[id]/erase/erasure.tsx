import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { isProblem } from '#lib/errors.ts'
import { erasureReasons } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { type FileAround, filesAround } from '#lib/donors/contacts/erasure/files/data.ts'
import { excerpt, pieces, type Written } from '#lib/donors/contacts/erasure/rules.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import type { Viewer } from '#lib/viewer.ts'
import { ErasureForm } from './erasure-form.tsx'
import { FilesElsewhere } from './files-elsewhere.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'

/** What an erasure does, once everything has been searched. */
export async function Erasure({ viewer, id }: { viewer: Viewer; id: string }) {
  const preview = await erasurePreview(viewer, id).catch((error: unknown) => {
    if (isProblem(error)) return error
    throw error
  })
  if (isProblem(preview)) return <Note kind="rest">{errorSentence(viewer.locale, preview.key, preview.detail.values)}</Note>
  if (!preview) notFound()
  const [t, locale, around] = await Promise.all([getTranslations('people.erase'), getLocale(), filesAround(preview)])
  const isTheirs = ({ file }: FileAround) => file.recordKind === 'donor'
  const { contact } = preview.person
  const [word, record] = [wordsIn(locale), labelsIn(locale, 'log', 'records')]
  const shown = (text: string, written: Written) => (preview.needles[0] ? excerpt(pieces(text, preview.needles[0], written)) : [])
  const isNeeded = preview.keptUntil !== null && preview.keptUntil >= viewer.today
  if (isNeeded)
    return (
      <Note kind="rest" title={t('neededTitle')}>
        {t('neededText', { year: preview.keptUntil?.slice(0, 4) ?? '' })}
      </Note>
    )
  return (
    <div className="space-y-8">
      <GoesAndStays preview={preview} today={viewer.today} locale={locale} />
      {preview.names.length > 0 && (
        <Card title={t('namesTitle')}>
          <p className="mb-3 max-w-form text-ink-2">{t('namesText')}</p>
          <ul className="divide-y divide-line">
            {preview.names.map(({ id, kind, text, href }) => (
              <li key={id} className="py-2">
                <span className="block text-sm text-ink-2">{record(kind)}</span>
                {href ? <AppLink href={href}>{text}</AppLink> : text}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <FilesElsewhere files={around.filter((one) => !isTheirs(one))} />
      <FormFrame>
        <ErasureForm
          values={{
            id: contact.id,
            version: contact.version,
            reason: 'asked',
            masked: [...preview.mentions, ...preview.texts].filter((one) => !one.mayBeAnother).map((one) => one.id),
            files: around.filter((one) => isTheirs(one) && one.names).map(({ file }) => file.id),
            confirmation: '',
          }}
          name={contact.name}
          texts={messagesFor(locale).people.erase}
          reasons={erasureReasons
            .filter((reason) => reason !== 'retention')
            .map((value) => ({ value, label: word('erasureReasons', value) }))}
          places={[
            ...preview.mentions.map((one) => ({
              id: one.id,
              head: [t(`places.${one.kind}`), one.day && formatDay(one.day, locale), one.mayBeAnother && t('perhaps')]
                .filter(Boolean)
                .join(' · '),
              pieces: shown(one.text, 'note'),
              href: one.kind === 'log_entry' && one.recordId ? `/donors/${one.recordId}/log?id=${one.id}` : null,
            })),
            ...preview.texts.map(({ id: place, kind, text, mayBeAnother, href, rows }) => ({
              id: place,
              head: [record(kind), rows.length > 1 && t('versions', { count: rows.length - 1 }), mayBeAnother && t('perhaps')]
                .filter(Boolean)
                .join(' · '),
              pieces: shown(text, 'prose'),
              href,
            })),
          ]}
          files={around
            .filter(isTheirs)
            .map(({ file, names }) => ({
              id: file.id,
              head: [t(names === null ? 'files.unread' : names ? 'files.named' : 'files.unnamed'), file.voidedBy && t('files.removed')]
                .filter(Boolean)
                .join(' · '),
              pieces: [{ text: file.fileName, isNamed: false }],
              href: `/api/attachments/${file.id}`,
            }))}
        />
      </FormFrame>
    </div>
  )
}
