import { useLocale, useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { Checklist } from '#app/ui/checklist.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { missingCount, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { readyText, stateWords } from '../ready-text.ts'

/** Klar til at spørge igen: each line from rows, with the link that mends what is missing. */
export function DonorReadiness({ donorId, lines, hasGiven }: { donorId: string; lines: ReadyLine[]; hasGiven: boolean }) {
  const t = useTranslations('donors')
  const locale = useLocale()
  const missing = missingCount(lines)
  return (
    <Card title={hasGiven ? t('page.ready') : t('page.readyFirst')}>
      <p className="mb-2">
        <StatusMark
          tone={missing > 0 ? 'risk' : 'calm'}
          label={missing > 0 ? t('page.readyMissing', { count: missing }) : t('page.readyYes')}
        />
      </p>
      <Checklist
        words={stateWords(locale)}
        lines={lines.map((line) => ({ id: line.id, state: line.state, text: readyText(line, locale), link: linkOf(line) }))}
      />
    </Card>
  )

  function linkOf({ id, state }: ReadyLine) {
    if (state !== 'missing') return undefined
    if (id === 'thanked' || id === 'contact') return { href: `/donors/${donorId}/log`, label: t(`ready.${id}.link`) }
    if (id === 'idea') return { href: '/applications/needs', label: t('ready.idea.link') }
    return id === 'obligations' || id === 'report' ? { href: `/grants/reports?donor=${donorId}`, label: t(`ready.${id}.link`) } : undefined
  }
}
