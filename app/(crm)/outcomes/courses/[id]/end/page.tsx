import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { endPositions, progressions } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { monthText } from '../../month-text.ts'
import { CourseFrame, courseToEdit } from '../course-frame.tsx'
import { EndForm } from './end-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.finish')
  return { title: t('title') }
}

export default async function EndPage({ params }: PageProps<'/outcomes/courses/[id]/end'>) {
  const { viewer, course, locale } = await courseToEdit(params)
  const word = wordsIn(locale)
  const texts = messagesFor(locale).outcomes.finish
  return (
    <CourseFrame title={texts.title} course={course}>
      <EndForm
        texts={texts}
        values={{
          id: course.id,
          version: course.version,
          endMonth: monthText(course.endMonth ?? viewer.today.slice(0, 7), locale),
          endPosition: course.endPosition ?? '',
          progression: course.progression ?? '',
        }}
        choices={{
          endPosition: endPositions.map((value) => ({ value, label: word('endPositions', value) })),
          progression: progressions.map((value) => ({ value, label: word('progressions', value) })),
        }}
      />
    </CourseFrame>
  )
}
