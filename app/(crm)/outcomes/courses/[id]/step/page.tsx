import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ladderSteps } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { courseSteps } from '#lib/outcomes/courses/data.ts'
import { likelyStep } from '#lib/outcomes/courses/rules.ts'
import { monthText } from '../../month-text.ts'
import { CourseFrame, courseToEdit } from '../course-frame.tsx'
import { StepForm } from './step-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.step')
  return { title: t('title') }
}

/** The likely next step is chosen already; another is one tap away. */
export default async function StepPage({ params }: PageProps<'/outcomes/courses/[id]/step'>) {
  const { viewer, course, locale } = await courseToEdit(params)
  const { steps } = await courseSteps(viewer, course.id)
  const word = wordsIn(locale)
  const texts = messagesFor(locale).outcomes.step
  return (
    <CourseFrame title={texts.title} course={course}>
      <StepForm
        texts={texts}
        steps={ladderSteps.map((value) => ({ value, label: word('ladderSteps', value) }))}
        values={{
          courseId: course.id,
          step: likelyStep(steps.map(({ step }) => step)),
          month: monthText(course.endMonth ?? viewer.today.slice(0, 7), locale),
          paidHours: '',
        }}
      />
    </CourseFrame>
  )
}
