import { fillOf, type Series } from '#app/ui/drawing.tsx'
import { percent } from '#app/ui/percent.ts'

export type BarRow = { label: string; values: readonly { value: number; text: string }[] }

/**
 * Lying bars, one group a row, the number at the end of each: `<BarList label="Bevilget og honorar pr. år" rows={[{ label: '2022', values: [{ value, text }] }]}
 * series={[{ name: 'Bevilget, kr.' }, { name: 'Honorar' }]} />`. The first series is thick, the others thin under it. Stands in a Drawing.
 */
export function BarList({
  label,
  rows,
  series,
  labelWidth,
}: {
  label: string
  rows: readonly BarRow[]
  series: readonly Series[]
  labelWidth?: number
}) {
  const top = Math.max(1, ...rows.flatMap((row) => row.values.map(({ value }) => value)))
  const step = 26 + Math.max(0, series.length - 1) * 15
  const margin = labelWidth ?? Math.min(160, Math.max(...rows.map((row) => row.label.length)) * 7 + 16)
  return (
    <svg
      role="img"
      aria-label={label}
      height={rows.length * step}
      style={{ width: `calc(100% - ${margin}px)`, marginLeft: margin }}
      className="overflow-visible forced-color-adjust-none"
    >
      {rows.map((row, at) => (
        <g key={row.label} transform={`translate(0 ${at * step})`}>
          <text x={-margin} y={17} className="fill-ink! font-medium">
            {row.label}
          </text>
          {row.values.map(({ value, text }, index) => {
            // A quarter of the width is left for the number after the longest bar.
            const width = percent((Math.max(0, value) / top) * 74)
            const y = index === 0 ? 6 : 6 + 15 * index
            return (
              <g key={series[index]?.name ?? index}>
                <rect
                  x={0}
                  y={y}
                  width={width}
                  height={index === 0 ? 13 : 6}
                  rx={index === 0 ? 2 : 1}
                  className={fillOf(series[index], index)}
                />
                <text x={width} dx={8} y={index === 0 ? 17 : y + 7} className={index === 0 ? 'fill-ink!' : undefined}>
                  {text}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
