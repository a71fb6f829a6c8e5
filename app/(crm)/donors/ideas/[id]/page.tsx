import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { ideaById, ideaLog } from '#lib/donors/ideas/data.ts'
import { requireViewer } from '#lib/session.ts'
import { OpeningApplications } from '../../calls/opening-applications.tsx'
import { IdeaFacts } from './idea-facts.tsx'
import { IdeaHead } from './idea-head.tsx'
import { IdeaLog } from './idea-log.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/ideas/[id]'>): Promise<Metadata> {
  const row = await ideaById(await requireViewer(), (await params).id)
  return { title: row?.title }
}

/** One idea: what it is, what has been said about it, and the application it became. */
export default async function IdeaPage({ params }: PageProps<'/donors/ideas/[id]'>) {
  const viewer = await requireViewer()
  const row = await ideaById(viewer, (await params).id)
  if (!row) notFound()
  const [t, locale, log] = await Promise.all([getTranslations('ideas.page'), getLocale(), ideaLog(viewer, row.id)])
  return (
    <>
      <IdeaHead viewer={viewer} row={row} locale={locale} />
      <PageColumns side={<IdeaFacts row={row} locale={locale} />}>
        {row.text ? (
          <p className="max-w-measure text-md leading-read whitespace-pre-line">{row.text}</p>
        ) : (
          <p className="text-ink-2">{t('noText')}</p>
        )}
        <OpeningApplications viewer={viewer} from={{ ideaId: row.id }} none={t('noApplications')} />
        {viewer.role !== 'enterprise' && <IdeaLog viewer={viewer} log={log} locale={locale} />}
      </PageColumns>
    </>
  )
}
