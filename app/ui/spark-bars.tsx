/** The drawing of a sparkline; sparkline.tsx calculates it. Golden only for a golden giver. Two paths, however many years: a list has fifty. */
export function SparkBars({ heights, isGolden, label }: { heights: readonly number[]; isGolden?: boolean; label: string }) {
  const width = heights.length * 15 + 1
  const bars = heights.map((height, at) => (height > 0 ? `M${at * 15 + 2} ${26 - height}h10v${height}h-10z` : '')).join('')
  const empty = heights.map((height, at) => (height > 0 ? '' : `M${at * 15 + 2} 25h10v1h-10z`)).join('')
  return (
    <svg role="img" aria-label={label} width={width} height={28} className="forced-color-adjust-none">
      {empty && <path d={empty} className="fill-line-strong" />}
      {bars && (
        <path
          d={bars}
          strokeWidth={0.75}
          strokeLinejoin="round"
          className={isGolden ? 'fill-gold-fill stroke-gold-line' : 'fill-chart-quiet stroke-line-strong'}
        />
      )}
    </svg>
  )
}
