import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { type Keyed, tableNamed } from '#db/pointers.ts'
import { problem } from '#db/problem.ts'
import { contact, donor, donorCode, enterprise, merge, organisation, organisationAlias, partner } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { findablePeople, findPersonBy } from '#lib/donors/contacts/mutations.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { findDonorBy } from '#lib/donors/mutations.ts'
import { listsKeyOf } from '#lib/donors/names/rules.ts'
import { partiesOf, rolesOf } from '#lib/duplicates/merges/data.ts'
import { chosenPatch, markOf, neverTwice, type Pair } from '#lib/duplicates/merges/rules.ts'
import { type MovedRows, mergeForm, type SaidBefore } from '#lib/duplicates/merges/schema.ts'
import { listsOf, type Move, movesOf } from '#lib/duplicates/moves/data.ts'
import { findEnterpriseBy } from '#lib/enterprises/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

/**
 * Makes two records one: every row that says the gone one says the kept one from now on, the fields say what was chosen, the
 * gone one's name becomes another name of the kept one. What moved is kept, row by row, so that it can be taken back.
 */
export const mergeRecords = verb({
  name: 'mergeRecords',
  permission: 'duplicate:merge',
  input: mergeForm,
  find: partiesOf,
  async run(write, pairs, { kind, keptId, goneId, seen, choices }) {
    if (pairs.some(({ kept, gone }) => kept.mergedIntoId || gone.mergedIntoId)) throw problem('conflict', 'mergeAlready')
    if (pairs.some(({ kept, gone }) => kept.erasedAt || gone.erasedAt)) throw problem('blocked', 'mergeErased')
    if (markOf(pairs) !== seen) throw problem('conflict', 'mergeChanged')
    const moves = await movesOf(pairs)
    const twice = moves.find(({ name, stayed }) => neverTwice.includes(name) && stayed.length > 0)
    if (twice) throw problem('blocked', 'mergeBothPartners', { values: { count: twice.stayed.length } })
    for (const { pointer, pair, ids } of moves) await write.repoint(pointer.table, pointer.property, ids, pair.gone.id, pair.kept.id)
    const lists = await moveLists(write, pairs)
    const before: SaidBefore = { fields: {}, archived: {} }
    for (const pair of pairs) {
      const patch = chosenPatch(pair, choices)
      before.fields[pair.table] = Object.fromEntries(Object.keys(patch).map((field) => [field, pair.kept[field] ?? null]))
      before.archived[pair.table] = laidAway(pair)
      await fill(write, pair, 'kept', patch)
      await fill(write, pair, 'gone', { mergedIntoId: pair.kept.id, ...awayAt(pair, write.at) })
    }
    const aliases = kind === 'organisation' ? await nameAlso(write, pairs) : []
    const moved: MovedRows = {
      pairs: pairs.map(({ table, kept, gone }) => ({ table, keptId: kept.id, goneId: gone.id })),
      rows: byName(moves, 'ids'),
      lists,
      stayed: byName(moves, 'stayed'),
      aliases,
    }
    const row = await write.insert(merge, { recordKind: kind, keptId, goneId, moved, before: JSON.stringify(before), undone: null })
    await settle(write, pairs)
    return { id: row.id, keptId, rows: moves.reduce((sum, { ids }) => sum + ids.length, 0) }
  },
})

/** What follows from the rows: the roles' names in their lists, search, and what givers gave. */
export async function settle(write: Write, pairs: readonly Pick<Pair, 'table' | 'kept' | 'gone'>[]): Promise<void> {
  const houses = pairs.filter(({ table }) => table === 'organisation').flatMap(({ kept, gone }) => [kept.id, gone.id])
  const givers = pairs.filter(({ table }) => table === 'donor').flatMap(({ kept, gone }) => [kept.id, gone.id])
  for (const person of pairs.filter(({ table }) => table === 'contact').flatMap(({ kept, gone }) => [kept.id, gone.id]))
    await findPersonBy(write, person)
  for (const house of houses) {
    await peopleOf(write, house)
    for (const role of await rolesOf(house)) {
      await nameRole(write, role.table, role.id)
      if (role.table === 'donor') givers.push(role.id)
    }
  }
  await refreshGiving(write, givers)
}

/** Sets columns of one row of a pair. */
export async function fill(write: Write, { table, ...pair }: Pair, side: 'kept' | 'gone', patch: Record<string, unknown>): Promise<void> {
  const db = await read()
  const of = versioned[table]
  const [row] = await db.select().from(of).where(eq(of.id, pair[side].id))
  if (row && Object.keys(patch).length > 0) await write.update(of, row, named(table, patch))
}

const versioned = { organisation, donor, enterprise, partner, contact }

