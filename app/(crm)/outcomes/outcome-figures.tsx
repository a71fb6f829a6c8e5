import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import { yearOf } from '#lib/day.ts'
import type { exactFigures, publishedFigures } from '#lib/outcomes/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { HiddenCell } from './hidden-cell.tsx'
import { OnScreen } from './on-screen.tsx'

type Props = {
  viewer: Viewer
  published: Awaited<ReturnType<typeof publishedFigures>>
  exact: Awaited<ReturnType<typeof exactFigures>>
  goal: { counted: number; known: number }
}

/** People and jobs side by side against the goal, exact for coordinators, published for everyone else; and enterprises against theirs. */
export function OutcomeFigures({ viewer, published, exact, goal }: Props) {
  const t = useTranslations('outcomes.figures')
  const { settings, threshold, work, progression } = published
  const year = yearOf(viewer.today)
  const at = work.years.indexOf(year)
  const isExact = viewer.role === 'coordinator' && exact !== undefined
  const people = isExact ? exact.work.filter((row) => row.year === year).reduce((sum, row) => sum + row.people, 0) : null
  const jobs = isExact ? (exact.jobs.find((row) => row.year === year)?.jobs ?? 0) : null
  const publishedJobs = published.jobs[at] ?? <HiddenCell cell={null} threshold={threshold} />
  const shown = (figure: number | null, paper: ReactNode) => (figure === null ? paper : <OnScreen paper={paper}>{figure}</OnScreen>)
  const before = work.totals[at - 1]
  const [forward] = progression.columnTotals.length > 0 ? progression.columnTotals : (progression.cells[0] ?? [])
  const ended = progression.total ?? progression.rowTotals[0]
  return (
    <FigureRow label={t('label')}>
      <Figure
        name={t('people', { year: String(year) })}
        value={shown(people, <HiddenCell cell={work.totals[at]} threshold={threshold} />)}
        unit={t('peopleOf', { goal: settings.peoplePerYear })}
        base={
          before && 'shown' in before
            ? t('before', { year: String(year - 1), people: before.shown, jobs: published.jobs[at - 1] ?? 0 })
            : t('counting', { by: settings.countedJobsBy })
        }
        tip={{ text: t('peopleTip') }}
      />
      <Figure
        name={t('jobsName', { year: String(year) })}
        value={shown(jobs, publishedJobs)}
        base={t('counting', { by: settings.countedJobsBy })}
        tip={{ text: t('jobsTip') }}
      />
      {forward && (
        <Figure
          name={t('forward')}
          value={<HiddenCell cell={forward} threshold={threshold} />}
          unit={ended && 'shown' in ended ? t('forwardOf', { total: ended.shown }) : undefined}
          tip={{ text: t('forwardTip') }}
        />
      )}
      <Figure
        name={t('enterprises')}
        value={goal.counted}
        unit={t('peopleOf', { goal: settings.enterprisesGoal })}
        tip={{ text: t('enterprisesTip') }}
      />
      {exact && (
        <div className="print:hidden">
          <Figure name={t('running')} value={exact.running} tip={{ text: t('runningTip') }} />
        </div>
      )}
    </FigureRow>
  )
}
