import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { TaskForm } from '../task-form.tsx'

export default async function NewTaskPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'task:create', viewer)) notFound()
  const [t, locale, everyone] = await Promise.all([getTranslations('today'), getLocale(), people(viewer)])
  const blank = { id: '', version: null, title: '', note: '', dueDay: '', ownerId: viewer.id, isDonorFacing: false, movedReason: '' }
  return (
    <>
      <PageHeader title={t('task.new')} crumbs={[{ href: '/', label: t('title') }]} />
      <FormFrame>
        <TaskForm
          values={blank}
          isPromised={false}
          texts={messagesFor(locale).today.task}
          people={everyone.filter((person) => person.isActive).map((person) => ({ value: person.id, label: person.name }))}
        />
      </FormFrame>
    </>
  )
}
