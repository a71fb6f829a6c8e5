import { formatDay } from '#lib/day.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** `<DayText day="2026-10-01" locale={locale} form="long" />`: `01.10.2026` in tables, `1. oktober 2026` in text; `null` is a dash. */
export function DayText({
  day,
  locale,
  form = 'short',
  className,
}: {
  day: string | null | undefined
  locale: Locale
  form?: 'short' | 'long' | 'monthYear' | 'dayMonth'
  className?: string
}) {
  if (!day) return <span className="text-ink-3">–</span>
  return (
    <time dateTime={form === 'monthYear' ? day.slice(0, 7) : day} className={className ?? 'whitespace-nowrap'}>
      {formatDay(day, locale, form)}
    </time>
  )
}
