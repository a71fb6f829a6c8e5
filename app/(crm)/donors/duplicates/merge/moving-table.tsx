import { useLocale, useTranslations } from 'next-intl'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatDay, isDay } from '#lib/day.ts'
import type { MovingTable as Line } from '#lib/duplicates/preview/data.ts'
import { labelsIn } from '#lib/i18n/labels.ts'

/** Every kind of row that moves: how many, a few of them, and how many stay because the kept one has them already. */
export function MovingTable({ caption, lines, kept }: { caption: string; lines: readonly Line[]; kept: string }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const label = labelsIn(locale, 'duplicates', 'tables')
  return (
    <SimpleTable
      caption={caption}
      columns={[
        { id: 'table', label: t('table') },
        { id: 'count', label: t('count'), isNumber: true },
        { id: 'examples', label: t('examples'), onPhone: 'full' },
      ]}
      rows={lines.map(({ table, count, stayed, examples }) => ({
        id: table,
        cells: [
          label(table),
          count,
          <span key="examples" className="wrap-break-word text-ink-2">
            {examples.map((one) => (isDay(one) ? formatDay(one, locale) : one)).join(' · ')}
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
