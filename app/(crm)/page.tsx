import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { LineList } from '#app/ui/line-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { addDays, formatDay } from '#lib/day.ts'
import { can } from '#lib/permissions.ts'
import { tasksOfOthers } from '#lib/records/tasks/data.ts'
import { requireViewer } from '#lib/session.ts'
import { duties, type Duty } from '#lib/today/data.ts'
import { DutyLine } from './duty-line.tsx'
import { NothingToDo } from './nothing-to-do.tsx'
import { StandingIn } from './standing-in.tsx'
import { Waiting } from './waiting.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today')
  return { title: t('title') }
}

/** I dag: what needs me now, what is coming, and whom I wait for. */
export default async function TodayPage() {
  const viewer = await requireViewer()
  const [t, locale, all, others] = await Promise.all([getTranslations('today'), getLocale(), duties(viewer), tasksOfOthers(viewer)])
  const mine = all.filter((duty) => duty.what !== 'report' || duty.isMine)
  const awaited = all.filter((duty) => duty.what === 'report' && !duty.isMine)
  const soon = addDays(viewer.today, 14)
  const groups: [string, Duty[]][] = [
    [t('over'), mine.filter((duty) => duty.day !== null && duty.day < viewer.today)],
    [t('soon'), mine.filter((duty) => duty.day !== null && duty.day >= viewer.today && duty.day <= soon)],
    [t('later'), mine.filter((duty) => duty.day === null || duty.day > soon)],
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        line={formatDay(viewer.today, locale, 'long')}
        actions={
          can(viewer, 'task:create', viewer) && (
            <ButtonLink href="/tasks/new" icon="plus">
              {t('task.new')}
            </ButtonLink>
          )
        }
      />
      <StandingIn viewer={viewer} />
      <PageColumns side={<Waiting others={others} awaited={awaited} today={viewer.today} />}>
        {mine.length === 0 && <NothingToDo viewer={viewer} />}
        {groups
          .filter(([, list]) => list.length > 0)
          .map(([title, list]) => (
            <section key={title}>
              <SectionHead title={title} count={list.length} />
              <LineList>
                {list.map((duty) => (
                  <DutyLine key={`${duty.what} ${duty.id}`} duty={duty} today={viewer.today} locale={locale} />
                ))}
              </LineList>
            </section>
          ))}
      </PageColumns>
    </>
  )
}
