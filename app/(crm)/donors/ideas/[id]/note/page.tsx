import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn } from '../../../../applications/choices.ts'
import { NoteForm } from './note-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ideas.note')
  return { title: t('title') }
}

/** Notes a conversation about an idea, in the giver's log and the idea's own. */
export default async function IdeaNotePage({ params }: PageProps<'/donors/ideas/[id]/note'>) {
  const viewer = await requireViewer()
  const row = await ideaById(viewer, (await params).id)
  if (!row || !can(viewer, 'log:create', row)) notFound()
  const [t, locale] = await Promise.all([getTranslations('ideas'), getLocale()])
  const { relation, ideas } = messagesFor(locale)
  const { kind, day, text, visibility, isAsk, nextStep, followUpDay } = relation.log
  return (
    <>
      <PageHeader
        title={t('note.title')}
        crumbs={[
          { href: '/donors/ideas', label: t('title') },
          { href: `/donors/ideas/${row.id}`, label: row.title },
        ]}
      />
      <FormFrame>
        <NoteForm
          draft={await ownDraft(viewer, `log:idea:${row.id}`)}
          needsGiver={row.donorId === null}
          texts={{ kind, day, text, visibility, isAsk, nextStep, followUpDay, ...ideas.note }}
          choices={{ kind: choicesIn(locale, 'logKinds', logKinds), visibility: choicesIn(locale, 'visibilities', visibilities) }}
          values={{
            ideaId: row.id,
            donorId: row.donorId ?? '',
            kind: 'call',
            day: viewer.today,
            text: '',
            visibility: 'shared',
            isAsk: false,
            nextStep: '',
            followUpDay: '',
          }}
        />
      </FormFrame>
    </>
  )
}
