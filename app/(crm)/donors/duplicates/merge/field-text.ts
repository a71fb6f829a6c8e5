import { wordsOfField } from '#lib/donors/fields/rules.ts'
import type { PairTable } from '#lib/duplicates/merges/rules.ts'
import { formatDay, isDay } from '#lib/day.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

const vocabularies: Record<string, string> = {
  'enterprise.type': 'enterpriseTypes',
  'enterprise.status': 'enterpriseStatuses',
  'partner.kind': 'partnerKinds',
  'partner.sector': 'sectors',
  'contact.legalBasis': 'legalBases',
}
const labelled: Record<PairTable, string[]> = {
  organisation: ['donors', 'fields'],
  donor: ['donors', 'fields'],
  enterprise: ['enterprises', 'fields'],
  partner: ['duplicates', 'organisationFields'],
  contact: ['donors', 'contacts'],
}

/** What a field of a merged record is called. */
export function fieldLabel(table: PairTable, field: string, locale: Locale): string {
  const own = labelsIn(locale, ...labelled[table])(field)
  const isHead = table === 'contact' && field === 'title'
  return own === field || isHead ? labelsIn(locale, 'duplicates', 'organisationFields')(field) : own
}

/** What it says, as one reads it: codes by their words, øre as kroner, days as days, people and groups by name. */
export function fieldText(table: PairTable, field: string, value: unknown, locale: Locale, names: ReadonlyMap<string, string>): string {
  const word = labelsIn(locale, 'duplicates')
  if (value === null || value === undefined || value === '') return word('nothing')
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
  if (typeof value === 'number' && field.endsWith('Ore')) return formatOre(value, locale, { decimals: 0 })
  if (typeof value === 'number' && field.endsWith('Bps')) return formatPercent(value, locale)
  const text = String(value)
  const vocabulary = table === 'donor' ? wordsOfField(field) : vocabularies[`${table}.${field}`]
  if (vocabulary) return wordsIn(locale)(vocabulary, text)
  return names.get(text) ?? (isDay(text) ? formatDay(text, locale, 'long') : text)
}
