import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { application, contact, donor, enterprise, logEntry, organisation } from '#db/schema/index.ts'
import type { House, KnownHouse } from '#lib/imports/matching/rules.ts'
import { domainOf, matchKeyOf } from '#lib/match-key.ts'
import { isThere } from '#lib/under-way.ts'

const most = 400
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

/** Organisations that may be meant by a file's: the same CVR, or the same compared name. */
export async function knownHouses(kind: 'donor' | 'enterprise', houses: readonly House[]): Promise<KnownHouse[]> {
  const found: KnownHouse[] = []
  for (const values of sliced(houses.flatMap(({ cvr }) => cvr ?? []))) found.push(...(await housesBy(kind, 'cvr', values)))
  for (const values of sliced(houses.flatMap(({ matchKey }) => matchKey ?? []))) found.push(...(await housesBy(kind, 'matchKey', values)))
  return found
}

/** Asked for each slice of a file, so the question is built once and always has the same number of places. */
async function housesBy(kind: 'donor' | 'enterprise', by: 'cvr' | 'matchKey', values: readonly string[]): Promise<KnownHouse[]> {
  const places = Array.from({ length: most }, (_, at) => [`v${at}`, values[at] ?? values[0] ?? ''])
  return housesOf(Object.fromEntries(places), `${kind} ${by}`, { kind, by })
}

const housesOf = hot((db, { kind, by }: { kind: 'donor' | 'enterprise'; by: 'cvr' | 'matchKey' }) => {
  const table = kind === 'donor' ? donor : enterprise
  const wanted = inArray(
    organisation[by],
    Array.from({ length: most }, (_, at) => sql.placeholder(`v${at}`)),
  )
  return db
    .select({ ...columns, recordId: table.id })
    .from(organisation)
    .leftJoin(table, and(eq(table.organisationId, organisation.id), isThere(table.id)))
    .where(and(wanted, isNull(organisation.mergedIntoId), isThere(organisation.id)))
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
