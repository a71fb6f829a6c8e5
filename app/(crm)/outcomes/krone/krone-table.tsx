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
  const isFromGiver = filters.from === 'giver'
  const giver = {
    column: { id: 'giver', label: t('heads.giver') },
    cell: (line: StrandLine) => (
      <>
        {linked(line.giver, filters.donor ? `/donors/${filters.donor}` : undefined) ?? t('place.othersGiver')}
        {!isDetailed && line.strand.target !== 'others' && <span className="sub">{t('grants', { count: line.strand.count })}</span>}
      </>
    ),
  }
  const grant = {
    column: { id: 'grant', label: t('heads.grant'), onPhone: 'full' as const },
    cell: (line: StrandLine) => linked(line.grant),
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
  const [upper, lower] = isFromGiver ? [place, became] : [became, place]
  // Where the drawing stands at the side there is room for one column less: where it went and what it became share one.
  const both = {
    column: {
      id: 'both',
      label: `${upper.column.label} · ${lower.column.label}`,
      onPhone: 'full' as const,
      className: 'whitespace-normal!',
    },
    cell: (line: StrandLine) => {
      const result = onScreen(line)
      return (
        <>
          {upper.cell(line)}
          <span className="sub">
            {lower.cell(line)}
            {result && <> · {result}</>}
          </span>
        </>
      )
    },
  }
  const way = isDetailed ? [giver, grant, place, became] : isFromGiver ? [giver, both] : [both, giver]
  const parts: { column: TableColumn; cell: (line: StrandLine) => ReactNode }[] = isDetailed && !isFromGiver ? way.toReversed() : way
  return (
    <SimpleTable
      caption={t('table')}
      columns={[
        ...parts.map(({ column }) => column),
        { id: 'kroner', label: t('heads.kroner'), isNumber: true },
        ...(isDetailed
          ? [{ id: 'result', label: t(filters.counting === 'whole' ? 'heads.contributed' : 'heads.attributed'), onPhone: 'full' as const }]
          : []),
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          ...parts.map(({ cell }) => cell(line)),
          <Money key="kroner" ore={line.strand.ore} locale={locale} />,
          ...(isDetailed ? [onScreen(line)] : []),
        ],
      }))}
      foot={[
        t('total'),
        ...parts.slice(1).map(({ column }) => <Blank key={column.id} />),
        <Money key="total" ore={totalOre} locale={locale} />,
        ...(isDetailed ? [<Blank key="result" />] : []),
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
