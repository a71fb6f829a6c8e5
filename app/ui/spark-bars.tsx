/** The drawing of a sparkline; sparkline.tsx calculates it. Golden only for a golden giver. */
export function SparkBars({ heights, isGolden, label }: { heights: readonly number[]; isGolden?: boolean; label: string }) {
  const width = heights.length * 15 + 1
  return (
    <svg role="img" aria-label={label} width={width} height={28} viewBox={`0 0 ${width} 28`} className="forced-color-adjust-none">
      {heights.map((height, at) =>
        height === 0 ? (
          <rect key={at} x={at * 15 + 2} y={25} width={10} height={1} className="fill-line-strong" />
        ) : (
          <rect
            key={at}
            x={at * 15 + 2}
            y={26 - height}
            width={10}
            height={height}
            rx={1.5}
            strokeWidth={0.75}
            className={isGolden ? 'fill-gold-fill stroke-gold-line' : 'fill-chart-quiet stroke-line-strong'}
          />
        ),
      )}
    </svg>
  )
}
