import { useLocale, useTranslations } from 'next-intl'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { progressions } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { publishedFigures } from '#lib/outcomes/data.ts'
import { HiddenCell } from './hidden-cell.tsx'

/** Ended courses: forward, unchanged, back. All three are shown. */
export function ChangeTable({ published }: { published: Awaited<ReturnType<typeof publishedFigures>> }) {
  const t = useTranslations('outcomes.change')
  const word = wordsIn(useLocale())
  const { progression, threshold } = published
  const shown = (cell: Parameters<typeof HiddenCell>[0]['cell'], at: number) => <HiddenCell key={at} cell={cell} threshold={threshold} />
  return (
    <section>
      <SectionHead title={t('title')} note={t('note')} />
      <SimpleTable caption={t('title')} mode="scroll" columns={[{ id: 'year', label: t('year') }, ...progressions.map((change) => ({ id: change, label: word('progressions', change), isNumber: true })), { id: 'total', label: t('total'), isNumber: true }]}
        rows={progression.years.map((year, row) => ({ id: String(year), cells: [String(year), ...(progression.cells[row] ?? []).map(shown), shown(progression.rowTotals[row], 3)] }))}
        foot={progression.columnTotals.length > 0 ? [t('total'), ...progression.columnTotals.map(shown), shown(progression.total, 3)] : undefined} />
    </section>
  )
}
