import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { taskById } from '#lib/records/tasks/data.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { standingFor } from '#lib/viewer.ts'
import { TaskForm } from '../task-form.tsx'
import { TaskToDo } from './task-to-do.tsx'

export default async function TaskPage({ params }: PageProps<'/tasks/[id]'>) {
  const viewer = await requireViewer()
  const task = await taskById(viewer, (await params).id)
  if (!task || !can(viewer, 'task:finish', task)) notFound()
  const [t, locale, everyone] = await Promise.all([getTranslations('today'), getLocale(), people(viewer)])
  const crumbs = [{ href: '/', label: t('title') }]
  if (!can(viewer, 'task:edit', task))
    return (
      <>
        <PageHeader title={task.title} crumbs={crumbs} />
        <TaskToDo task={task} name={standingFor(viewer, task.ownerId) ?? ''} />
      </>
    )
  const { id, version, title, note, dueDay, ownerId, isDonorFacing } = task
  return (
    <>
      <PageHeader title={task.title} crumbs={crumbs} line={t('task.edit')} />
      <FormFrame>
        <TaskForm
          values={{ id, version, title, note, dueDay, ownerId: ownerId ?? viewer.id, isDonorFacing, movedReason: '' }}
          isPromised={isDonorFacing}
          texts={messagesFor(locale).today.task}
          people={everyone.filter((person) => person.isActive).map((person) => ({ value: person.id, label: person.name }))}
        />
      </FormFrame>
    </>
  )
}
