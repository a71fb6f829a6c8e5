import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { tableNamed } from '#db/pointers.ts'
import { read } from '#db/open.ts'
import { donorGroup, organisation, contact, user } from '#db/schema/index.ts'
import { mergeById, newerSide, partiesOf, rolesOf } from '#lib/duplicates/merges/data.ts'
import { differingFields, markOf, neverTwice, type Pair, type PlainRow } from '#lib/duplicates/merges/rules.ts'
import { type MergeKind, type MovedRows, movedRows, saidBefore, undoneRows } from '#lib/duplicates/merges/schema.ts'
import { listsOf, movesOf, someRows } from '#lib/duplicates/moves/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostSaid = 200

/** Rows of one table that move, the first 200 of them in words. */
export type MovingTable = { table: string; count: number; stayed: number; examples: string[] }

/** Everything a merge would do, before it is done; undefined where the two are not there, or not the viewer's to merge. */
export async function mergePreview(viewer: Viewer, asked: { kind: MergeKind; keptId: string; goneId: string }) {
  const pairs = await partiesOf(viewer, asked)
  const [head] = pairs ?? []
  if (!pairs || !head || pairs.some(({ kept, gone }) => kept.mergedIntoId || gone.mergedIntoId)) return undefined
  const [moves, lists, fields, people, groups] = await Promise.all([
    movesOf(pairs),
    listsOf(pairs),
    Promise.all(pairs.map(async (pair) => ({ table: pair.table, fields: differingFields(pair, await newerSide(pair)) }))),
    namesOf(pairs, 'ownerId'),
    namesOf(pairs, 'groupId'),
  ])
  const rows = moves.map(({ pointer, ids, stayed }) => ({ table: pointer.tableName, ids, stayed: stayed.length }))
  const listed = lists.map(({ pointer, rows: some }) => ({ table: pointer.tableName, ids: some.map(({ id }) => id), stayed: 0 }))
  return {
    kept: String(head.kept.name),
    gone: String(head.gone.name),
    seen: markOf(pairs),
    fields,
    names: new Map([...people, ...groups]),
    isTwice: moves.some(({ name, stayed }) => neverTwice.includes(name) && stayed.length > 0),
    moves: await inWords([...rows, ...listed]),
  }
}

/** A merge that was done: what moved, what stayed, and after an undo what could not go back. */
export async function mergeStory(viewer: Viewer, id: string) {
  const found = await mergeById(viewer, id)
  if (!found) return undefined
  const moved = z.safeParse(movedRows, found.moved)
  const undone = z.safeParse(undoneRows, found.undone)
  const { rows, lists, stayed } = moved.success ? moved.data : nothing
  const tableOf = (name: string) => name.split('.')[0] ?? ''
  const [kept, gone, roles] = await Promise.all([
    nameOf(found.recordKind, found.keptId),
    nameOf(found.recordKind, found.goneId),
    found.recordKind === 'contact' ? [] : rolesOf(found.keptId),
  ])
  return {
    ...found,
    kept: nameBefore(found.before) ?? kept,
    gone,
    now: kept,
    donorId: roles.find(({ table }) => table === 'donor')?.id,
    moves: await inWords([
      ...Object.entries(rows).map(([name, ids]) => ({ table: tableOf(name), ids, stayed: stayed[name]?.length ?? 0 })),
      ...Object.entries(lists).map(([name, before]) => ({ table: tableOf(name), ids: Object.keys(before), stayed: 0 })),
    ]),
    undone: undone.success ? { ...undone.data, rows: await named(undone.data.rows) } : null,
  }
}

/** One line a table, however many of its columns point there, with its rows in words. */
async function inWords(moves: { table: string; ids: string[]; stayed: number }[]): Promise<MovingTable[]> {
  const tables = Map.groupBy(moves, ({ table }) => table)
  const lines = [...tables].map(async ([name, some]) => {
    const ids = [...new Set(some.flatMap(({ ids: own }) => own))]
    const table = tableNamed(name)
    const rows = table ? await someRows(table, ids, mostSaid) : []
    return { table: name, count: ids.length, stayed: some.reduce((sum, one) => sum + one.stayed, 0), examples: rows.flatMap(said) }
  })
  return (await Promise.all(lines)).toSorted((a, b) => b.count - a.count || (a.table < b.table ? -1 : 1))
}

async function named(rows: { table: string; id: string; because: string }[]) {
  const groups = [...Map.groupBy(rows.slice(0, mostSaid), ({ table }) => table)].map(async ([name, some]) => {
    const table = tableNamed(name)
    const found = table
      ? await someRows(
          table,
          some.map(({ id }) => id),
          mostSaid,
        )
      : []
    const words = new Map(found.map((row) => [row.id, said(row)[0]]))
    return some.map((row) => ({ ...row, says: words.get(row.id) ?? null }))
  })
  return (await Promise.all(groups)).flat()
}

// What an erasure has emptied.
const nothing: Pick<MovedRows, 'rows' | 'lists' | 'stayed'> = { rows: {}, lists: {}, stayed: {} }
const telling = ['name', 'title', 'label', 'fileName', 'text', 'subject', 'sentence', 'code', 'note', 'reason', 'claim']

/** A row in a few words: what it is called, or its day. */
function said(row: PlainRow): string[] {
  const word = telling.map((name) => row[name]).find((value) => typeof value === 'string' && value !== '')
  const day = [row.day, row.dueDay, row.fromDay].find((value) => typeof value === 'string')
  const text = typeof word === 'string' ? word : typeof day === 'string' ? day : ''
  return text === '' ? [] : [text.length > 70 ? `${text.slice(0, 69)}…` : text]
}

/** What the kept one was called then, where the merge gave it another name. */
function nameBefore(before: string | null): string | undefined {
  try {
    const name = Object.values(z.parse(saidBefore, JSON.parse(before ?? '{}')).fields)[0]?.name
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}

async function nameOf(kind: string, id: string): Promise<string> {
  const db = await read()
  const of = kind === 'contact' ? contact : organisation
  const [found] = await db.select({ name: of.name }).from(of).where(eq(of.id, id))
  return found?.name ?? ''
}

async function namesOf(pairs: readonly Pair[], field: 'ownerId' | 'groupId'): Promise<[string, string][]> {
  const ids = pairs.flatMap(({ kept, gone }) => [kept[field], gone[field]]).filter((id) => typeof id === 'string')
  if (ids.length === 0) return []
  const db = await read()
  const of = field === 'ownerId' ? user : donorGroup
  return (await db.select({ id: of.id, name: of.name }).from(of).where(inArray(of.id, ids))).map(({ id, name }) => [id, name])
}
