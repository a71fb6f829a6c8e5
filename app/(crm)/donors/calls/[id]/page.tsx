import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { callById, deadlinesOf, roundsOf } from '#lib/donors/calls/data.ts'
import { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import { followersOf } from '#lib/donors/calls/follows/data.ts'
import { requireViewer } from '#lib/session.ts'
import { OpeningApplications } from '../opening-applications.tsx'
import { CallDates } from './call-dates.tsx'
import { CallFormShown } from './call-form-shown.tsx'
import { CallFacts } from './call-facts.tsx'
import { CallHead } from './call-head.tsx'
import { CallRules } from './call-rules.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/calls/[id]'>): Promise<Metadata> {
  const found = await callById(await requireViewer(), (await params).id)
  return { title: found?.call.title }
}

/** One call: when it closes, what it wants, whose rules hold, and what we have done about it. */
export default async function CallPage({ params }: PageProps<'/donors/calls/[id]'>) {
  const viewer = await requireViewer()
  const found = await callById(viewer, (await params).id)
  if (!found) notFound()
  const { id } = found.call
  const [t, locale, deadlines, rounds, dismissals, followers] = await Promise.all([
    getTranslations('calls.page'),
    getLocale(),
    deadlinesOf(viewer, [id]),
    roundsOf(viewer, id),
    dismissalsOf(viewer, [id]),
    followersOf(viewer, [id]),
  ])
  return (
    <>
      <CallHead viewer={viewer} found={found} deadlines={deadlines} followers={followers} dismissal={dismissals.get(id)} locale={locale} />
      <PageColumns
        side={
          <>
            <CallFacts found={found} followers={followers} locale={locale} />
            <CallRules found={found} locale={locale} />
          </>
        }
      >
        {found.call.text && <p className="max-w-measure text-md leading-read whitespace-pre-line">{found.call.text}</p>}
        <CallDates deadlines={deadlines} rounds={rounds} today={viewer.today} locale={locale} />
        <CallFormShown viewer={viewer} found={found} />
        <OpeningApplications viewer={viewer} from={{ callId: id }} none={t('noApplications')} />
      </PageColumns>
    </>
  )
}
