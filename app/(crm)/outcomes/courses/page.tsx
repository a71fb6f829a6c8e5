import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { openList } from '#lib/list.ts'
import { agreements } from '#lib/outcomes/agreements/data.ts'
import { courseList, seesCourses } from '#lib/outcomes/courses/data.ts'
import { requireViewer } from '#lib/session.ts'
import { CourseButtons } from './course-buttons.tsx'
import { monthText } from './month-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.courses')
  return { title: t('title') }
}

/** Rows about citizens, on the screen alone: no export, and every look-up is noted. */
export default async function CoursesPage({ searchParams }: PageProps<'/outcomes/courses'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale] = await Promise.all([getTranslations('outcomes.courses'), getLocale()])
  if (!seesCourses(viewer)) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          text={t('noRows')}
          actions={
            <ButtonLink kind="main" href="/outcomes">
              {t('toFigures')}
            </ButtonLink>
          }
        />
      </>
    )
  }
  const [view, known, empty] = await Promise.all([
    openList(courseList, viewer, params),
    agreements(viewer, null),
    getTranslations('outcomes'),
  ])
  const [word, column] = [wordsIn(locale), labelsIn(locale, 'outcomes', 'columns')]
  const month = (value: unknown) => (typeof value === 'string' ? monthText(value, locale) : null)
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: view.total })} />
      <CourseButtons />
      <ListView
        list={courseList}
        view={view}
        caption={t('title')}
        label={column}
        words={word}
        hrefOf={(row) => `/outcomes/courses/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), String(row.code)] },
          enterprise: { onPhone: 'away' },
          startMonth: { cell: (row) => month(row.startMonth) },
          endMonth: { cell: (row) => month(row.endMonth) },
          endPosition: {
            kind: 'status',
            cell: (row) => (row.endPosition ? ['rest', word('endPositions', String(row.endPosition))] : ['calm', t('running')]),
          },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'state', value: 'running', label: t('running') },
          { name: 'state', value: 'ended', label: t('ended') },
        ]}
        fields={[
          {
            name: 'agreement',
            label: column('agreement'),
            kind: 'choice',
            options: known.map((one) => ({ value: one.id, label: `${one.code} · ${one.title}` })),
          },
          {
            name: 'state',
            label: t('state'),
            kind: 'choice',
            options: [
              { value: 'running', label: t('running') },
              { value: 'ended', label: t('ended') },
            ],
          },
        ]}
        empty={
          <EmptyState
            text={view.views.query === '' ? empty('empty') : t('emptyFilter')}
            actions={
              <ButtonLink kind="main" href="/outcomes/courses/new">
                {t('new')}
              </ButtonLink>
            }
          />
        }
      />
    </>
  )
}
