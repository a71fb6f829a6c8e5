import { createTranslator } from 'use-intl/core'
import { formatDay, formatInstant, isDay } from '#lib/day.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatCount, formatOre, formatPercent } from '#lib/money.ts'
import { isId, type ToldField } from '#lib/settings/audit/rules.ts'
import { settingText } from '#lib/settings/telling/rules.ts'

type Names = ReadonlyMap<string, { name: string }>
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const longest = 140

/** What a value of the log says, as one reads it: codes by their words, øre as kroner, ids by the name of what they point at. */
export function valueText(value: unknown, { field, codes }: Pick<ToldField, 'field' | 'codes'>, locale: Locale, names: Names): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'log.values' })
  if (value === null || value === undefined || value === '') return t('empty')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') {
    if (field.endsWith('Ore')) return formatOre(value, locale)
    if (field.endsWith('Bps')) return formatPercent(value, locale)
    return /year/i.test(field) ? String(value) : formatCount(value, locale)
  }
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => valueText(one, { field, codes }, locale, names))
    return parts.length === 0 ? t('empty') : parts.join(', ')
  }
  if (typeof value !== 'string') return t('changed')
  if (isId(value)) return names.get(value)?.name ?? t('other')
  if (isDay(value)) return formatDay(value, locale)
  if (instant.test(value)) return formatInstant(new Date(value), locale)
  const word = wordOf(value, field, codes, locale)
  return word ?? (value.length > longest ? `${value.slice(0, longest)}…` : value)
}

/** A setting is told by its own name and unit; other rows field by field. */
export function settingLine(fields: readonly ToldField[], locale: Locale): { name: string; text: string } | null {
  const [key, value] = ['key', 'value'].map((name) => fields.find(({ field }) => field === name)?.after)
  if (typeof key !== 'string') return null
  const names: Partial<Record<string, string>> = messagesFor(locale).settings.keys
  return { name: names[key] ?? key, text: settingText(key, value, locale) }
}

/** The word of a code: from the vocabulary that has just these codes, or the one that is called as the field is. */
function wordOf(value: string, field: string, codes: readonly string[] | undefined, locale: Locale): string | undefined {
  const vocabularies: Record<string, Record<string, string>> = messagesFor(locale).words
  const own = codes && Object.values(vocabularies).find((words) => codes.every((code) => code in words))
  return (own ?? vocabularies[field] ?? vocabularies[`${field}s`])?.[value]
}

/**
 * What a row changed, a line a field: what it said → what it says, or only what it says where everything is new. Fields of the program's
 * own have no line; of what is personal it is said that it changed.
 */
export function changeLines(
  row: { recordKind: string; isWithheld: boolean; fields: readonly ToldField[] },
  names: Names,
  locale: Locale,
): { name: string | null; text: string }[] {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'log.values' })
  if (row.isWithheld) return [{ name: null, text: t('withheld') }]
  const setting = row.recordKind === 'setting' ? settingLine(row.fields, locale) : null
  if (setting) return [setting]
  const labels: Partial<Record<string, string>> = messagesFor(locale).log.fields
  const told = row.fields.filter(({ before, after, isHidden }) => isHidden || before !== null || after !== null)
  const named = told.flatMap((field) => {
    const name = labels[field.field]
    return name ? { ...field, name } : []
  })
  const isNew = named.every(({ before }) => before === null)
  return named.map(({ name, ...field }) => {
    const [before, after] = [field.before, field.after].map((value) => valueText(value, field, locale, names))
    return { name, text: field.isHidden ? t('hidden') : isNew ? String(after) : `${String(before)} → ${String(after)}` }
  })
}
