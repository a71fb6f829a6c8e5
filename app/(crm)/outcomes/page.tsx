import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { formatDay } from '#lib/day.ts'
import { goalCount } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { seesCourses } from '#lib/outcomes/courses/data.ts'
import { exactFigures, paperFigures, publishedFigures } from '#lib/outcomes/data.ts'
import { requireViewer } from '#lib/session.ts'
import { ChangeTable } from './change-table.tsx'
import { OutcomeFigures } from './outcome-figures.tsx'
import { WorkTable } from './work-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes')
  return { title: t('title') }
}

/** The year's figures, and the published tables that everybody in the network may see. */
export default async function OutcomesPage() {
  const viewer = await requireViewer()
  const [t, k, locale, published, exact, paper, goal] = await Promise.all([
    getTranslations('outcomes'),
    getTranslations('krone'),
    getLocale(),
    publishedFigures(viewer),
    exactFigures(viewer),
    paperFigures(viewer),
    goalCount(viewer, viewer.today),
  ])
  const word = wordsIn(locale)
  const kinds = published.kinds?.kinds.map((kind) => word('jobKinds', kind)).join(', ') ?? ''
  const decided = published.kinds?.decidedDay ? formatDay(published.kinds.decidedDay, locale, 'long') : 'none'
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line', { kinds, decided })}
        actions={
          <>
            <ButtonLink href="/outcomes/krone">{k('title')}</ButtonLink>
            {seesCourses(viewer) && (
              <ButtonLink kind="main" href="/outcomes/courses">
                {t('courses.title')}
              </ButtonLink>
            )}
          </>
        }
      />
      <OutcomeFigures viewer={viewer} published={published} exact={exact} goal={goal} />
      <div className="space-y-8">
        <WorkTable published={published} exact={exact} paper={paper} />
        <ChangeTable published={published} exact={viewer.role === 'coordinator' ? exact : undefined} />
      </div>
    </>
  )
}
