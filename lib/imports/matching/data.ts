import 'server-only'
import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { application, contact, donor, enterprise, logEntry, organisation, organisationAlias } from '#db/schema/index.ts'
import type { House, KnownHouse } from '#lib/imports/matching/rules.ts'
import { domainOf, innerKeysOf, matchKeyOf } from '#lib/match-key.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { isThere } from '#lib/under-way.ts'

type Kind = 'donor' | 'enterprise'

const [most, mostBrackets] = [400, 2_000]
const columns = {
  organisationId: organisation.id,
  name: organisation.name,
  cvr: organisation.cvr,
  matchKey: organisation.matchKey,
  domain: organisation.domain,
  municipality: organisation.municipality,
}

/** An organisation as a file's row names it, with what it is compared by. */
export function houseOf(name: string, cvr: string | null, website: string | null = null): House {
  return { name, cvr, matchKey: matchKeyOf(name), domain: domainOf(website) }
}

/** Organisations that may be meant by a file's: the same CVR, the same compared name, or another name they go by. */
export async function knownHouses(kind: Kind, houses: readonly House[]): Promise<KnownHouse[]> {
  const found: KnownHouse[] = []
  for (const values of sliced(houses.flatMap(({ cvr }) => cvr ?? []))) found.push(...(await housesBy(kind, 'cvr', values)))
  for (const values of sliced(houses.flatMap(({ matchKey }) => matchKey ?? []))) found.push(...(await housesBy(kind, 'matchKey', values)))
  for (const values of sliced(houses.map(({ name }) => danishSortKey(name)))) found.push(...(await housesAlsoCalled(kind, values)))
  return found
}

/** Organisations that go by these other names, each with the key of that name. */
async function housesAlsoCalled(kind: Kind, sortKeys: readonly string[]): Promise<KnownHouse[]> {
  const rows = await alsoCalled(placesOf(sortKeys), kind, kind)
  return rows.map(({ alias, ...house }) => ({ ...house, matchKey: matchKeyOf(alias), isByOtherName: true }))
}

/** Givers that may be meant though no name is the same: what stands in the brackets of theirs, or of the row's, is the other's name. */
export async function giversInBrackets(houses: readonly House[]): Promise<(house: House) => KnownHouse[]> {
  if (houses.length === 0) return () => []
  const db = await read()
  const bracketed = await db
    .select({ ...columns, recordId: donor.id })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(like(organisation.name, '%(%)%'), isNull(organisation.mergedIntoId), isThere(donor.id)))
    .orderBy(organisation.id)
    .limit(mostBrackets)
  const named = await knownHouses(
    'donor',
    houses.flatMap((house) => innerKeysOf(house.name).map((matchKey) => ({ ...house, cvr: null, matchKey }))),
  )
  return ({ name, matchKey }) => {
    const inner = innerKeysOf(name)
    return [
      ...bracketed.filter((house) => matchKey !== null && innerKeysOf(house.name).includes(matchKey)),
      ...named.filter((house) => house.recordId !== null && house.matchKey !== null && inner.includes(house.matchKey)),
    ]
  }
}

/** Asked for each slice of a file, so the question is built once and always has the same number of places. */
async function housesBy(kind: Kind, by: 'cvr' | 'matchKey', values: readonly string[]): Promise<KnownHouse[]> {
  return housesOf(placesOf(values), `${kind} ${by}`, { kind, by })
}

const placesOf = (values: readonly string[]) =>
  Object.fromEntries(Array.from({ length: most }, (_, at) => [`v${at}`, values[at] ?? values[0] ?? '']))
const places = () => Array.from({ length: most }, (_, at) => sql.placeholder(`v${at}`))

const housesOf = hot((db, { kind, by }: { kind: Kind; by: 'cvr' | 'matchKey' }) => {
  const table = kind === 'donor' ? donor : enterprise
  const wanted = inArray(organisation[by], places())
  return db
    .select({ ...columns, recordId: table.id })
    .from(organisation)
    .leftJoin(table, and(eq(table.organisationId, organisation.id), isThere(table.id)))
    .where(and(wanted, isNull(organisation.mergedIntoId), isThere(organisation.id)))
    .orderBy(organisation.id)
})

const alsoCalled = hot((db, kind: Kind) => {
  const table = kind === 'donor' ? donor : enterprise
  return db
    .select({ ...columns, recordId: table.id, alias: organisationAlias.name })
    .from(organisationAlias)
    .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
    .leftJoin(table, and(eq(table.organisationId, organisation.id), isThere(table.id)))
    .where(and(inArray(organisationAlias.sortKey, places()), isNull(organisation.mergedIntoId), isThere(organisation.id)))
    .orderBy(organisation.id)
})

/** Givers by id, with their organisations. */
export async function donorsByIds(ids: readonly string[]) {
  const db = await read()
  const rows = []
  for (const slice of sliced(ids))
    rows.push(
      ...(await db
        .select({ donor, organisation })
        .from(donor)
        .innerJoin(organisation, eq(organisation.id, donor.organisationId))
        .where(inArray(donor.id, slice))),
    )
  return new Map(rows.map((row) => [row.donor.id, row]))
}

/** Enterprises with the organisation each is, by their ids. */
export async function enterprisesByIds(ids: readonly string[]) {
  const db = await read()
  const rows = []
  for (const slice of sliced(ids))
    rows.push(
      ...(await db
        .select({ enterprise, organisation })
        .from(enterprise)
        .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
        .where(inArray(enterprise.id, slice))),
    )
  return new Map(rows.map((row) => [row.enterprise.id, row]))
}

/** The people at these organisations. */
export async function peopleAt(organisationIds: readonly string[]) {
  const db = await read()
  const rows: (typeof contact.$inferSelect)[] = []
  for (const slice of sliced(organisationIds))
    rows.push(
      ...(await db
        .select()
        .from(contact)
        .where(and(inArray(contact.organisationId, slice), isThere(contact.id)))),
    )
  return rows
}

/** What was said with these givers on these days. */
export async function talksWith(donorIds: readonly string[], days: readonly string[]) {
  const db = await read()
  const rows: { id: string; donorId: string; day: string; text: string }[] = []
  for (const slice of sliced(donorIds))
    for (const on of sliced(days))
      rows.push(
        ...(await db
          .select({ id: logEntry.id, donorId: logEntry.donorId, day: logEntry.day, text: logEntry.text })
          .from(logEntry)
          .where(and(inArray(logEntry.donorId, slice), inArray(logEntry.day, on), isThere(logEntry.id)))),
      )
  return rows
}

/** Applications to these givers by their titles. */
export async function applicationsTo(donorIds: readonly string[], sortKeys: readonly string[]) {
  const db = await read()
  const rows: { id: string; donorId: string; sortKey: string; sentDay: string | null; appliedOre: number | null; stage: string }[] = []
  for (const slice of sliced(donorIds))
    for (const keys of sliced(sortKeys))
      rows.push(
        ...(await db
          .select({
            id: application.id,
            donorId: application.donorId,
            sortKey: application.sortKey,
            sentDay: application.sentDay,
            appliedOre: application.appliedOre,
            stage: application.stage,
          })
          .from(application)
          .where(and(or(inArray(application.donorId, slice)), inArray(application.sortKey, keys), isThere(application.id)))),
      )
  return rows
}

function sliced(values: readonly string[]): string[][] {
  const distinct = [...new Set(values)]
  return Array.from({ length: Math.ceil(distinct.length / most) }, (_, at) => distinct.slice(at * most, (at + 1) * most))
}
