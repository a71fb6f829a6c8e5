import { useLocale, useTranslations } from 'next-intl'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { RenewalStep } from '#lib/donors/renewals/data.ts'
import { finishRenewalStep, reopenRenewalStep } from '../../actions.ts'

/** The steps in order of day; each is done, or not done after all. */
export function PlanSteps({ steps }: { steps: readonly RenewalStep[] }) {
  const t = useTranslations('golden.plan')
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={t('list')} count={steps.length} />
      {steps.length === 0 ? (
        <EmptyState text={t('noSteps')} />
      ) : (
        <LineList>
          {steps.map(({ id, title, dueDay, doneDay, ownerName }) => (
            <Line
              key={id}
              start={<Icon name={doneDay ? 'check' : 'ring'} />}
              title={
                <>
                  {title}
                  {doneDay && <span className="sr-only"> ({t('isDone')})</span>}
                </>
              }
              meta={
                <>
                  {dueDay && <DayText day={dueDay} locale={locale} form="long" />}
                  {dueDay && ownerName && ' · '}
                  {ownerName}
                </>
              }
              end={
                <VerbButton
                  isSmall
                  kind="quiet"
                  action={doneDay ? reopenRenewalStep : finishRenewalStep}
                  input={{ id }}
                  label={doneDay ? t('reopen', { title }) : t('finish', { title })}
                >
                  {doneDay ? t('undone') : t('done')}
                </VerbButton>
              }
            />
          ))}
        </LineList>
      )}
    </section>
  )
}
