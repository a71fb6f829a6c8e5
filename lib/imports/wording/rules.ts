import { formatDay, isDay } from '#lib/day.ts'
import type { Word } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { ImportField } from '#lib/imports/fields/rules.ts'
import type { RecordValue } from '#lib/imports/sheets/schema.ts'
import { formatAmount } from '#lib/money.ts'

/**
 * A reason in words: `code`, `code:field` or `code:row`. `label` gives the words of a code, `field` a field's own name.
 */
export function reasonText(reason: string, label: (code: string) => string, field: (name: string) => string): string {
  const [code = '', about] = reason.split(':')
  if (about === undefined) return label(code)
  return /^\d+$/.test(about) ? `${label(code)} ${about}` : `${field(about)}: ${label(code).charAt(0).toLowerCase()}${label(code).slice(1)}`
}

const longest = 160

/** What was read of a cell, as a person writes it: amounts with their currency, days with ≈ where only a month or a year was told, choices in words. */
export function valueText(
  field: ImportField | undefined,
  value: RecordValue | undefined,
  { writtenCurrency, currency, dayPrecision }: Readonly<Record<string, RecordValue>>,
  locale: Locale,
  word: Word,
): string {
  const text = String(value ?? '')
  if (field?.kind === 'amount') {
    const written = field.name === 'amountOre' ? (writtenCurrency ?? currency) : null
    return formatAmount(Number(value), typeof written === 'string' ? written : 'DKK', locale)
  }
  if (field?.kind === 'day' && isDay(text))
    return `${field.name === 'decisionDay' && dayPrecision !== 'day' ? '≈ ' : ''}${formatDay(text, locale)}`
  if (field?.kind === 'choice') return word(field.vocabulary ?? '', text)
  if (field?.kind === 'yesNo') return '✓'
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
