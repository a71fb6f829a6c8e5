import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hourBands, jobKinds } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { CourseFrame, courseToEdit } from '../course-frame.tsx'
import { JobForm } from './job-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.job')
  return { title: t('title') }
}

export default async function JobPage({ params }: PageProps<'/outcomes/courses/[id]/job'>) {
  const { viewer, course, locale } = await courseToEdit(params)
  const word = wordsIn(locale)
  const texts = messagesFor(locale).outcomes.job
  return (
    <CourseFrame title={texts.title} course={course}>
      <JobForm
        texts={texts}
        values={{ courseId: course.id, kind: '', begunDay: viewer.today, hours: '', hourBand: '', employer: '' }}
        choices={{
          kind: jobKinds.map((value) => ({ value, label: word('jobKinds', value) })),
          hourBand: hourBands.map((value) => ({ value, label: word('hourBands', value) })),
        }}
      />
    </CourseFrame>
  )
}
