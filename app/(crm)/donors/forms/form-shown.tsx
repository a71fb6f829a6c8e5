import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '#app/ui/description-list.tsx'
import type { FormContent } from '#lib/donors/forms/versions/schema.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { demandLines, ruleText } from './form-text.ts'

/** The giver's questions in order, each with how it is counted. */
export function FormQuestions({ questions }: Pick<FormContent, 'questions'>) {
  const t = useTranslations('forms.page')
  const locale = useLocale()
  if (questions.length === 0) return <p className="text-ink-2">{t('noQuestions')}</p>
  return (
    <ol className="divide-y divide-line rounded-3 border border-line bg-surface">
      {questions.map((question, at) => (
        <li key={question.id} className="grid grid-cols-[28px_minmax(0,1fr)] px-4 py-3 sm:px-5">
          <span className="text-ink-3">{at + 1}</span>
          <div className="min-w-0 wrap-break-word">
            <p className="max-w-measure font-medium whitespace-pre-line">{question.question}</p>
            {question.help && <p className="max-w-measure text-sm whitespace-pre-line text-ink-2">{question.help}</p>}
            <p className="text-sm text-ink-3">{ruleText(question, locale)}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What it asks for as a whole, and what one must know about it. */
export function FormDemands({ content }: { content: FormContent }) {
  const t = useTranslations('forms.page')
  const lines = demandLines(content, useLocale())
  if (lines.length === 0 && content.text === null) return <p className="text-ink-2">{t('noDemands')}</p>
  return (
    <div className="grid gap-3">
      {lines.length > 0 && <DescriptionList items={lines} />}
      {content.text && <p className="max-w-measure whitespace-pre-line text-ink-2">{content.text}</p>}
    </div>
  )
}

/** The papers the giver wants with the application. */
export function FormPapers({ papers }: Pick<FormContent, 'papers'>) {
  const t = useTranslations('forms.page')
  const word = wordsIn(useLocale())
  if (papers.length === 0) return <p className="text-ink-2">{t('noPapers')}</p>
  return (
    <ul className="divide-y divide-line">
      {papers.map(({ id, kind, note }) => (
        <li key={id} className="py-2 first:pt-0 last:pb-0">
          {word('attachmentKinds', kind)}
          {note && <p className="text-sm text-ink-2">{note}</p>}
        </li>
      ))}
    </ul>
  )
}
