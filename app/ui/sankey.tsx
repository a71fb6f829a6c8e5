import { sankey, sankeyLeft, type SankeyLink, type SankeyNode } from 'd3-sankey'
import { classes } from '#app/ui/classes.ts'

export type FlowNode = {
  id: string
  label: string
  text: string
  detail?: string
  column: number
  isGolden?: boolean
  isQuiet?: boolean
  href?: string
}
export type FlowLink = { source: string; target: string; value: number; isGolden?: boolean; label?: string }
type Band = Omit<FlowLink, 'source' | 'target' | 'value'>

const width = 1090
const margin = { top: 44, left: 178, right: 274 }

/**
 * Kroner on their way: `<Sankey label="…" heads={['Giver', 'Virksomhed eller initiativ', 'Det blev til']} nodes={…} links={…} />`. Golden kroner are gold, the others
 * quiet; nodes are ink. Labels stand beside the first and last column and above the others, with a halo. Always in a Drawing `isWideOnly`
 * beside its table.
 */
export function Sankey({
  label,
  heads,
  nodes,
  links,
}: {
  label: string
  heads: readonly string[]
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
}) {
  const last = heads.length - 1
  const most = Math.max(1, ...heads.map((_, column) => nodes.filter((node) => node.column === column).length))
  const height = Math.max(320, margin.top + most * 68)
  const placed = sankey<FlowNode, Band>()
    .nodeId((node) => node.id)
    .nodeWidth(10)
    .nodePadding(34)
    .nodeAlign((node) => (node.column === undefined ? sankeyLeft(node, heads.length) : node.column))
    .extent([
      [margin.left, margin.top + 14],
      [width - margin.right, height - 14],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  const xs = heads.map((_, column) => placed.nodes.find((node) => node.column === column)?.x0 ?? margin.left)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="h-auto w-full forced-color-adjust-none">
      {heads.map((head, column) => (
        <text key={head} x={column === 0 ? margin.left + 10 : xs[column]} y={16} textAnchor={column === 0 ? 'end' : 'start'}>
          {head}
        </text>
      ))}
      {placed.links.map((link, at) => (
        <path key={at} d={band(link)} className={link.isGolden ? 'fill-gold-flow' : 'fill-chart-quiet'} fillOpacity={0.75}>
          {link.label && <title>{link.label}</title>}
        </path>
      ))}
      {placed.nodes.map((node) => {
        const [x, y, tall] = [node.x0 ?? 0, node.y0 ?? 0, Math.max(2, (node.y1 ?? 0) - (node.y0 ?? 0))]
        return (
          <g key={node.id}>
            <rect
              x={x}
              y={y}
              width={10}
              height={tall}
              rx={2}
              className={node.isGolden ? 'fill-gold-line' : node.isQuiet ? 'fill-line-strong' : 'fill-ink-2'}
            />
            <Label node={node} x={x} y={y} tall={tall} side={node.column === 0 ? 'left' : node.column === last ? 'right' : 'above'} />
          </g>
        )
      })}
    </svg>
  )
}

/** A link as an area, so that its width is exact at both ends. */
function band(link: SankeyLink<FlowNode, Band>): string {
  const [source, target] = [link.source, link.target]
  if (typeof source !== 'object' || typeof target !== 'object') return ''
  const [x0, x1, half] = [source.x1 ?? 0, target.x0 ?? 0, (link.width ?? 0) / 2]
  const [y0, y1, middle] = [link.y0 ?? 0, link.y1 ?? 0, (x0 + x1) / 2]
  return `M${x0} ${y0 - half}C${middle} ${y0 - half} ${middle} ${y1 - half} ${x1} ${y1 - half}V${y1 + half}C${middle} ${y1 + half} ${middle} ${y0 + half} ${x0} ${y0 + half}Z`
}

function Label({
  node,
  x,
  y,
  tall,
  side,
}: {
  node: SankeyNode<FlowNode, Band>
  x: number
  y: number
  tall: number
  side: 'left' | 'right' | 'above'
}) {
  const halo = 'fill-ink! stroke-surface [paint-order:stroke] [stroke-linejoin:round]'
  if (side === 'above')
    return (
      <text x={x} y={y - 7} strokeWidth={3} className={classes(halo, 'font-medium')}>
        {node.label} <tspan className="fill-ink-2 font-regular">{node.text}</tspan>
      </text>
    )
  const isLeft = side === 'left'
  const names = lines(node.label, isLeft ? 24 : 40)
  // The sum stands beside a short name, else under it with what is said about it.
  const isBeside = !isLeft && names.length === 1 && node.label.length + node.text.length < 44
  const below = isBeside ? node.detail : [node.text, node.detail].filter(Boolean).join(' · ')
  const place = { x: isLeft ? x - 10 : x + 20, textAnchor: isLeft ? 'end' : 'start' } as const
  const first = y + tall / 2 + 4 - ((names.length + (below ? 1 : 0) - 1) * 15) / 2
  return (
    <>
      <text {...place} y={first} strokeWidth={3} className={classes(halo, isLeft ? 'text-sm! font-figure' : 'font-medium')}>
        {names.map((name, at) => (
          <tspan key={name} x={place.x} dy={at === 0 ? 0 : 15}>
            {name}
          </tspan>
        ))}
        {isBeside && <tspan className="fill-ink-2 font-regular"> {node.text}</tspan>}
      </text>
      {below && (
        <text {...place} y={first + names.length * 15}>
          {below}
        </text>
      )}
    </>
  )
}

/** A long name in lines of about so many signs; never cut. */
function lines(text: string, signs: number): string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1)
    return last !== undefined && last.length + word.length < signs ? [...done.slice(0, -1), `${last} ${word}`] : [...done, word]
  }, [])
}
