import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { merge, organisationAlias } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { mergeById, partiesOf } from '#lib/duplicates/merges/data.ts'
import { fill, known, listIn, settle } from '#lib/duplicates/merges/mutations.ts'
import type { Pair } from '#lib/duplicates/merges/rules.ts'
import {
  mergeKinds,
  type MovedRows,
  movedRows,
  type SaidBefore,
  saidBefore,
  type UndoneRows,
  undoMergeForm,
} from '#lib/duplicates/merges/schema.ts'
import { laterOn, type MovedColumn, movedColumns, tiesOf } from '#lib/duplicates/merges/undo/data.ts'
import { stayingRows } from '#lib/duplicates/merges/undo/rules.ts'
import { plainRow } from '#lib/duplicates/moves/data.ts'
import { verb } from '#lib/verb.ts'

/**
 * Takes a merge apart: what moved goes back, and nothing else. A row on which later facts hang stays with the kept one and is
 * said; so is a field that somebody has changed since.
 */
export const undoMerge = verb({
  name: 'undoMerge',
  permission: 'duplicate:merge',
  input: undoMergeForm,
  find: (viewer, { id }) => mergeById(viewer, id),
  async run(write, { by: _by, ...before }, { reason }, viewer) {
    if (before.voidedBy) throw problem('conflict', 'mergeUndone')
    const kind = z.parse(z.enum(mergeKinds), before.recordKind)
    const pairs = await partiesOf(viewer, { kind, keptId: before.keptId, goneId: before.goneId })
    const [head] = pairs ?? []
    if (!pairs || !head) throw problem('notFound', 'notFound')
    if (head.kept.mergedIntoId || head.gone.mergedIntoId !== head.kept.id) throw problem('blocked', 'mergeInTurn')
    if (head.kept.erasedAt || head.gone.erasedAt) throw problem('blocked', 'mergeErased')
    const moved = z.parse(movedRows, before.moved)
    const said = z.parse(saidBefore, JSON.parse(before.before ?? '{}'))
    const columns = movedColumns(moved)
    const staying = stayingRows(await laterOn(columns, before.createdAt), await tiesOf(columns))
    const undone: UndoneRows = { rows: [], fields: [] }
    for (const column of columns) undone.rows.push(...(await takeBack(write, column, staying)))
    await restoreLists(write, moved, pairs)
    for (const pair of pairs) undone.fields.push(...(await restoreFields(write, pair, said)))
    await forgetAliases(write, moved.aliases)
    await write.mark(merge, before, { voidedBy: before.id, voidReason: reason, undone })
    await settle(write, pairs)
    return { id: before.id, kept: undone.rows.length }
  },
})

/** Rows of one column go back; gives those that stay, each with why. One that was taken away, or moved on, is left as it is. */
async function takeBack(
  write: Write,
  { pointer, pair, ids }: MovedColumn,
  staying: ReadonlyMap<string, string>,
): Promise<UndoneRows['rows']> {
  const db = await read()
  const here = new Set<string>()
  for (let from = 0; from < ids.length; from += 400) {
    const some = inArray(pointer.table.id, ids.slice(from, from + 400))
    const rows = await db
      .select()
      .from(pointer.table)
      .where(and(some, eq(pointer.column, pair.keptId)))
    for (const row of rows.map(plainRow)) here.add(row.id)
  }
  const kept = ids.filter((id) => here.has(id) && staying.has(id))
  await write.repoint(
    pointer.table,
    pointer.property,
    ids.filter((id) => here.has(id) && !staying.has(id)),
    pair.keptId,
    pair.goneId,
  )
  return kept.map((id) => ({ table: pointer.tableName, id, because: staying.get(id) ?? '' }))
}

async function restoreLists(write: Write, { lists }: MovedRows, pairs: readonly Pair[]): Promise<void> {
  const db = await read()
  for (const [name, before] of Object.entries(lists)) {
    const [tableName = '', property = ''] = name.split('.')
    const table = known(tableName)
    const rows = await db
      .select()
      .from(table)
      .where(inArray(table.id, Object.keys(before)))
    for (const row of rows.map(plainRow)) {
      const held = before[row.id] ?? []
      const pair = pairs.find(({ gone }) => held.includes(gone.id))
      const merged = [...new Set(held.map((id) => (id === pair?.gone.id ? pair.kept.id : id)))]
      const isUntouched = JSON.stringify(listIn(row[property])) === JSON.stringify(merged)
      if (isUntouched) await write.mark(table, row, { [property]: held })
    }
  }
}

/** The kept one says again what it said, where nobody has changed it since; the gone one is there again. Gives the fields that were changed. */
async function restoreFields(write: Write, pair: Pair, { fields, archived }: SaidBefore): Promise<string[]> {
  const before = Object.entries(fields[pair.table] ?? {})
  const isUntouched = ([name]: [string, unknown]) => (pair.kept[name] ?? null) === (pair.gone[name] ?? null)
  await fill(write, pair, 'kept', Object.fromEntries(before.filter(isUntouched)))
  const at = archived[pair.table]
  const away = pair.table === 'contact' ? 'endedAt' : pair.table === 'donor' || pair.table === 'enterprise' ? 'archivedAt' : null
  await fill(write, pair, 'gone', { mergedIntoId: null, ...(away && { [away]: at ? new Date(at) : null }) })
  return before.filter((field) => !isUntouched(field)).map(([name]) => `${pair.table}.${name}`)
}

async function forgetAliases(write: Write, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const db = await read()
  for (const row of await db
    .select()
    .from(organisationAlias)
    .where(inArray(organisationAlias.id, [...ids])))
    await write.remove(organisationAlias, row)
}
