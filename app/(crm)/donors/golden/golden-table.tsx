import { useLocale, useTranslations } from 'next-intl'
import { GivingTimeline, TimelineAxis } from '#app/ui/giving-timeline.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { type Day, formatDay, yearOf } from '#lib/day.ts'
import type { GoldenRow } from '#lib/donors/golden/data.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import { statusTone } from '../donor-cells.ts'
import { GiverCell } from './giver-cell.tsx'
import { PlanCell } from './plan-cell.tsx'
import { ReadyCell } from './ready-cell.tsx'
import { StandingCell } from './standing-cell.tsx'

type Props = {
  rows: readonly GoldenRow[]
  day: Day
  settings: GivingSettings
  /** Members have their own history, not the relation. */
  hasRelation: boolean
  mayPlan: boolean
  mayNote: boolean
}

/** The years a timeline shows: four before the day's, and two after. */
export const timelineYears = (day: Day) => ({ fromYear: yearOf(day) - 4, toYear: yearOf(day) + 2 })

/** The ranked givers: what they gave along the years, where they stand, whether it is in order to ask again, and the plan. */
export function GoldenTable({ rows, day, settings, hasRelation, mayPlan, mayNote }: Props) {
  const t = useTranslations('golden')
  const page = useTranslations('donors.page')
  const locale = useLocale()
  const years = timelineYears(day)
  return (
    <SimpleTable
      caption={t('donors')}
      hasRowKeys
      columns={[
        { id: 'name', label: t('columns.name'), className: hasRelation ? 'sm:w-[19%]' : undefined },
        {
          id: 'timeline',
          label: <TimelineAxis {...years} />,
          name: t('columns.timeline'),
          className: hasRelation ? 'sm:w-[25%]' : 'sm:w-[40%]',
          onPhone: 'full',
        },
        { id: 'status', label: t('columns.status'), onPhone: 'plain', className: hasRelation ? 'sm:w-[19%]' : undefined },
        ...(hasRelation
          ? [
              { id: 'ready', label: t('columns.readyAgain'), onPhone: 'plain' as const, className: 'ends' },
              { id: 'owner', label: t('columns.owner'), onPhone: 'full' as const },
              { id: 'next', label: t('columns.nextAndPlan'), onPhone: 'full' as const },
            ]
          : []),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          <GiverCell key="giver" row={row} />,
          row.awards > 0 ? (
            timelineOf(row)
          ) : (
            <span key="timeline" className="max-sm:hidden">
              {timelineOf(row)}
            </span>
          ),
          <StandingCell key="standing" row={row} day={day} settings={settings} />,
          ...(hasRelation
            ? [
                row.ready && <ReadyCell key="ready" donorId={row.leadId} name={row.name} lines={row.ready} mayNote={mayNote} />,
                row.owner,
                <div key="next" className="grid justify-items-start gap-1">
                  {row.nextStep && (
                    <span>
                      {row.nextStep}
                      {row.nextStepDay && <span className="sub">{formatDay(row.nextStepDay, locale)}</span>}
                    </span>
                  )}
                  <PlanCell row={row} mayPlan={mayPlan} />
                </div>,
              ]
            : []),
        ],
      }))}
    />
  )

  function timelineOf({ dots, isGolden, name, outlook, running }: GoldenRow) {
    return (
      <GivingTimeline
        {...years}
        today={day}
        awards={dots.map((dot) => ({ day: dot.day, ore: dot.ore ?? 0 }))}
        isGolden={isGolden}
        locale={locale}
        label={name}
        expected={
          outlook.expectedDay && outlook.status !== 'lapsed'
            ? { day: outlook.expectedDay, tone: statusTone[outlook.status], days: settings.windowDays }
            : null
        }
        running={running}
        words={{ awards: t('columns.timeline'), expected: page('expected'), none: page('noGrants') }}
      />
    )
  }
}
