import { useLocale, useTranslations } from 'next-intl'
import { CheckMarks, Checklist } from '#app/ui/checklist.tsx'
import { Tip } from '#app/ui/tip.tsx'
import { missingCount, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { readyLink } from '../ready-link.ts'
import { readyText, stateWords } from '../ready-text.ts'

/** The seven marks and their sum; pressed, pointed at or focused it opens the list, where each line leads to what is missing. */
export function ReadyCell({
  donorId,
  name,
  lines,
  mayNote,
}: {
  donorId: string
  name: string
  lines: readonly ReadyLine[]
  mayNote: boolean
}) {
  const t = useTranslations('donors')
  const locale = useLocale()
  const missing = missingCount(lines)
  const words = stateWords(locale)
  return (
    <Tip
      label={
        <CheckMarks
          words={words}
          sum={missing > 0 ? t('page.readyMissing', { count: missing }) : t('page.readyYes')}
          lines={lines.map((line) => ({ state: line.state, name: readyText(line, locale) }))}
        />
      }
    >
      <b>{name}</b>
      <Checklist
        words={words}
        lines={lines.map((line) => ({
          id: line.id,
          state: line.state,
          text: readyText(line, locale),
          link: readyLink(donorId, line, (id) => t(id === 'rule' ? 'ready.rule' : `ready.${id}.link`), mayNote),
        }))}
      />
    </Tip>
  )
}
