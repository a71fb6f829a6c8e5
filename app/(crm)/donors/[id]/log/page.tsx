import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { donorById } from '#lib/donors/data.ts'
import { logEntryById } from '#lib/donors/log/data.ts'
import { donorGrants } from '#lib/donors/story/data.ts'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { LogForm } from './log-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors.log')
  return { title: t('title') }
}

/** Notes a conversation, or corrects one (`?id=`). */
export default async function LogPage({ params, searchParams }: PageProps<'/donors/[id]/log'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor || !can(viewer, 'log:create', donor)) notFound()
  const { id } = flat(await searchParams)
  const entry = id ? await logEntryById(viewer, id) : undefined
  if (id && (!entry || entry.donorId !== donor.id || !can(viewer, 'log:edit', entry))) notFound()
  const [t, locale, grants] = await Promise.all([getTranslations('donors.log'), getLocale(), donorGrants(viewer, donor.id)])
  const word = wordsIn(locale)
  const blank = {
    id: '',
    version: null,
    donorId: donor.id,
    kind: 'call',
    day: viewer.today,
    text: '',
    visibility: 'shared',
    isAsk: false,
    decisionId: '',
    nextStep: '',
    followUpDay: '',
  } as const
  const {
    createdAt: _at,
    createdBy: _by,
    contactIds: _people,
    applicationId: _application,
    ideaId: _idea,
    ...known
  } = entry ?? { ...blank, createdAt: null, createdBy: null, contactIds: null, applicationId: null, ideaId: null }
  return (
    <>
      <PageHeader
        title={entry ? t('edit') : t('title')}
        crumbs={[
          { href: '/donors', label: messagesFor(locale).donors.title },
          { href: `/donors/${donor.id}`, label: donor.name },
        ]}
      />
      <FormFrame>
        <LogForm
          draft={await ownDraft(viewer, `log:${donor.id}:${id ?? 'new'}`)}
          values={known}
          texts={messagesFor(locale).donors.log}
          choices={{
            kind: logKinds.map((value) => ({ value, label: word('logKinds', value) })),
            visibility: visibilities.map((value) => ({ value, label: word('visibilities', value) })),
            decision: grants.map((grant) => ({ value: grant.decisionId, label: `${formatDay(grant.day, locale)} · ${grant.title}` })),
          }}
        />
      </FormFrame>
    </>
  )
}
