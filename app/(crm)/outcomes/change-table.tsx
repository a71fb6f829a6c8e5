import { useLocale, useTranslations } from 'next-intl'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { progressions } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { exactFigures, publishedFigures } from '#lib/outcomes/data.ts'
import { HiddenCell } from './hidden-cell.tsx'
import { OnScreen } from './on-screen.tsx'

/** Ended courses: forward, unchanged, back. All three are shown; those who see every row see every number. */
export function ChangeTable({
  published,
  exact,
}: {
  published: Awaited<ReturnType<typeof publishedFigures>>
  exact: Awaited<ReturnType<typeof exactFigures>>
}) {
  const t = useTranslations('outcomes.change')
  const word = wordsIn(useLocale())
  const { progression, threshold } = published
  const shown = (cell: Parameters<typeof HiddenCell>[0]['cell'], at: number) => <HiddenCell key={at} cell={cell} threshold={threshold} />
  const exactly = (year: number, at: number) =>
    shown({ shown: exact?.changes.find((row) => row.year === year && row.progression === progressions[at])?.courses ?? 0 }, at)
  return (
    <section>
      <SectionHead title={t('title')} note={t('note')} />
      <SimpleTable
        caption={t('title')}
        mode="scroll"
        columns={[
          { id: 'year', label: t('year') },
          ...progressions.map((change) => ({ id: change, label: word('progressions', change), isNumber: true })),
          { id: 'total', label: t('total'), isNumber: true },
        ]}
        rows={progression.years.map((year, row) => ({
          id: String(year),
          cells: [
            String(year),
            ...(progression.cells[row] ?? []).map((cell, at) =>
              exact ? (
                <OnScreen key={at} paper={shown(cell, at)}>
                  {exactly(year, at)}
                </OnScreen>
              ) : (
                shown(cell, at)
              ),
            ),
            shown(progression.rowTotals[row], 3),
          ],
        }))}
        foot={
          progression.columnTotals.length > 0
            ? [t('total'), ...progression.columnTotals.map(shown), shown(progression.total, 3)]
            : undefined
        }
      />
    </section>
  )
}
