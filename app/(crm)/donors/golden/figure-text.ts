import { type Day, yearOf } from '#lib/day.ts'
import type { Share } from '#lib/donors/calendar/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatShare } from '#lib/money.ts'

/** The year that is still running on the day; null when it is the year's last. */
export function unfinishedYear(day: Day): number | null {
  return day.endsWith('-12-31') ? null : yearOf(day)
}

/** A share in percent with one decimal; null where there is nothing to measure on. */
export function percentOf({ part, whole }: Share, locale: Locale): string | null {
  return formatShare(part, whole, locale)
}
