import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatDay, isDay } from '#lib/day.ts'
import type { MovingTable as Line } from '#lib/duplicates/preview/data.ts'
import { labelsIn } from '#lib/i18n/labels.ts'

const shown = 3

/** Every kind of row that moves: how many, a few of them and all of them on demand, and how many stay because the kept one has them already. */
export function MovingTable({ caption, lines, kept }: { caption: string; lines: readonly Line[]; kept: string }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const label = labelsIn(locale, 'duplicates', 'tables')
  const said = (row: string) => (isDay(row) ? formatDay(row, locale) : row)
  return (
    <SimpleTable
      caption={caption}
      columns={[
        { id: 'table', label: t('table') },
        { id: 'count', label: t('count'), isNumber: true },
        { id: 'examples', label: t('examples'), onPhone: 'full' },
      ]}
      rows={lines.map(({ table, count, stayed, examples: rows }) => ({
        id: table,
        cells: [
          label(table),
          count,
          <span key="examples" className="wrap-break-word text-ink-2">
            {rows.slice(0, shown).map(said).join(' · ')}
            {rows.length > shown && (
              <details>
                <summary className="cursor-pointer text-sm font-medium">
                  {t(rows.length < count ? 'seeFirst' : 'seeAll', { count: rows.length })}
                </summary>
                <ul className="list-disc pl-5">
                  {rows.map((row, at) => (
                    <li key={at}>{said(row)}</li>
                  ))}
                </ul>
              </details>
            )}
            {stayed > 0 && (
              <span className="block text-sm">
                {stayed} {t('stays', { kept })}
              </span>
            )}
          </span>,
        ],
      }))}
    />
  )
}
