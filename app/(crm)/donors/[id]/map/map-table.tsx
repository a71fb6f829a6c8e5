import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatDay } from '#lib/day.ts'
import type { MapEdge, MapNode, relationMap } from '#lib/donors/map/rules.ts'
import { formatOre } from '#lib/money.ts'
import { endAcquaintance, noteAcquaintance } from '../../actions.ts'

/** The map's twin: who knows whom, and how we know. */
export function MapTable({ map, mayEdit }: { map: ReturnType<typeof relationMap>; mayEdit: boolean }) {
  const t = useTranslations('relation.map')
  const locale = useLocale()
  const nodes = new Map(map.nodes.map((node) => [node.id, node]))
  return (
    <SimpleTable
      caption={t('title')}
      columns={[
        { id: 'who', label: t('who') },
        { id: 'knows', label: t('knows') },
        { id: 'how', label: t('how'), onPhone: 'full' },
      ]}
      rows={map.edges.map((edge) => ({ id: edge.id, cells: [named(edge.from), named(edge.to), <How key="how" edge={edge} />] }))}
    />
  )

  function named(id: string): ReactNode {
    const node: MapNode | undefined = nodes.get(id)
    return node?.href ? <AppLink href={node.href}>{node.label}</AppLink> : node?.label
  }

  function whoOf(id: string): string {
    return `${nodes.get(id)?.side === 'ours' ? 'user' : 'enterprise'}:${id}`
  }

  function How({ edge }: { edge: MapEdge }) {
    switch (edge.kind) {
      case 'talks':
        return t('talks', { count: edge.talks, day: formatDay(edge.latest, locale) })
      case 'grants':
        return t('granted', { count: edge.grants, amount: formatOre(edge.amountOre, locale, { decimals: 0 }) })
      case 'owner':
        return t('owner')
      case 'noted':
        return (
          <span className="flex flex-wrap items-center gap-x-3">
            {edge.note ?? t('noted')}
            {mayEdit && (
              <VerbButton
                kind="quiet"
                isSmall
                label={t('removeAbout', { who: nodes.get(edge.from)?.label ?? '', knows: nodes.get(edge.to)?.label ?? '' })}
                action={endAcquaintance}
                input={{ id: edge.acquaintanceId }}
                done={t('removed')}
                undo={{ action: noteAcquaintance, input: { contactId: edge.to, who: whoOf(edge.from), note: edge.note } }}
              >
                {t('remove')}
              </VerbButton>
            )}
          </span>
        )
    }
  }
}
