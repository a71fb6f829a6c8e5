import type { FlowLink, FlowNode } from '#app/ui/sankey.tsx'
import type { StrandLine } from './strand-lines.ts'

// Names of givers are long and stand on their own lines; the other columns have room for more.
const mostGivers = 7
const mostPerColumn = 10

type Words = {
  kroner: (ore: number) => string
  detail: (line: StrandLine) => string
  others: (count: number) => string
  othersGiver: string
}
type Point = Omit<FlowNode, 'text'>

/**
 * The strands as nodes and bands: giver, (grant,) enterprise, what it became. A column never has more than ten nodes (seven givers); what does not fit is
 * one quiet band, as it is one row when the database cut it.
 */
export function flowOf(lines: readonly StrandLine[], isDetailed: boolean, words: Words): { nodes: FlowNode[]; links: FlowLink[] } {
  const sums = new Map<string, number>()
  const nodes = new Map<string, Point>()
  const bands = new Map<string, FlowLink>()
  let folded = 0
  let foldedOre = 0
  for (const line of lines) {
    const points = pointsOf(line, isDetailed, words)
    if (line.strand.ore <= 0) continue
    if (line.strand.target === 'others' || !fits(points)) {
      folded += line.strand.target === 'others' ? line.strand.count : 1
      foldedOre += line.strand.ore
    } else draw(points, line.strand.ore, line.isGolden)
  }
  if (foldedOre > 0)
    draw(
      [
        { id: 'others', label: words.othersGiver, column: 0, isQuiet: true },
        { id: 'others-place', label: words.others(folded), column: isDetailed ? 2 : 1, isQuiet: true },
      ],
      foldedOre,
      false,
    )
  return { nodes: [...nodes.values()].map((node) => ({ ...node, text: words.kroner(sums.get(node.id) ?? 0) })), links: [...bands.values()] }

  function fits(points: readonly Point[]): boolean {
    return points.every(
      (point) =>
        nodes.has(point.id) ||
        [...nodes.values()].filter((node) => node.column === point.column).length < (point.column === 0 ? mostGivers : mostPerColumn),
    )
  }

  function draw(points: readonly Point[], ore: number, isGolden: boolean) {
    for (const point of points) {
      nodes.set(point.id, nodes.get(point.id) ?? point)
      sums.set(point.id, (sums.get(point.id) ?? 0) + ore)
    }
    points.slice(1).forEach((target, at) => {
      const source = points[at]
      if (!source) return
      const key = `${source.id}>${target.id}>${isGolden}`
      bands.set(key, { source: source.id, target: target.id, value: (bands.get(key)?.value ?? 0) + ore, isGolden })
    })
  }
}

function pointsOf(line: StrandLine, isDetailed: boolean, words: Words): Point[] {
  const { giver, grant, place, became, isGolden } = line
  const shift = isDetailed ? 1 : 0
  return [
    { id: `giver:${giver?.key ?? ''}`, label: giver?.label ?? words.othersGiver, column: 0, isGolden, isQuiet: !isGolden },
    ...(isDetailed ? [{ id: `grant:${grant?.key ?? ''}`, label: grant?.label ?? '–', column: 1 }] : []),
    { id: `place:${place.key}`, label: place.label, column: 1 + shift },
    ...(became ? [{ id: `became:${place.key}:${became.key}`, label: became.label, detail: words.detail(line), column: 2 + shift }] : []),
  ]
}
