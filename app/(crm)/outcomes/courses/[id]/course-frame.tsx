import 'server-only'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { courseById } from '#lib/outcomes/courses/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'

/** The course a form is about, for those who may write on it. */
export async function courseToEdit(params: Promise<{ id: string }>) {
  const viewer = await requireViewer()
  const found = await courseById(viewer, (await params).id)
  if (!found || !can(viewer, 'course:edit', found)) notFound()
  return { viewer, course: found, locale: await getLocale() }
}

/** The head and frame of a form about a course. */
export async function CourseFrame({
  title,
  course,
  children,
}: {
  title: string
  course: { id: string; spokenName: string; code: string }
  children: ReactNode
}) {
  const texts = messagesFor(await getLocale()).outcomes
  return (
    <>
      <PageHeader
        title={title}
        line={course.code}
        crumbs={[
          { href: '/outcomes/courses', label: texts.courses.title },
          { href: `/outcomes/courses/${course.id}`, label: course.spokenName },
        ]}
      />
      <FormFrame>{children}</FormFrame>
    </>
  )
}
