import type { Locale } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'

/** `<Money ore={96000000} locale={locale} />` → `960.000 kr.`; `decimals={2}` for the ledger; `null` is a dash, zero is grey. */
export function Money({
  ore,
  locale,
  currency = 'DKK',
  decimals = 0,
}: {
  ore: number | null | undefined
  locale: Locale
  currency?: string
  decimals?: 0 | 2
}) {
  if (ore === null || ore === undefined) return <span className="text-ink-3">–</span>
  return (
    <span className={ore === 0 ? 'whitespace-nowrap text-ink-3' : 'whitespace-nowrap'}>
      {formatAmount(ore, currency, locale, { decimals })}
    </span>
  )
}
