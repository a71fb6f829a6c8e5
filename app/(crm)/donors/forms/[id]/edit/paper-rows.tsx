import { useLocale, useTranslations } from 'next-intl'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { FormContent } from '#lib/donors/forms/versions/schema.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { removeFormPaper } from '../../actions.ts'

/** The papers the giver wants, each of which can be taken out again. */
export function PaperRows({ papers }: Pick<FormContent, 'papers'>) {
  const t = useTranslations('forms')
  const word = wordsIn(useLocale())
  if (papers.length === 0) return <p className="mb-4 text-ink-2">{t('page.noPapers')}</p>
  return (
    <ul className="mb-6 divide-y divide-line rounded-3 border border-line bg-surface">
      {papers.map(({ id, kind, note }) => (
        <li key={id} className="flex items-start gap-3 px-4 py-3 sm:px-5">
          <div className="min-w-0 flex-1 wrap-break-word">
            <p className="font-medium">{word('attachmentKinds', kind)}</p>
            {note && <p className="text-sm text-ink-2">{note}</p>}
          </div>
          <VerbButton
            isSmall
            kind="quiet"
            action={removeFormPaper}
            input={{ id }}
            label={t('edit.removePaperAbout', { paper: note ?? word('attachmentKinds', kind) })}
            done={t('edit.paperRemoved')}
          >
            {t('edit.remove')}
          </VerbButton>
        </li>
      ))}
    </ul>
  )
}
