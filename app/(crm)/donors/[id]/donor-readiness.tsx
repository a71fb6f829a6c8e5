import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { Checklist } from '#app/ui/checklist.tsx'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/line-icon.tsx'
import { missingCount, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { readyLink } from '../ready-link.ts'
import { readyText, stateWords } from '../ready-text.ts'

/** Klar til at spørge igen: each line from rows, with the link that mends what is missing. */
export function DonorReadiness({
  donorId,
  lines,
  hasGiven,
  mayNote,
}: {
  donorId: string
  lines: ReadyLine[]
  hasGiven: boolean
  mayNote: boolean
}) {
  const t = useTranslations('donors')
  const locale = useLocale()
  const missing = missingCount(lines)
  return (
    <Card title={hasGiven ? t('page.ready') : t('page.readyFirst')}>
      <p className={classes('mark mb-2', missing > 0 ? 'text-risk' : 'text-calm')}>
        <Icon name={missing > 0 ? 'ring' : 'check'} />
        {missing > 0 ? t('page.readyMissing', { count: missing }) : t('page.readyYes')}
      </p>
      <Checklist
        words={stateWords(locale)}
        lines={lines.map((line) => ({
          id: line.id,
          state: line.state,
          text: readyText(line, locale),
          link: readyLink(donorId, line, (id) => t(id === 'rule' ? 'ready.rule' : `ready.${id}.link`), mayNote),
        }))}
      />
    </Card>
  )
}
