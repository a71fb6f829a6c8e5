import type { DataCell } from '#app/ui/data-table.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import type { Word } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { ListRow } from '#lib/list.ts'
import { formatAmount } from '#lib/money.ts'

/** A state with its shape, whichever of these tables knows it. */
export function stateCell(tones: Readonly<Record<string, Tone>>, vocabulary: string, code: unknown, word: Word): DataCell {
  const state = String(code)
  return [tones[state] ?? 'never', word(vocabulary, state)]
}

/** Kroner as a figure; another currency says so. */
export function moneyCell(row: ListRow, column: string, locale: Locale): DataCell {
  const ore = Number(row[column] ?? 0)
  const currency = String(row.currency ?? 'DKK')
  return currency === 'DKK' ? ore : formatAmount(ore, currency, locale, { decimals: 0 })
}
