import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Money } from '#app/ui/money.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'

type Line = {
  id: string
  title: string
  category: string
  year: number | null
  source: string
  isFee: boolean
  amountOre: number
  enterpriseName: string | null
}

/** A budget, cost by cost with who pays, and its total. `titleOf` makes the name a link. */
export function BudgetTable({ lines, costOre, titleOf }: { lines: readonly Line[]; costOre: number; titleOf?: (line: Line) => ReactNode }) {
  const t = useTranslations('applications.budget')
  const locale = useLocale()
  const word = wordsIn(locale)
  return (
    <SimpleTable
      caption={t('title')}
      columns={[
        { id: 'title', label: t('name') },
        { id: 'category', label: t('category'), onPhone: 'away' },
        { id: 'source', label: t('source') },
        { id: 'year', label: t('year') },
        { id: 'amount', label: t('amountOre'), isNumber: true },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          <span key="title">
            {titleOf?.(line) ?? line.title}
            {(line.enterpriseName || line.isFee) && (
              <span className="sub block text-xs text-ink-3">
                {[line.enterpriseName, line.isFee && t('fee')].filter(Boolean).join(' · ')}
              </span>
            )}
          </span>,
          word('budgetCategories', line.category),
          word('budgetSources', line.source),
          line.year,
          <Money key="amount" ore={line.amountOre} locale={locale} />,
        ],
      }))}
      foot={[t('total'), <></>, <></>, <></>, <Money key="sum" ore={costOre} locale={locale} />]}
    />
  )
}
