import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { GoldenRow } from '#lib/donors/golden/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { planRenewal } from '../actions.ts'

/** The open plan with its ask and steps, or the button that puts the giver in it. */
export function PlanCell({ row, mayPlan }: { row: GoldenRow; mayPlan: boolean }) {
  const t = useTranslations('golden.row')
  const word = wordsIn(useLocale())
  const { plan, leadId, awards, name } = row
  if (!plan)
    return mayPlan ? (
      <span className="-ml-2">
        <VerbButton
          kind="quiet"
          isSmall
          icon="plus"
          action={planRenewal}
          input={{ donorId: leadId, askType: awards > 0 ? ('renewal' as const) : ('new' as const), steps: '' }}
          done={t('planDone')}
          label={t('planOf', { name })}
        >
          {t('plan')}
        </VerbButton>
      </span>
    ) : null
  const [done, all] = [plan.list.filter(({ doneDay }) => doneDay).length, plan.list.length]
  const ask = [t('planned'), word('askTypes', plan.askType)].join(' · ')
  return (
    <span className="sub text-xs text-ink-3">
      {mayPlan ? (
        <AppLink href={`/donors/${leadId}/plan`} className="underline!">
          {ask}
        </AppLink>
      ) : (
        ask
      )}
      {' · '}
      {all > 0 ? t('steps', { done, all }) : t('noSteps')}
    </span>
  )
}
