import { useLocale, useTranslations } from 'next-intl'
import { Sankey } from '#app/ui/sankey.tsx'
import { formatOre } from '#lib/money.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import { flowOf } from './flow.ts'
import { useResultText } from './result-text.ts'
import type { StrandLine } from './strand-lines.ts'

/** The same strands as bands, golden kroner gold. */
export function KroneDrawing({
  lines,
  totalOre,
  isDetailed,
  filters,
  threshold,
}: {
  lines: readonly StrandLine[]
  totalOre: number
  isDetailed: boolean
  filters: KroneFilters
  threshold: number
}) {
  const t = useTranslations('krone')
  const locale = useLocale()
  const detail = useResultText(filters.counting, threshold, true)
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  const { nodes, links } = flowOf(lines, isDetailed, {
    kroner,
    detail,
    others: (count) => t('place.others', { count }),
    othersGiver: t('place.othersGiver'),
  })
  if (links.length === 0) return null
  const heads = [t('heads.giver'), ...(isDetailed ? [t('heads.grant')] : []), t('heads.place'), t('heads.became')]
  const inColumn = (column: number) => nodes.filter((node) => node.column === column).length
  return (
    <div id="drawing" className="scroll-mt-24 rounded-3 border border-line bg-surface p-4 print:hidden">
      <Sankey
        heads={heads}
        nodes={nodes}
        links={links}
        isBeside={!isDetailed}
        label={t('drawing', { total: kroner(totalOre), givers: inColumn(0), places: inColumn(isDetailed ? 2 : 1) })}
      />
    </div>
  )
}
