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

/** In the drawing's own units: how wide, the room for names at both ends, and how many signs a line of a name has there. */
const sizes = {
  wide: { width: 1090, left: 178, right: 274, leftSigns: 24, rightSigns: 40, rise: 68, isTight: false },
  beside: { width: 620, left: 136, right: 186, leftSigns: 18, rightSigns: 28, rise: 86, isTight: true },
}
const top = 44
type Size = (typeof sizes)[keyof typeof sizes]

/**
 * Kroner on their way: `<Sankey label="…" heads={['Giver', 'Virksomhed eller initiativ', 'Det blev til']} nodes={…} links={…} />`. Golden kroner are gold, the others
 * quiet; nodes are ink. Labels stand beside the first and last column and above the others, with a halo. Always in a Drawing `isWideOnly`
 * with its table; `isBeside` is the narrower drawing that stands at the table's side.
 */
export function Sankey({
  label,
  heads,
  nodes,
  links,
  isBeside,
}: {
  label: string
  heads: readonly string[]
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
  isBeside?: boolean
}) {
  const size = isBeside ? sizes.beside : sizes.wide
  const { width, left, right } = size
  const last = heads.length - 1
  const most = Math.max(1, ...heads.map((_, column) => nodes.filter((node) => node.column === column).length))
  const height = Math.max(320, top + most * size.rise)
  const placed = sankey<FlowNode, Band>()
    .nodeId((node) => node.id)
    .nodeWidth(10)
    .nodePadding(size.isTight ? 52 : 34)
    .nodeAlign((node) => (node.column === undefined ? sankeyLeft(node, heads.length) : node.column))
    .extent([
      [left, top + (size.isTight ? 28 : 14)],
      [width - right, height - 14],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: links.map((link) => ({ ...link })) })
  const xs = heads.map((_, column) => placed.nodes.find((node) => node.column === column)?.x0 ?? left)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="h-auto w-full forced-color-adjust-none">
      {heads.map((head, column) => (
        <text key={head} x={column === 0 ? left + 10 : xs[column]} y={16} textAnchor={column === 0 ? 'end' : 'start'}>
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
            <Label
              size={size}
              node={node}
              x={x}
              y={y}
              tall={tall}
              side={node.column === 0 ? 'left' : node.column === last ? 'right' : 'above'}
            />
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
  size,
  node,
  x,
  y,
  tall,
  side,
}: {
  size: Size
  node: SankeyNode<FlowNode, Band>
  x: number
  y: number
  tall: number
  side: 'left' | 'right' | 'above'
}) {
  const halo = 'fill-ink! stroke-surface [paint-order:stroke] [stroke-linejoin:round]'
  if (side === 'above')
    return (
      <text x={x} y={y - (size.isTight ? 22 : 7)} strokeWidth={3} className={classes(halo, 'font-medium')}>
        {node.label}{' '}
        <tspan {...(size.isTight && { x, dy: 15 })} className="fill-ink-2 font-regular">
          {node.text}
        </tspan>
      </text>
    )
  const isLeft = side === 'left'
  const names = lines(node.label, isLeft ? size.leftSigns : size.rightSigns)
  // The sum stands beside a short name, else under it with what is said about it.
  const isBeside = !isLeft && !size.isTight && names.length === 1 && node.label.length + node.text.length < 44
  const said = [isBeside ? null : node.text, node.detail].filter((text) => text != null && text !== '')
  const below = size.isTight ? said : said.length > 0 ? [said.join(' · ')] : []
  const place = { x: isLeft ? x - 10 : x + 20, textAnchor: isLeft ? 'end' : 'start' } as const
  const first = y + tall / 2 + 4 - ((names.length + below.length - 1) * 15) / 2
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
      {below.map((text, at) => (
        <text key={text} {...place} y={first + (names.length + at) * 15}>
          {text}
        </text>
      ))}
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
