import * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { optionalIdField, optionalWhole } from '#lib/form.ts'
import { type ListDefinition, queryOf } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

/** One batch is one transaction: short enough that nobody waits for it. */
export const batchSize = 250

const chosenRow = z.string('invalid').check(z.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\.\d{1,9})?$/, 'invalid'))

/**
 * Which rows an act is done to: those chosen, each as `id.version` as it was seen; or all that a list's address shows (`query`), as
 * many as the person said yes to (`seenCount`), a batch at a time: `after` the last one done, `until` those there when it began.
 */
export const bulkFields = {
  rows: z._default(z.array(chosenRow).check(z.maxLength(batchSize, 'bulkTooMany')), []),
  query: z._default(z.nullable(z.string().check(z.maxLength(2000, 'viewTooLong'))), null),
  seenCount: optionalWhole(0, 10_000_000),
  after: optionalIdField,
  until: optionalIdField,
}

type BulkInput = z.output<z.ZodMiniObject<typeof bulkFields>>

/** Why a row was left as it was. */
export type LeftBecause = 'same' | 'changed' | 'gone' | 'mayNot' | 'planned'

/** The rows of one batch as they are now, with the versions that were seen; `after` leads to the next batch. */
export type Picked<Row> = { rows: { row: Row; seenVersion: number | null }[]; gone: number; after: string | null }

/** What one batch did. `undo` is what takes it back, each an input of the act that does. */
export type BulkDone = {
  changed: number
  left: Partial<Record<LeftBecause, number>>
  after: string | null
  until: string | null
  undo: Record<string, unknown>[]
}

/** The batch's rows, as far as the viewer sees them. The filter is asked again here: what the browser says it shows is not believed. */
export async function pick<Filters, Row extends { id: string }>(
  viewer: Viewer,
  list: ListDefinition<Filters>,
  { rows, query, seenCount, after, until }: BulkInput,
  rowsByIds: (ids: string[]) => Promise<Row[]>,
): Promise<Picked<Row>> {
  if (query === null) {
    const seen = new Map(rows.map((one) => [one.slice(0, 36), one.length > 36 ? Number(one.slice(37)) : null]))
    const found = await rowsByIds([...seen.keys()])
    return { rows: found.map((row) => ({ row, seenVersion: seen.get(row.id) ?? null })), gone: seen.size - found.length, after: null }
  }
  const filters = list.parse(Object.fromEntries(new URLSearchParams(query)))
  if (after === null) {
    if (queryOf(list, viewer, Object.fromEntries(new URLSearchParams(query))) !== query) throw problem('invalid', 'invalid')
    const count = await list.count(viewer, filters)
    if (count !== seenCount) throw problem('conflict', 'bulkCount', { values: { count } })
  }
  const ids = (await list.ids?.(viewer, filters, { after, until, size: batchSize })) ?? []
  const found = await rowsByIds(ids)
  return { rows: found.map((row) => ({ row, seenVersion: null })), gone: 0, after: ids.length < batchSize ? null : (ids.at(-1) ?? null) }
}

/** Does an act to each row of a batch and counts. `change` gives what takes it back, or why the row is left alone. */
export async function eachPicked<Row extends { version?: number }>(
  { rows, gone, after }: Picked<Row>,
  change: (row: Row) => Promise<LeftBecause | { undo: Record<string, unknown> & { rows: string[] } }>,
): Promise<Omit<BulkDone, 'until'>> {
  const left: BulkDone['left'] = gone > 0 ? { gone } : {}
  const undo = new Map<string, Record<string, unknown> & { rows: string[] }>()
  let changed = 0
  for (const { row, seenVersion } of rows) {
    const isOld = seenVersion !== null && row.version !== undefined && row.version !== seenVersion
    const outcome = isOld ? 'changed' : await change(row)
    if (typeof outcome === 'string') {
      left[outcome] = (left[outcome] ?? 0) + 1
      continue
    }
    changed++
    const { rows: back, ...fields } = outcome.undo
    const key = JSON.stringify(fields)
    undo.set(key, { ...fields, rows: [...(undo.get(key)?.rows ?? []), ...back] })
  }
  return { changed, left, after, undo: [...undo.values()] }
}