/** A name chosen anew is also sorted anew. */
function named(table: string, patch: Record<string, unknown>): Record<string, unknown> {
  return table === 'organisation' && typeof patch.name === 'string' ? { ...patch, sortKey: danishSortKey(patch.name) } : patch
}

async function nameRole(write: Write, table: 'donor' | 'enterprise' | 'partner', id: string): Promise<void> {
  const db = await read()
  const of = versioned[table]
  const [found] = await db
    .select({ row: of, organisation })
    .from(of)
    .innerJoin(organisation, eq(organisation.id, of.organisationId))
    .where(eq(of.id, id))
  if (!found) return
  await write.update(of, found.row, { sortKey: found.organisation.sortKey })
  if (table === 'donor') await nameDonor(write, id, found.organisation.municipality)
  if (table === 'enterprise') await findEnterpriseBy(write, id)
}

async function peopleOf(write: Write, houseId: string): Promise<void> {
  const db = await read()
  const [house] = await db.select({ id: organisation.id, name: organisation.name }).from(organisation).where(eq(organisation.id, houseId))
  if (house) await findablePeople(write, house)
}

async function nameDonor(write: Write, id: string, municipality: string | null): Promise<void> {
  const db = await read()
  const [row] = await db.select().from(donor).where(eq(donor.id, id))
  if (row) await write.update(donor, row, { municipality, listsKey: await listsNow(row) })
  await findDonorBy(write, id)
}

/** The lists have moved too: whoever holds an older form of them must be told, not undo the merge by saving it. */
async function listsNow({ id, organisationId }: { id: string; organisationId: string }): Promise<string | null> {
  const db = await read()
  const codes = await db.select().from(donorCode).where(eq(donorCode.donorId, id))
  const names = await db
    .select({ name: organisationAlias.name })
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, organisationId))
    .orderBy(organisationAlias.sortKey)
  const themes = codes.filter(({ list }) => list !== 'sdg')
  const said = (relation: string) => themes.filter((row) => row.relation === relation).map(({ list, code }) => `${list}:${code}`)
  const goals = codes.filter(({ list }) => list === 'sdg').map(({ code }) => code)
  const aliases = names.map(({ name }) => name).join('\n')
  return listsKeyOf({ supports: said('supports'), excludes: said('excludes'), goals, aliases })
}

async function moveLists(write: Write, pairs: readonly Pair[]): Promise<MovedRows['lists']> {
  const kept: MovedRows['lists'] = {}
  for (const { name, pointer, pair, rows } of await listsOf(pairs)) {
    const before: Record<string, string[]> = {}
    for (const row of rows) {
      const list = listIn(row[pointer.property])
      before[row.id] = list
      const after = [...new Set(list.map((id) => (id === pair.gone.id ? pair.kept.id : id)))]
      await write.mark(known(pointer.tableName), row, { [pointer.property]: after })
    }
    kept[name] = before
  }
  return kept
}

/** Both names are kept: the one that is not written on the door is another name of the house. */
async function nameAlso(write: Write, [house]: readonly Pair[]): Promise<string[]> {
  if (!house) return []
  const db = await read()
  const [now] = await db.select().from(organisation).where(eq(organisation.id, house.kept.id))
  const known = await db
    .select({ sortKey: organisationAlias.sortKey })
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, house.kept.id))
  const taken = new Set([now?.sortKey, ...known.map(({ sortKey }) => sortKey)])
  const names = [house.kept.name, house.gone.name].filter((name) => typeof name === 'string')
  const made: string[] = []
  for (const name of names) {
    const sortKey = danishSortKey(name)
    if (taken.has(sortKey)) continue
    taken.add(sortKey)
    made.push((await write.insert(organisationAlias, { organisationId: house.kept.id, name, sortKey })).id)
  }
  return made
}

function laidAway({ table, gone }: Pair): string | null {
  const at = table === 'contact' ? gone.endedAt : gone.archivedAt
  return at instanceof Date ? at.toISOString() : null
}

function awayAt({ table, gone }: Pair, at: Date): Record<string, unknown> {
  if (table === 'contact') return { endedAt: gone.endedAt ?? at }
  return table === 'donor' || table === 'enterprise' ? { archivedAt: gone.archivedAt ?? at } : {}
}

function byName(moves: readonly Move[], which: 'ids' | 'stayed'): Record<string, string[]> {
  return Object.fromEntries(moves.filter((move) => move[which].length > 0).map((move) => [move.name, move[which]]))
}

/** A table by its name in the database. */
export function known(name: string): Keyed {
  const table = tableNamed(name)
  if (!table) throw new Error(`no table ${name}`)
  return table
}

/** The ids in a list column. */
export function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
