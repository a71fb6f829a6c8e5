import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { CheckMarks } from '#app/ui/checklist.tsx'
import { GivingTimeline, TimelineAxis } from '#app/ui/giving-timeline.tsx'
import { Rings } from '#app/ui/rings.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { type Day, formatDay, yearOf } from '#lib/day.ts'
import type { awardDots, GoldenRow } from '#lib/donors/golden/data.ts'
import { missingCount, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatAmount, formatOre } from '#lib/money.ts'
import { statusTone } from '../donor-cells.ts'
import { readyText, stateWords } from '../ready-text.ts'

type Props = { rows: GoldenRow[]; dots: Awaited<ReturnType<typeof awardDots>>; ready: Map<string, ReadyLine[]>; today: Day; locale: Locale }

/** The ranked givers: what they gave along the years, where they stand, whether it is in order to ask again. */
export function GoldenTable({ rows, dots, ready, today, locale }: Props) {
  const t = useTranslations('golden')
  const page = useTranslations('donors.page')
  const word = wordsIn(locale)
  const years = { fromYear: yearOf(today) - 4, toYear: yearOf(today) + 2 }
  const states = stateWords(locale)
  return (
    <SimpleTable
      caption={t('donors')}
      columns={[
        { id: 'name', label: t('columns.name') },
        {
          id: 'timeline',
          label: <TimelineAxis {...years} />,
          name: t('columns.timeline'),
          className: 'w-[28%] max-sm:hidden',
          onPhone: 'away',
        },
        { id: 'status', label: t('columns.status'), onPhone: 'full' },
        { id: 'ready', label: page('ready'), onPhone: 'full' },
        { id: 'owner', label: t('columns.owner'), onPhone: 'away' },
        { id: 'next', label: t('columns.nextStep'), onPhone: 'full' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [nameOf(row), timelineOf(row), statusOf(row), readyOf(row), row.owner, row.nextStep],
      }))}
    />
  )

  function nameOf(row: GoldenRow) {
    const others = Object.entries(row.otherOre).map(([currency, ore]) => formatAmount(ore, currency, locale))
    const sums = [...(row.totalOre > 0 || others.length === 0 ? [formatOre(row.totalOre, locale, { decimals: 0 })] : []), ...others].join(
      ' + ',
    )
    return (
      <>
        <AppLink href={`/donors/${row.id}`} className="inline-flex items-center gap-1.5 font-medium">
          {row.awardDays >= 2 && <Rings size={13} isGolden />}
          {row.name}
        </AppLink>
        <span className="sub">{t('times', { count: row.awards, total: sums })}</span>
      </>
    )
  }

  function timelineOf(row: GoldenRow) {
    const awards = dots.filter((dot) => dot.donorId === row.id)
    return (
      <GivingTimeline
        {...years}
        today={today}
        awards={awards}
        isGolden={row.awardDays >= 2}
        locale={locale}
        label={row.name}
        expected={
          row.outlook.expectedDay && row.outlook.status !== 'lapsed'
            ? { day: row.outlook.expectedDay, tone: statusTone[row.outlook.status] }
            : null
        }
        running={row.runningFrom && row.runningUntil ? { from: row.runningFrom, to: row.runningUntil } : null}
        words={{ awards: t('columns.timeline'), expected: page('expected'), none: page('noGrants') }}
      />
    )
  }

  function statusOf(row: GoldenRow) {
    const { status, expectedDay } = row.outlook
    const sub =
      status === 'lapsed' && row.latestDay
        ? t('restsSince', { year: String(yearOf(row.latestDay)) })
        : expectedDay && formatDay(expectedDay, locale, 'monthYear')
    return <StatusMark tone={statusTone[status]} label={word('goldenStatuses', status)} sub={sub} />
  }

  function readyOf(row: GoldenRow) {
    const lines = ready.get(row.id) ?? []
    const missing = missingCount(lines)
    return (
      <CheckMarks
        words={states}
        sum={missing > 0 ? page('readyMissing', { count: missing }) : page('readyYes')}
        lines={lines.map((line) => ({ state: line.state, name: readyText(line, locale) }))}
      />
    )
  }
}
