import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { questionsOf } from '#lib/donors/forms/questions/data.ts'
import { moveFormQuestion, removeFormQuestion, restoreFormQuestion } from '../../actions.ts'
import { ruleText } from '../../form-text.ts'

/** The questions in the giver's order: each is moved, edited where it stands, or taken out and put back. */
export function QuestionRows({
  questions,
  href,
  openId,
  form,
}: {
  questions: Awaited<ReturnType<typeof questionsOf>>
  href: string
  openId: string | null
  form: ReactNode
}) {
  const t = useTranslations('forms')
  const locale = useLocale()
  if (questions.length === 0) return <p className="text-ink-2">{t('page.noQuestions')}</p>
  return (
    <ol className="divide-y divide-line rounded-3 border border-line bg-surface">
      {questions.map((row, at) => (
        <li key={row.id} id={row.id} className="grid scroll-mt-4 grid-cols-[28px_minmax(0,1fr)] px-4 py-3 sm:px-5">
          <span className="text-ink-3">{at + 1}</span>
          {row.id === openId ? (
            <FormFrame isWide>{form}</FormFrame>
          ) : (
            <div className="grid min-w-0 items-start gap-x-4 gap-y-2 wrap-break-word sm:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <p className="max-w-measure font-medium whitespace-pre-line">{row.question}</p>
                {row.help && <p className="max-w-measure text-sm whitespace-pre-line text-ink-2">{row.help}</p>}
                <p className="text-sm text-ink-3">{ruleText(row, locale)}</p>
              </div>
              <div className="flex flex-wrap items-center gap-1 max-sm:-ml-2">
                <AppLink
                  href={`${href}?question=${row.id}#${row.id}`}
                  aria-label={t('edit.changeAbout', { question: row.question })}
                  className="px-2 text-sm"
                >
                  {t('edit.change')}
                </AppLink>
                {at > 0 && (
                  <VerbButton
                    isSmall
                    kind="quiet"
                    action={moveFormQuestion}
                    input={{ id: row.id, direction: 'up' as const }}
                    label={t('edit.upAbout', { question: row.question })}
                    done={t('edit.moved')}
                  >
                    {t('edit.up')}
                  </VerbButton>
                )}
                {at < questions.length - 1 && (
                  <VerbButton
                    isSmall
                    kind="quiet"
                    action={moveFormQuestion}
                    input={{ id: row.id, direction: 'down' as const }}
                    label={t('edit.downAbout', { question: row.question })}
                    done={t('edit.moved')}
                  >
                    {t('edit.down')}
                  </VerbButton>
                )}
                <VerbButton
                  isSmall
                  kind="quiet"
                  action={removeFormQuestion}
                  input={{ id: row.id }}
                  label={t('edit.removeAbout', { question: row.question })}
                  done={t('edit.removed')}
                  undo={{ action: restoreFormQuestion, input: { id: row.id } }}
                >
                  {t('edit.remove')}
                </VerbButton>
              </div>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
