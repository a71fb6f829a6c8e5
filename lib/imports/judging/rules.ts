import type { ImportVerdict } from '#lib/imports/schema.ts'
import type { HouseMatch, KnownHouse } from '#lib/imports/matching/rules.ts'
import type { RecordValue, SheetRecord } from '#lib/imports/sheets/schema.ts'

/** A row of a file with its verdict: what it will do, why, and which record it is or becomes. */
export type JudgedRow = { row: number; verdict: ImportVerdict; reasons: string[]; recordId: string | null; content: SheetRecord }
export type Values = Record<string, RecordValue>

/** The organisations a person may choose between. */
export function candidatesOf(houses: readonly KnownHouse[]): NonNullable<SheetRecord['candidates']> {
  return houses
    .slice(0, 8)
    .map(({ recordId, organisationId, name, cvr, municipality }) => ({
      id: recordId ?? organisationId,
      name,
      hint: [cvr, municipality].filter(Boolean).join(' · '),
    }))
}

/** A row that cannot be read, or whose giver is not to be found. */
export function faulty(row: number, values: Values, reasons: string[]): JudgedRow {
  return { row, verdict: 'error', reasons, recordId: null, content: { values } }
}

/** A row that may mean one of several: nothing is done with it until somebody chooses. */
export function unsure(row: number, values: Values, match: Extract<HouseMatch, { kind: 'unsure' }>, reasons: string[]): JudgedRow {
  return {
    row,
    verdict: 'conflict',
    reasons: ['severalAlike', ...reasons],
    recordId: null,
    content: { values, candidates: candidatesOf(match.houses), isCertain: match.isCertain },
  }
}

export const textOf = (value: RecordValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
export const numberOf = (value: RecordValue | undefined): number | null => (typeof value === 'number' ? value : null)
