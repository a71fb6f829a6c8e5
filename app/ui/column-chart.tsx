import { classes } from '#app/ui/classes.ts'
import { fillOf, type Series } from '#app/ui/drawing.tsx'
import { percent } from '#app/ui/percent.ts'

export type ColumnBar = { label: string; values: readonly number[]; text?: string; isQuiet?: boolean }

/**
 * Standing columns, parts on top of each other: `<ColumnChart label="Kroner pr. år" columns={[{ label: '2024', values: [golden, first], text: '963.000' }]}
 * series={[{ name: 'Gyldne', color: 'gold' }, { name: 'Nye', color: 'quiet' }]} />`. As wide as its place; `every` leaves labels out where there are many.
 * Stands in a Drawing, with the same numbers in its table.
 */
export function ColumnChart({
  label,
  columns,
  series,
  top = Math.max(1, ...columns.map(({ values }) => values.reduce((sum, value) => sum + Math.max(0, value), 0))),
  height = 180,
  every = 1,
}: {
  label: string
  columns: readonly ColumnBar[]
  series: readonly Series[]
  /** What the full height stands for. */
  top?: number
  height?: number
  every?: number
}) {
  const [above, below] = [20, 22]
  const room = height - above - below
  const step = 100 / Math.max(1, columns.length)
  return (
    <svg role="img" aria-label={label} width="100%" height={height} className="overflow-visible forced-color-adjust-none">
      <line x1={0} x2="100%" y1={height - below} y2={height - below} className="stroke-line-strong" />
      {columns.map((column, at) => {
        let base = height - below
        const middle = percent((at + 0.5) * step)
        return (
          <g key={column.label}>
            {column.values.map((value, index) => {
              const size = Math.max(0, value) === 0 ? 0 : Math.max(1.5, (value / top) * room)
              base -= size
              return (
                <rect
                  key={series[index]?.name ?? index}
                  x={percent(at * step + step * 0.16)}
                  width={percent(step * 0.68)}
                  y={base}
                  height={size}
                  className={`${fillOf(series[index], index)} ${series[index]?.color === 'gold' ? 'stroke-gold-line' : ''}`}
                />
              )
            })}
            {column.text && (
              <text
                x={middle}
                y={base - 6}
                textAnchor="middle"
                className={classes('fill-ink! text-xs', columns.length > 6 && 'max-sm:hidden')}
              >
                {column.text}
              </text>
            )}
            {at % every === 0 && (
              <text x={at === 0 && every > 1 ? percent(0) : middle} y={height - 6} textAnchor={at === 0 && every > 1 ? 'start' : 'middle'}>
                {column.label}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
