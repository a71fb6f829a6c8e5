import { useLocale, useTranslations } from 'next-intl'
import { messagesFor } from '#lib/i18n/messages.ts'
import type { auditPage } from '#lib/settings/audit/data.ts'
import type { ToldField } from '#lib/settings/audit/rules.ts'
import { settingLine, valueText } from './change-text.ts'

type Log = Awaited<ReturnType<typeof auditPage>>
const atFirst = 4

/** What a row of the log changed, a line a field: what it said → what it says. Fields of the program's own have no line. */
export function ChangeLines({ row, names }: { row: Log['rows'][number]; names: Log['names'] }) {
  const t = useTranslations('log.values')
  const locale = useLocale()
  const labels: Partial<Record<string, string>> = messagesFor(locale).log.fields
  if (row.isWithheld) return <span className="text-ink-3">{t('withheld')}</span>
  const setting = row.recordKind === 'setting' ? settingLine(row.fields, locale) : null
  if (setting) return `${setting.name}: ${setting.text}`
  const lines = row.fields.filter(({ field, before, after, isHidden }) => labels[field] && (isHidden || before !== null || after !== null))
  const isNew = lines.every(({ before }) => before === null)
  const line = (told: ToldField) => (
    <li key={told.field}>
      <span className="text-ink-3">{labels[told.field]}:</span> {told.isHidden ? t('hidden') : said(told)}
    </li>
  )
  return (
    <>
      <ul className="space-y-0.5">{lines.slice(0, atFirst).map(line)}</ul>
      {lines.length > atFirst && (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">{t('more', { count: lines.length - atFirst })}</summary>
          <ul className="space-y-0.5">{lines.slice(atFirst).map(line)}</ul>
        </details>
      )}
    </>
  )

  function said(told: ToldField): string {
    const [before, after] = [told.before, told.after].map((value) => valueText(value, told, locale, names))
    return isNew ? String(after) : `${String(before)} → ${String(after)}`
  }
}
