import { classes } from '#app/ui/classes.ts'
import { percent } from '#app/ui/percent.ts'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { daysBetween, formatDay } from '#lib/day.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'

export type GivingAward = { day: string; ore: number }

/**
 * A giver along the years: `<GivingTimeline fromYear={2022} toYear={2028} today={today} awards={…} isGolden expected={{ day, tone }} running={{ from, to }}
 * label="Kobberkedlens Legat" words={{ awards: 'bevillinger', expected: 'ventes igen' }} locale={locale} />`. Dots by area, golden when the giver is; a
 * dashed pill where the next is expected (± 90 days); a line under for the running grant; an upright line today. What lies outside the years is
 * no mark within them: a number at the edge says how many came before, an arrow that the next is beyond. As wide as its place.
 */
export function GivingTimeline({
  fromYear,
  toYear,
  today,
  awards,
  isGolden,
  expected,
  running,
  label,
  words,
  locale,
  height = 34,
}: {
  fromYear: number
  toYear: number
  today: string
  awards: readonly GivingAward[]
  isGolden?: boolean
  expected?: { day: string; tone: Tone; days?: number } | null
  running?: { from: string; to: string } | null
  label: string
  words: { awards: string; expected: string; none: string }
  locale: Locale
  height?: number
}) {
  const first = `${fromYear}-01-01`
  const span = daysBetween(first, `${toYear + 1}-01-01`)
  const at = (day: string) => along(daysBetween(first, day) / span)
  const middle = Math.round(height / 2) + 1
  const reach = expected?.days ?? 90
  const window = expected && {
    opens: (daysBetween(first, expected.day) - reach) / span,
    closes: (daysBetween(first, expected.day) + reach) / span,
  }
  const earlier = awards.filter(({ day }) => day < first).length
  const said = awards.map(({ day, ore }) => `${formatDay(day, locale)} ${formatOre(ore, locale, { decimals: 0 })}`).join(', ')
  const spoken = `${label}: ${said ? `${words.awards} ${said}` : words.none}${expected ? `; ${words.expected} ${formatDay(expected.day, locale)}` : ''}`
  return (
    <svg role="img" aria-label={spoken} width="100%" height={height} className="min-w-56 overflow-visible forced-color-adjust-none">
      {Array.from({ length: toYear - fromYear + 2 }, (_, year) => {
        const x = along(daysBetween(first, `${fromYear + year}-01-01`) / span)
        return <line key={year} x1={x} x2={x} y1={4} y2={height - 4} className="stroke-line" />
      })}
      <line x1={0} x2="100%" y1={middle} y2={middle} className="stroke-line" />
      {running && (
        <line x1={at(running.from)} x2={at(running.to)} y1={height - 4} y2={height - 4} strokeWidth={2} className="stroke-ink-3" />
      )}
      {expected && window && window.opens < 1 && window.closes > 0 && (
        <rect
          x={along(window.opens)}
          y={middle - 8}
          width={percent((Math.min(1, window.closes) - Math.max(0, window.opens)) * 100)}
          height={16}
          rx={8}
          strokeWidth={1.5}
          strokeDasharray="3 2"
          className={classes('fill-none', strokes[expected.tone])}
        />
      )}
      {window && window.opens >= 1 && (
        <text x="100%" y={middle + 4} textAnchor="end">
          {beyond}
        </text>
      )}
      <line x1={at(today)} x2={at(today)} y1={0} y2={height} strokeWidth={1.25} className="stroke-ink" />
      {earlier > 0 && (
        <text x={3} y={middle - 5}>
          {before + earlier}
        </text>
      )}
      {awards.map(
        ({ day, ore }, index) =>
          day >= first && (
            <circle
              key={index}
              cx={at(day)}
              cy={middle}
              r={radius(ore)}
              strokeWidth={1.25}
              className={isGolden ? 'fill-gold-fill stroke-gold-line' : 'fill-chart-quiet stroke-line-strong'}
            />
          ),
      )}
    </svg>
  )
}

/** Signs, the same in every language: there is more on that side. */
const [before, beyond] = ['‹ ', '›']

/** The shared years over a column of timelines. */
export function TimelineAxis({ fromYear, toYear }: { fromYear: number; toYear: number }) {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at)
  return (
    <svg aria-hidden="true" width="100%" height={16} className="min-w-56 overflow-visible">
      {years.map((year, at) => (
        <text key={year} x={along((at + 0.5) / years.length)} y={12} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  )
}

/** What the marks mean, beside the head of the list; on a phone, where no axis stands over the drawings, which years they span too. */
export function TimelineKey({
  fromYear,
  toYear,
  words,
}: {
  fromYear: number
  toYear: number
  words: { golden: string; once: string; expected: string; running: string; today: string }
}) {
  const span = `${fromYear}–${toYear}`
  const items = [
    { word: words.golden, mark: <circle cx={6} cy={6} r={4.4} className="fill-gold-fill stroke-gold-line" />, width: 12 },
    { word: words.once, mark: <circle cx={6} cy={6} r={4.4} className="fill-chart-quiet stroke-line-strong" />, width: 12 },
    {
      word: words.expected,
      mark: <rect x={1} y={1} width={18} height={10} rx={5} strokeDasharray="3 2" className="fill-none stroke-ink-2" />,
      width: 20,
    },
    { word: words.running, mark: <line x1={0} x2={14} y1={6} y2={6} strokeWidth={2} className="stroke-ink-3" />, width: 14 },
    { word: words.today, mark: <line x1={2} x2={2} y1={0} y2={12} className="stroke-ink" />, width: 4 },
  ]
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {items.map(({ word, mark, width }) => (
        <span key={word} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width={width} height={12} strokeWidth={1.25}>
            {mark}
          </svg>
          {word}
        </span>
      ))}
      <span className="sm:hidden">{span}</span>
    </p>
  )
}

/** A part of the years shown; what reaches beyond them ends at the edge. */
function along(share: number): string {
  return percent(Math.min(1, Math.max(0, share)) * 100)
}

/** The area grows with the amount: 25.000 is seen, 2.400.000 does not drown the rest. */
function radius(ore: number): number {
  return Math.min(11, Math.sqrt(16 + Math.max(0, ore) * 42e-8))
}

const strokes: Record<Tone, string> = {
  calm: 'stroke-calm',
  now: 'stroke-now',
  risk: 'stroke-risk',
  rest: 'stroke-rest',
  never: 'stroke-rest',
}
