import { useLocale, useTranslations } from 'next-intl'
import { CheckTip } from '#app/ui/check-tip.tsx'
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
  return (
    <CheckTip
      name={name}
      sum={missing > 0 ? t('page.readyMissing', { count: missing }) : t('page.readyYes')}
      words={stateWords(locale)}
      lines={lines.map((line) => ({
        id: line.id,
        state: line.state,
        text: readyText(line, locale),
        link: readyLink(donorId, line, (id) => t(id === 'rule' ? 'ready.rule' : `ready.${id}.link`), mayNote),
      }))}
    />
  )
}
