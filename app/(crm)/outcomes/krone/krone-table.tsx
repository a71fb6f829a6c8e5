import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { SimpleTable, type TableColumn } from '#app/ui/simple-table.tsx'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import { OnScreen } from '../on-screen.tsx'
import type { StrandLine } from './strand-lines.ts'
import { useResultText } from './result-text.ts'

/** The strands row by row, from either end; the sum is the award, people are never summed. */
export function KroneTable({
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
  const resultText = useResultText(filters.counting, threshold)
  const giver = {
    column: { id: 'giver', label: t('heads.giver') },
    cell: (line: StrandLine) => linked(line.giver, filters.donor ? `/donors/${filters.donor}` : undefined) ?? t('place.othersGiver'),
  }
  const grant = {
    column: isDetailed
      ? { id: 'grant', label: t('heads.grant'), onPhone: 'full' as const }
      : { id: 'grants', label: t('heads.grants'), isNumber: true, onPhone: 'away' as const },
    cell: (line: StrandLine) => (isDetailed ? linked(line.grant) : line.strand.target === 'others' ? null : line.strand.count),
  }
  const place = {
    column: { id: 'place', label: t('heads.place'), onPhone: 'full' as const },
    cell: (line: StrandLine) => (line.strand.target === 'others' ? t('place.others', { count: line.strand.count }) : linked(line.place)),
  }
  const became = {
    column: { id: 'became', label: t('heads.became'), onPhone: 'full' as const },
    cell: (line: StrandLine) =>
      linked(line.became) ?? (
        <span className="text-ink-3">{line.strand.target === 'enterprise' ? t('result.none') : t('result.notFollowed')}</span>
      ),
  }
  const parts: { column: TableColumn; cell: (line: StrandLine) => ReactNode }[] =
    filters.from === 'giver' ? [giver, grant, place, became] : [became, place, grant, giver]
  return (
    <SimpleTable
      caption={t('table')}
      columns={[
        ...parts.map(({ column }) => column),
        { id: 'kroner', label: t('heads.kroner'), isNumber: true },
        { id: 'result', label: filters.counting === 'whole' ? t('heads.contributed') : t('heads.attributed'), onPhone: 'full' },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [...parts.map(({ cell }) => cell(line)), <Money key="kroner" ore={line.strand.ore} locale={locale} />, onScreen(line)],
      }))}
      foot={[
        t('total'),
        <Blank key="1" />,
        <Blank key="2" />,
        <Blank key="3" />,
        <Money key="total" ore={totalOre} locale={locale} />,
        <Blank key="4" />,
      ]}
    />
  )

  function onScreen(line: StrandLine): ReactNode {
    const text = resultText(line)
    return text === '' ? null : line.counts ? <OnScreen paper={line.decision}>{text}</OnScreen> : text
  }
}

/** Where a sum has nothing to say. */
const Blank = () => <span />

function linked(place: { label: string; href: string | null } | null, instead?: string): ReactNode {
  if (!place) return null
  const href = instead ?? place.href
  return href ? <AppLink href={href}>{place.label}</AppLink> : place.label
}
