import { useTranslations } from 'next-intl'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { ladderSteps, targetGroups } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'

type Covering = { code: string; targetGroups: string[]; steps: string[] }

/** Target group by step: which agreements reach where, and where none does. */
export function CoverageTable({ agreements, locale }: { agreements: readonly Covering[]; locale: Locale }) {
  const t = useTranslations('outcomes.agreements')
  const word = wordsIn(locale)
  const covering = (group: string, step: string) =>
    agreements
      .filter((one) => one.targetGroups.includes(group) && (one.steps.length === 0 || one.steps.includes(step)))
      .map(({ code }) => code)
  return (
    <section>
      <SectionHead title={t('coverage')} note={t('coverageNote')} />
      <SimpleTable
        caption={t('coverage')}
        mode="scroll"
        columns={[{ id: 'group', label: t('group') }, ...ladderSteps.map((step) => ({ id: step, label: word('ladderSteps', step) }))]}
        rows={targetGroups.map((group) => ({
          id: group,
          cells: [word('targetGroups', group), ...ladderSteps.map((step) => covering(group, step).join(', '))],
        }))}
      />
    </section>
  )
}
