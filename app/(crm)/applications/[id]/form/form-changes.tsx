import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { changesIn } from '#lib/applications/forms/rules.ts'
import { ruleText } from '../../../donors/forms/form-text.ts'

/** What taking the form would do to the questions here: added, changed, kept as our own, gone because nobody had written. */
export function FormChanges({ changes: { added, changed, kept, gone } }: { changes: ReturnType<typeof changesIn> }) {
  const t = useTranslations('forms.take')
  const locale = useLocale()
  const groups: [title: string, lines: [key: string, title: string, meta: ReactNode][]][] = [
    [t('added'), added.map((question) => [question.id, question.question, ruleText(question, locale)])],
    [t('changedTitle'), changed.map(({ question, section }) => [question.id, question.question, before(question, section)])],
    [t('kept'), kept.map(({ id, question }) => [id, question, null])],
    [t('gone'), gone.map(({ id, question }) => [id, question, null])],
  ]
  const shown = groups.filter(([, lines]) => lines.length > 0)
  if (shown.length === 0) return <p className="text-ink-2">{t('nothing')}</p>
  return shown.map(([title, lines]) => (
    <section key={title}>
      <SectionHead title={title} count={lines.length} />
      <LineList>
        {lines.map(([key, line, meta]) => (
          <Line key={key} title={line} meta={meta} />
        ))}
      </LineList>
    </section>
  ))

  function before(question: (typeof changed)[number]['question'], section: (typeof changed)[number]['section']): ReactNode {
    const words = section.question === question.question ? '' : `${section.question} · `
    return (
      <>
        {ruleText(question, locale)}
        <span className="block">{t('before', { rule: `${words}${ruleText(section, locale)}` })}</span>
      </>
    )
  }
}
