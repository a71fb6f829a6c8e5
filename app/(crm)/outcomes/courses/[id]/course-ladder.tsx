import { useTranslations } from 'next-intl'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type StoryLine, TimelineList } from '#app/ui/timeline-list.tsx'
import { ladderSteps } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { courseSteps } from '#lib/outcomes/courses/data.ts'
import { withdrawStep } from '../../actions.ts'
import { monthText } from '../month-text.ts'

type Steps = Awaited<ReturnType<typeof courseSteps>>['steps']

/** The ladder from the first step to the last, taken, skipped or still ahead; a step taken twice stands twice. */
export function CourseLadder({
  course,
  steps,
  mayEdit,
  locale,
}: {
  course: { startStep: string; endMonth: string | null }
  steps: Steps
  mayEdit: boolean
  locale: Locale
}) {
  const t = useTranslations('outcomes.course')
  const word = wordsIn(locale)
  const newest = steps
    .map(({ id }) => id)
    .toSorted()
    .at(-1)
  const highest = Math.max(-1, ...steps.map(({ step }) => ladderSteps.indexOf(step)))
  const lines = ladderSteps.flatMap((step, at): StoryLine[] => {
    const taken = steps.filter((one) => one.step === step)
    if (taken.length === 0)
      return at > highest && course.endMonth
        ? []
        : [
            {
              id: step,
              when: at < highest ? t('skipped') : t('notYet'),
              kind: 'later',
              text: <span className="text-ink-3">{word('ladderSteps', step)}</span>,
            },
          ]
    return taken.map((one) => ({
      id: one.id,
      when: monthText(one.month, locale),
      kind: at === highest && !course.endMonth ? 'next' : 'done',
      text: <span className="font-medium">{word('ladderSteps', step)}</span>,
      detail: one.paidHours !== null && t('hours', { hours: one.paidHours }),
      actions: mayEdit && steps.length > 1 && one.id === newest && (
        <VerbButton isSmall kind="quiet" action={withdrawStep} input={{ id: one.id, reason: t('withdraw') }} done={t('withdrawn')}>
          {t('withdraw')}
        </VerbButton>
      ),
    }))
  })
  return (
    <section>
      <SectionHead title={t('ladder')} />
      <TimelineList items={lines} />
    </section>
  )
}
