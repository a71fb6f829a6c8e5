import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ageBands } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { CourseFrame, courseToEdit } from '../course-frame.tsx'
import { DetailsForm } from './details-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.details')
  return { title: t('title') }
}

export default async function EditCoursePage({ params }: PageProps<'/outcomes/courses/[id]/edit'>) {
  const { course, locale } = await courseToEdit(params)
  const word = wordsIn(locale)
  const { details, course: texts } = messagesFor(locale).outcomes
  return (
    <CourseFrame title={details.title} course={course}>
      <DetailsForm
        saved={details.saved}
        texts={texts}
        values={{
          id: course.id,
          version: course.version,
          ageBand: course.ageBand,
          strengthUsed: course.strengthUsed,
          newRelation: course.newRelation,
        }}
        ageBands={ageBands.map((value) => ({ value, label: word('ageBands', value) }))}
      />
    </CourseFrame>
  )
}
