import { formatDay } from '#lib/day.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** A month as people say it: `2026-10` → `oktober 2026`. */
export const monthText = (month: string, locale: Locale): string => formatDay(`${month}-01`, locale, 'monthYear')
