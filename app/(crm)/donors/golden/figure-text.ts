import type { Share } from '#lib/donors/calendar/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatShare } from '#lib/money.ts'

/** A share in percent with one decimal; null where there is nothing to measure on. */
export function percentOf({ part, whole }: Share, locale: Locale): string | null {
  return formatShare(part, whole, locale)
}
