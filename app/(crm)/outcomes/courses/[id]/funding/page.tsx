import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'
import { courseSteps } from '#lib/outcomes/courses/data.ts'
import { payingAllocations } from '#lib/outcomes/funding/data.ts'
import { CourseFrame, courseToEdit } from '../course-frame.tsx'
import { FundingForm } from './funding-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.chain')
  return { title: t('add') }
}

/** Which grant paid for the course or one of its jobs, and how much of it. */
export default async function FundingPage({ params }: PageProps<'/outcomes/courses/[id]/funding'>) {
  const { viewer, course, locale } = await courseToEdit(params)
  const [{ jobs }, allocations] = await Promise.all([courseSteps(viewer, course.id), payingAllocations(viewer, course.enterpriseId)])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).outcomes.chain
  const paid = [
    { value: `course:${course.id}`, label: texts.course },
    ...jobs.map((job) => ({ value: `job:${job.id}`, label: `${word('jobKinds', job.kind)}, ${formatDay(job.begunDay, locale)}` })),
  ]
  return (
    <CourseFrame title={texts.add} course={course}>
      {allocations.length === 0 ? (
        <p className="text-ink-2">{texts.noAllocation}</p>
      ) : (
        <FundingForm
          courseId={course.id}
          texts={texts}
          paid={paid}
          values={{ kind: 'course', recordId: course.id, allocationId: '', shareBps: 10_000 }}
          allocations={allocations.map((one) => ({
            value: one.id,
            label: `${one.donorName} · ${formatDay(one.decidedDay, locale)} · ${formatAmount(one.amountOre, one.currency, locale, { decimals: 0 })}${one.pilotTitle ? ` · ${one.pilotTitle}` : ''}`,
          }))}
        />
      )}
    </CourseFrame>
  )
}
