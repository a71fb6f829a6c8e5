import { useTranslations } from 'next-intl'
import { classes } from '#app/ui/classes.ts'
import { type MapEdge, type MapNode, type MapSide, nameLines, type relationMap } from '#lib/donors/map/rules.ts'
import { routeOf } from '#app/ui/route-of.ts'

const [boxWidth, boxHeight, step, head] = [240, 44, 58, 30]
const left: Record<MapSide, number> = { ours: 1, theirs: 340, receivers: 679 }
const width = 920

/** Three columns, and a line for each acquaintance: thicker for more conversations, dashed where it was only written down. */
export function MapDrawing({ map, label }: { map: ReturnType<typeof relationMap>; label: string }) {
  const t = useTranslations('relation.map')
  const sides = (['ours', 'theirs', 'receivers'] as const).filter((side) => map.nodes.some((node) => node.side === side))
  const places = new Map(
    sides.flatMap((side) =>
      map.nodes.filter((node) => node.side === side).map((node, at) => [node.id, { x: left[side], y: head + at * step, node }] as const),
    ),
  )
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + boxHeight + 2
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full max-w-[57.5rem]" role="group" aria-label={label}>
      {sides.map((side) => (
        <text key={side} x={left[side]} y={14} className="fill-ink-3 text-sm">
          {t(side)}
        </text>
      ))}
      <g aria-hidden="true" className="fill-none">
        {map.edges.map(edgePath)}
      </g>
      {[...places.values()].map(({ node, x, y }) => (
        <Box key={node.id} node={node} x={x} y={y} />
      ))}
    </svg>
  )

  function edgePath(edge: MapEdge) {
    const [one, other] = [places.get(edge.from), places.get(edge.to)].toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0))
    if (!one || !other) return null
    const [x1, y1, x2, y2] = [one.x + boxWidth, one.y + boxHeight / 2, other.x, other.y + boxHeight / 2]
    const middle = (x1 + x2) / 2
    return (
      <path
        key={edge.id}
        d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
        strokeWidth={edge.kind === 'talks' ? 1.5 + Math.min(3.5, Math.log2(edge.talks)) : 1.5}
        strokeDasharray={edge.kind === 'noted' ? '4 3' : undefined}
        className={edge.kind === 'talks' ? 'stroke-ink-2' : 'stroke-line-strong'}
      />
    )
  }
}

function Box({ node, x, y }: { node: MapNode; x: number; y: number }) {
  const lines = nameLines(node.label)
  const box = (
    <>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={6} className="fill-surface stroke-line-strong" />
      {lines.map((line, at) => (
        <text
          key={line}
          x={x + boxWidth / 2}
          y={y + boxHeight / 2 + 5 + (lines.length > 1 ? at * 17 - 9 : 0)}
          textAnchor="middle"
          className={classes('fill-ink text-base', node.href && 'underline decoration-line-strong')}
        >
          {line}
        </text>
      ))}
    </>
  )
  return node.href ? <a href={routeOf(node.href)}>{box}</a> : <g>{box}</g>
}
