import { useLocale, useTranslations } from 'next-intl'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import { formatAmount, formatOre } from '#lib/money.ts'

/** What stands beside the figures and never inside them: other currencies, loans, days known only roughly. */
export function FigureNotes({ figures: { otherOre, loans, roughAwards } }: { figures: ReviewFigures }) {
  const t = useTranslations('golden')
  const locale = useLocale()
  const beside = Object.entries(otherOre).map(([currency, ore]) => formatAmount(ore, currency, locale))
  const notes = [
    ...(beside.length > 0 ? [t('beside', { amounts: beside.join(' · ') })] : []),
    ...(loans.count > 0 ? [t('loans', { count: loans.count, amount: formatOre(loans.ore, locale, { decimals: 0 }) })] : []),
    ...(roughAwards > 0 ? [t('rough', { count: roughAwards })] : []),
  ]
  if (notes.length === 0) return null
  return (
    <div className="-mt-5 mb-8 grid gap-1 text-sm text-ink-2">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
