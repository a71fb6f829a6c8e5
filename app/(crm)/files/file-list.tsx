import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { buttonLook } from '#app/ui/button-look.ts'
import { sizeText } from '#app/ui/size-text.ts'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type Day, formatDay, todayInCopenhagen } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import type { AttachmentLine, FileHolderKind } from '#lib/records/attachments/data.ts'
import { attachmentKinds } from '#db/vocabulary/records.ts'
import { removeAttachment, restoreAttachment } from './actions.ts'
import { AttachForm } from './attach-form.tsx'

/** The files on one record, and the way to hang one there. Where one may see none and add none there is no card. */
export function FileList({
  holder,
  files,
  mayEdit,
  today,
  maxBytes,
}: {
  holder: { kind: FileHolderKind; id: string }
  files: readonly AttachmentLine[]
  mayEdit: boolean
  today: Day
  maxBytes: number
}) {
  const t = useTranslations('records.files')
  const locale = useLocale()
  const word = wordsIn(locale)
  if (files.length === 0 && !mayEdit) return null
  return (
    <Card
      title={t('title')}
      id="files"
      count={files.length || undefined}
      actions={
        mayEdit && (
          <FoldOut label={t('add')} look={buttonLook({ isSmall: true })} side="right" opens="up" panel="sm:w-88">
            <FormFrame>
              <AttachForm
                holder={holder}
                kinds={attachmentKinds.map((value) => ({ value, label: word('attachmentKinds', value) }))}
                texts={messagesFor(locale).records.files}
                accepts={t('accepts', { most: maxBytes / 1_000_000 })}
              />
            </FormFrame>
          </FoldOut>
        )
      }
    >
      {files.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <li key={file.id} className="flex items-start gap-3 py-2.5 first:pt-0 last:pb-0">
            <div className="min-w-0 flex-1">
              <a href={`/api/attachments/${file.id}`} download className="font-medium wrap-anywhere">
                {file.fileName}
              </a>
              <p className="text-sm text-ink-2">
                {[word('attachmentKinds', file.kind), sizeText(file.sizeBytes, locale), file.description].filter(Boolean).join(' · ')}
              </p>
              <p className="text-sm text-ink-3">
                {t('by', { who: file.by ?? 'Gylden', day: formatDay(todayInCopenhagen(file.createdAt), locale) })}
                {file.expiresDay && (
                  <span className={file.expiresDay < today ? 'font-medium text-risk' : undefined}>
                    {[' · ', t(file.expiresDay < today ? 'expired' : 'until', { day: formatDay(file.expiresDay, locale) })]}
                  </span>
                )}
              </p>
            </div>
            {mayEdit && (
              <VerbButton
                action={removeAttachment}
                input={{ id: file.id }}
                undo={{ action: restoreAttachment, input: { id: file.id } }}
                done={t('removed')}
                kind="quiet"
                isSmall
                icon="cross"
                label={t('remove', { name: file.fileName })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
