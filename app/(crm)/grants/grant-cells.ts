import type { DataCell } from '#app/ui/data-table.tsx'
import type { Tone } from '#app/ui/status-mark.tsx'
import type { grantStates, reportStates, trancheStates } from '#db/vocabulary/grants.ts'
import type { Word } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { ListRow } from '#lib/list.ts'
import { formatAmount } from '#lib/money.ts'

/** The shapes that stand for the states, everywhere. */
export const grantTone: Record<(typeof grantStates)[number], Tone> = {
  pledged: 'never', accepted: 'calm', active: 'calm', reported: 'calm', closed: 'rest', on_hold: 'rest', cancelled: 'rest', repayment_claimed: 'risk', repaid: 'rest',
}
export const trancheTone: Record<(typeof trancheStates)[number], Tone> = { planned: 'never', awaiting_condition: 'now', requested: 'now', received: 'calm', withheld: 'risk', lapsed: 'rest' }
export const reportTone: Record<(typeof reportStates)[number] | 'overdue' | 'no_objection', Tone> = {
  not_started: 'never', draft: 'now', internal_review: 'now', submitted: 'calm', approved: 'calm', returned: 'risk', overdue: 'risk', no_objection: 'calm',
}

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
