import * as z from 'zod/mini'
import type { Locale } from '#lib/i18n/messages.ts'

/** A time of day as people type it (`14.05`, `14:05`, `1405`), kept as `HH:MM`; nothing typed is `null`. Error `timeInvalid`. */
export const optionalTimeField = z.pipe(
  z.nullish(z.string()),
  z.transform((typed, payload): string | null => {
    const parts = /^(\d{1,2})[.:]?(\d{2})$/.exec((typed ?? '').trim())
    if (!typed?.trim()) return null
    if (parts && Number(parts[1]) < 24 && Number(parts[2]) < 60) return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}`
    payload.issues.push({ code: 'custom', message: 'timeInvalid', input: typed })
    return z.NEVER
  }),
)

/** `12:00` as it is read: `12.00` in Danish, `12:00` in English. */
export function formatTime(time: string, locale: Locale): string {
  return locale === 'da' ? time.replace(':', '.') : time
}
