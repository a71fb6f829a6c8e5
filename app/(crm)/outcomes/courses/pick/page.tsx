import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { flat } from '#lib/list.ts'
import { runningCourses, seesCourses } from '#lib/outcomes/courses/data.ts'
import { requireViewer } from '#lib/session.ts'
import { monthText } from '../month-text.ts'

const acts = z.catch(z.enum(['step', 'job', 'end']), 'step')

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.courses')
  return { title: t('choose') }
}

/** *Hvilket forløb?*, before the next step, a job or the end. */
export default async function PickCoursePage({ searchParams }: PageProps<'/outcomes/courses/pick'>) {
  const viewer = await requireViewer()
  if (!seesCourses(viewer)) notFound()
  const act = z.parse(acts, flat(await searchParams).for)
  const [t, c, locale, running] = await Promise.all([
    getTranslations('outcomes.courses'),
    getTranslations('outcomes.course'),
    getLocale(),
    runningCourses(viewer),
  ])
  return (
    <>
      <PageHeader title={t('choose')} line={t(act)} crumbs={[{ href: '/outcomes/courses', label: t('title') }]} />
      {running.length === 0 ? (
        <EmptyState
          text={t('noneRunning')}
          actions={
            <ButtonLink kind="main" href="/outcomes/courses/new">
              {t('new')}
            </ButtonLink>
          }
        />
      ) : (
        <LineList>
          {running.map((one) => (
            <Line
              key={one.id}
              title={<AppLink href={`/outcomes/courses/${one.id}/${act}`}>{one.spokenName}</AppLink>}
              meta={`${one.code} · ${c('begun', { month: monthText(one.startMonth, locale) })}`}
            />
          ))}
        </LineList>
      )}
    </>
  )
}
