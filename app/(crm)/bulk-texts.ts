import type { BulkTexts } from '#app/ui/bulk.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'

/** What every act on many rows says, as it is written: the browser fills in the numbers. */
export function bulkTexts(locale: Locale): BulkTexts {
  const { left, leftAlone, progress, stop, stopped, yes, no, export: download } = messagesFor(locale).bulk
  return { left, leftAlone, progress, stop, stopped, yes, no, export: download }
}
