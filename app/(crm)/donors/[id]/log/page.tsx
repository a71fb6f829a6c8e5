import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { donorById } from '#lib/donors/data.ts'
import { logEntryById } from '#lib/donors/log/data.ts'
import { isSentMail } from '#lib/donors/log/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { logChoices } from '../../log-choices.ts'
import { LogForm } from '../../log-form.tsx'
import { toKept } from '../../merged.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('relation.log')
  return { title: t('edit') }
}

/** Corrects a conversation (`?id=`); without one it is the page that notes a new one with this giver. */
export default async function LogPage({ params, searchParams }: PageProps<'/donors/[id]/log'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/log', await searchParams)
  if (!can(viewer, 'log:create', donor)) notFound()
  const { id } = flat(await searchParams)
  if (!id) redirect(routeOf(`/donors/note?donor=${donor.id}`))
  const entry = await logEntryById(viewer, id)
  if (!entry || entry.donorId !== donor.id || !can(viewer, 'log:edit', entry)) notFound()
  const [t, locale, draft] = await Promise.all([
    getTranslations('relation.log'),
    getLocale(),
    ownDraft(viewer, `log:${donor.id}:${entry.id}`),
  ])
  const {
    createdAt: _at,
    createdBy: _by,
    mailSender: _sender,
    mailText: _mail,
    mailHash: _hash,
    isMailShared,
    archivedAt: _archived,
    ...values
  } = entry
  return (
    <>
      <PageHeader
        title={t('edit')}
        crumbs={[
          { href: '/donors', label: messagesFor(locale).donors.title },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
      />
      <FormFrame>
        <LogForm
          draft={draft}
          values={values}
          chosen={{ id: donor.id, label: donor.name }}
          today={viewer.today}
          isSent={isSentMail({ isMailShared })}
          texts={messagesFor(locale).relation.log}
          choices={await logChoices(viewer, locale, donor.id)}
        />
      </FormFrame>
    </>
  )
}
