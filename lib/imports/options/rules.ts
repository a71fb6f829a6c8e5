import type { ImportVerdict } from '#lib/imports/schema.ts'
import type { SheetRecord } from '#lib/imports/sheets/schema.ts'

type Judged = { verdict: ImportVerdict; choice: string | null }

/**
 * What a person may say of a staged row, in the order it is offered: `new`, the ids of the records that may be meant, `skip`. What was
 * chosen can be chosen away from again. A new row can only be left out, one that matches only be kept as new, one with an error neither.
 */
export function rowOptions({ verdict, choice }: Judged, { candidates = [], isCertain = false }: SheetRecord): string[] {
  const asNew = isCertain ? [] : ['new']
  if (verdict === 'error') return []
  if (choice === null && verdict === 'new') return ['skip']
  if (choice === null && verdict === 'matches') return candidates.length > 0 ? asNew : []
  return [...asNew, ...candidates.map(({ id }) => id), 'skip']
}
