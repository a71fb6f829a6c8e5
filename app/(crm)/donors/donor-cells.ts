import type { DataCell } from '#app/ui/data-table.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import { labelsIn, type Word } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { ListRow } from '#lib/list.ts'

type Status = (typeof goldenStatuses)[number]

/** The shape that stands for a golden status, everywhere. */
export const statusTone: Record<Status, Tone> = { never: 'never', in_rhythm: 'calm', due: 'now', at_risk: 'risk', lapsed: 'rest' }

const isStatus = (text: unknown): text is Status => typeof text === 'string' && text in statusTone

export function statusCell(row: ListRow, word: Word): DataCell {
  return isStatus(row.status) ? [statusTone[row.status], word('goldenStatuses', row.status)] : null
}

export function yearsCell(row: ListRow, years: readonly number[]): DataCell {
  const given = typeof row.years === 'object' && row.years !== null ? row.years : {}
  return [years.map((year) => Number(given[String(year)] ?? 0)), Number(row.awardDays ?? 0) >= 2]
}

/** The next step, and under it the day it is meant for. */
export function nextStepCell({ nextStep, nextStepDay }: ListRow, locale: Locale): DataCell {
  return typeof nextStep !== 'string' ? null : [nextStep, typeof nextStepDay === 'string' ? formatDay(nextStepDay, locale) : null]
}

/** What a column is called: by a short name of its own, else as its field. */
export function columnLabel(locale: Locale): (id: string) => string {
  const [own, field] = [labelsIn(locale, 'donors', 'columns'), labelsIn(locale, 'donors', 'fields')]
  return (id) => (own(id) === id ? field(id) : own(id))
}
