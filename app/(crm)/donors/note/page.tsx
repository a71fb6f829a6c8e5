import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorById } from '#lib/donors/data.ts'
import { noteParams } from '#lib/donors/log/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { MailDrop } from '../[id]/mail-drop.tsx'
import { logChoices } from '../log-choices.ts'
import { LogForm } from '../log-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('relation.log')
  return { title: t('title') }
}

/** Notes a contact from anywhere: with whom, how and what, on one screen; `?donor=` and `?kind=` begin it; a thank-you is for the latest grant. */
export default async function NotePage({ searchParams }: PageProps<'/donors/note'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'log:create', viewer)) notFound()
  const asked = z.parse(noteParams, { donor: null, kind: null, ...flat(await searchParams) })
  const donor = asked.donor ? await donorById(viewer, asked.donor) : undefined
  const [t, locale, draft] = await Promise.all([getTranslations('relation.log'), getLocale(), ownDraft(viewer, 'log:new')])
  const choices = await logChoices(viewer, locale, donor?.id ?? null)
  const blank = {
    id: '',
    version: null,
    donorId: donor?.id ?? '',
    kind: asked.kind ?? 'call',
    day: viewer.today,
    text: '',
    visibility: 'shared',
    isAsk: false,
    contactIds: [],
    decisionId: asked.kind === 'thank_you' ? (choices.decision[0]?.value ?? '') : '',
    applicationId: '',
    ideaId: '',
    nextStep: '',
    followUpDay: '',
  } as const
  return (
    <>
      <PageHeader title={t('title')} crumbs={donor && [{ href: `/donors/${donor.id}`, label: donor.name }]} />
      <FormFrame>
        <LogForm
          draft={draft}
          values={{ ...blank, contactIds: [] }}
          chosen={donor ? { id: donor.id, label: donor.name } : null}
          today={viewer.today}
          texts={messagesFor(locale).relation.log}
          choices={choices}
        />
      </FormFrame>
      <div className="mt-10">
        <MailDrop donorId={null} />
      </div>
    </>
  )
}
