import type { DataCell } from '#app/ui/data-table.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { callStates } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import type { Word } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { ListRow } from '#lib/list.ts'
import { formatTime } from '#lib/time.ts'

/** The shape that stands for how a call stands. */
export const callTone: Record<(typeof callStates)[number], Tone> = { open: 'calm', opens: 'now', closed: 'rest' }

/** How the call stands; `dismissed` is said of one we have said no to. */
export function stateCell(row: ListRow, word: Word, dismissed: string): DataCell {
  if (row.reason) return ['rest', dismissed]
  const state = callStates.find((one) => one === row.state)
  return state ? [callTone[state], word('callStates', state)] : null
}

/** The day of the next deadline, with the time of day beside it. */
export function deadlineCell(row: ListRow, locale: Locale): DataCell {
  if (typeof row.nextDay !== 'string') return null
  const day = formatDay(row.nextDay, locale)
  return typeof row.time === 'string' ? [day, formatTime(row.time, locale)] : day
}

/** Why we do not apply, and who said so when. */
export function reasonCell(row: ListRow, locale: Locale): DataCell {
  const when = typeof row.dismissedDay === 'string' && formatDay(row.dismissedDay, locale)
  return [String(row.reason ?? ''), [row.dismissedBy, when].filter(Boolean).join(', ')]
}
