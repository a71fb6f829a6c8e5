import { useLocale, useTranslations } from 'next-intl'
import type { auditPage } from '#lib/settings/audit/data.ts'
import { changeLines } from '#lib/settings/audit/telling/rules.ts'

type Log = Awaited<ReturnType<typeof auditPage>>
const atFirst = 4

/** What a row of the log changed: the first lines, and the rest when asked for. */
export function ChangeLines({ row, names }: { row: Log['rows'][number]; names: Log['names'] }) {
  const t = useTranslations('log.values')
  const locale = useLocale()
  const lines = changeLines(row, names, locale).map(({ name, text }) => (
    <li key={name}>
      {name && <span className="text-ink-3">{name}:</span>} {text}
    </li>
  ))
  if (row.isWithheld) return <ul className="text-ink-3">{lines}</ul>
  return (
    <>
      <ul className="space-y-0.5">{lines.slice(0, atFirst)}</ul>
      {lines.length > atFirst && (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">{t('more', { count: lines.length - atFirst })}</summary>
          <ul className="space-y-0.5">{lines.slice(atFirst)}</ul>
        </details>
      )}
    </>
  )
}
