import { useTranslations } from 'next-intl'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { courseSteps } from '#lib/outcomes/courses/data.ts'
import { withdrawJob } from '../../actions.ts'

/** The jobs that began on the way. */
export function CourseJobs({
  jobs,
  mayEdit,
  locale,
}: {
  jobs: Awaited<ReturnType<typeof courseSteps>>['jobs']
  mayEdit: boolean
  locale: Locale
}) {
  const t = useTranslations('outcomes.course')
  const word = wordsIn(locale)
  return (
    <Card title={t('jobs')}>
      {jobs.length === 0 && <p className="text-ink-2">{t('noJobs')}</p>}
      <ul className="divide-y divide-line">
        {jobs.map((job) => (
          <li key={job.id} className="py-2.5 first:pt-0 last:pb-0">
            <p className="font-medium">
              {word('jobKinds', job.kind)}
              {job.hours !== null ? ` · ${t('hours', { hours: job.hours })}` : job.hourBand && ` · ${word('hourBands', job.hourBand)}`}
            </p>
            <p className="text-sm text-ink-2">
              <DayText day={job.begunDay} locale={locale} form="long" />
              {job.employer && ` · ${job.employer}`}
            </p>
            {job.isFirstFoothold && (
              <p className="mt-1">
                <Badge tone="calm">{t('firstFoothold')}</Badge>
              </p>
            )}
            {mayEdit && (
              <p className="mt-1">
                <VerbButton isSmall kind="quiet" action={withdrawJob} input={{ id: job.id, reason: t('withdraw') }} done={t('withdrawn')}>
                  {t('withdraw')}
                </VerbButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
