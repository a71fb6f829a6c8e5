import { scaleLinear } from 'd3-scale'
import { classes } from '#app/ui/classes.ts'
import { fillOf, type Series } from '#app/ui/drawing.tsx'
import { percent } from '#app/ui/percent.ts'

export type ColumnGroup = { label: string; values: readonly number[] }

/**
 * Standing bars side by side (or `isStacked`) over a quiet grid: `<BarChart label="…" groups={[{ label: '2024', values: [12, 4] }]} series={…} format={(n) => …} />`.
 * The number stands on the mark where there is one series. Stands in a Drawing.
 */
export function BarChart({ label, groups, series, format, isStacked, height = 220 }: { label: string; groups: readonly ColumnGroup[]; series: readonly Series[]; format: (value: number) => string; isStacked?: boolean; height?: number }) {
  const sums = groups.map(({ values }) => (isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)))
  const y = scaleLinear([0, Math.max(1, ...sums)], [height - 22, 18]).nice(4)
  const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick))
  // The figures of the grid stand in a margin of their own, to the left of nought.
  const margin = Math.max(...ticks.map((tick) => format(tick).length)) * 7 + 10
  const slot = 100 / Math.max(1, groups.length)
  const bar = (slot * 0.62) / (isStacked ? 1 : Math.max(1, series.length))
  return (
    <svg role="img" aria-label={label} height={height} style={{ width: `calc(100% - ${margin}px)`, marginLeft: margin }} className="overflow-visible forced-color-adjust-none">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={0} x2="100%" y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'} />
          <text x={-10} y={y(tick) + 4} textAnchor="end" className="fill-ink-3!">{format(tick)}</text>
        </g>
      ))}
      {groups.map((group, at) => (
        <g key={group.label}>
          {group.values.map((value, index) => {
            const below = isStacked ? group.values.slice(0, index).reduce((sum, one) => sum + one, 0) : 0
            const x = slot * at + slot * 0.19 + (isStacked ? 0 : bar * index)
            return (
              <g key={series[index]?.name ?? index}>
                <rect x={percent(x)} width={percent(bar * (isStacked ? 1 : 0.92))} y={y(below + value)} height={Math.max(0, y(below) - y(below + value))} rx={isStacked ? 0 : 2} strokeWidth={isStacked ? 1.5 : 0} className={classes('stroke-surface', fillOf(series[index], index))} />
                {series.length === 1 && value > 0 && <text x={percent(x + bar / 2)} y={y(value) - 5} textAnchor="middle" strokeWidth={3} className="fill-ink! stroke-surface [paint-order:stroke]">{format(value)}</text>}
              </g>
            )
          })}
          <text x={percent(slot * (at + 0.5))} y={height - 5} textAnchor="middle">{group.label}</text>
        </g>
      ))}
    </svg>
  )
}
