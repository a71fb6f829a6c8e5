import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { formatInstant } from '#lib/day.ts'
import type { latestMerges } from '#lib/duplicates/merges/data.ts'

/** What was merged, newest first. */
export function MergedTable({ merges }: { merges: Awaited<ReturnType<typeof latestMerges>> }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  if (merges.length === 0) return <EmptyState text={t('emptyMerged')} />
  return (
    <SimpleTable
      caption={t('tabs.merged')}
      columns={[
        { id: 'gone', label: t('columns.gone') },
        { id: 'who', label: t('columns.who') },
        { id: 'when', label: t('columns.when') },
      ]}
      rows={merges.map((one) => ({
        id: one.id,
        cells: [
          <span key="gone" className="inline-flex flex-wrap items-center gap-2">
            <AppLink href={`/donors/duplicates/merges/${one.id}`}>{one.name ?? one.person}</AppLink>
            {one.undoneBy && <Badge>{t('undoDone')}</Badge>}
          </span>,
          one.by,
          formatInstant(one.at, locale),
        ],
      }))}
    />
  )
}
