import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatInstant } from '#lib/day.ts'
import type { saidDifferent } from '#lib/duplicates/data.ts'
import { withdrawVerdict } from './actions.ts'

/** Pairs that were said to differ, to be taken back. */
export function DifferentTable({ pairs, mayJudge }: { pairs: Awaited<ReturnType<typeof saidDifferent>>; mayJudge: boolean }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  if (pairs.length === 0) return <EmptyState text={t('emptyDifferent')} />
  return (
    <SimpleTable
      caption={t('tabs.different')}
      columns={[
        { id: 'first', label: t('columns.first') },
        { id: 'second', label: t('columns.second') },
        { id: 'who', label: t('columns.who') },
        { id: 'when', label: t('columns.when') },
        ...(mayJudge ? [{ id: 'what', label: t('columns.what'), onPhone: 'full' as const }] : []),
      ]}
      rows={pairs.map(({ id, first, second, by, at }) => ({
        id,
        cells: [
          first,
          second,
          by,
          formatInstant(at, locale),
          ...(mayJudge
            ? [
                <VerbButton
                  key="what"
                  isSmall
                  action={withdrawVerdict}
                  input={{ id }}
                  label={t('withdrawOf', { first, second })}
                  done={t('withdrawn')}
                >
                  {t('withdraw')}
                </VerbButton>,
              ]
            : []),
        ],
      }))}
    />
  )
}
