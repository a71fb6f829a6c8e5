import 'server-only'
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { contact, donor, duplicateVerdict, enterprise, organisation, partner, user } from '#db/schema/index.ts'
import { type Comparable, pairKey, type Suspected, suspectedPairs } from '#lib/duplicates/rules.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostGroups = 400
// A web house that many share, or a name that very many have, says little of two of them.
const largestGroup = { name: 60, cvr: 60, rough: 60, domain: 4 }

export type House = Comparable & {
  municipality: string | null
  donorId: string | null
  enterpriseId: string | null
  partnerId: string | null
}
export type Person = Comparable & {
  title: string | null
  email: string | null
  phone: string | null
  house: string
  donorId: string | null
}

/** The lists of what may be twice are for those who keep the relations. */
export const maySeeDuplicates = (viewer: Viewer) => can(viewer, 'duplicate:see', viewer)

const housePairs = whileUnchanged<Suspected<House>[]>()
const personPairs = whileUnchanged<Suspected<Person>[]>()

/** Organisations that look like one, surest first: by equal keys, which an index holds; never all against all. */
export async function suspectedHouses(viewer: Viewer): Promise<Suspected<House>[]> {
  if (!maySeeDuplicates(viewer)) return []
  return housePairs('houses', async () => {
    const { name, cvr, rough, domain } = largestGroup
    const groups = await Promise.all([
      sharing(organisation.cvr, cvr),
      sharing(organisation.matchKey, name),
      sharing(organisation.domain, domain),
      sharing(organisation.roughKey, rough),
    ])
    const { different, said } = await verdicts('organisation')
    const known = new Map((await housesBy([...new Set(said.flat())])).map((house) => [house.id, house]))
    const saidPairs = said.flatMap(([first, second]) => paired(known.get(first), known.get(second)))
    return suspectedPairs(groups.flat(), different, saidPairs)
  })
}

/** People at one organisation with the same mail or telephone. */
export async function suspectedPeople(viewer: Viewer): Promise<Suspected<Person>[]> {
  if (!maySeeDuplicates(viewer)) return []
  return personPairs('people', async () => {
    const groups = await Promise.all([peopleSharing(contact.email), peopleSharing(contact.phoneKey)])
    const { different } = await verdicts('contact')
    return suspectedPairs(groups.flat(), different)
  })
}

/** What was said to differ: the latest 200, with the names, so that it can be taken back. */
export async function saidDifferent(viewer: Viewer) {
  if (!maySeeDuplicates(viewer)) return []
  const db = await read()
  const rows = await db
    .select({
      id: duplicateVerdict.id,
      kind: duplicateVerdict.recordKind,
      firstId: duplicateVerdict.firstId,
      secondId: duplicateVerdict.secondId,
      at: duplicateVerdict.createdAt,
      by: user.name,
    })
    .from(duplicateVerdict)
    .leftJoin(user, eq(user.id, duplicateVerdict.createdBy))
    .where(eq(duplicateVerdict.verdict, 'different'))
    .orderBy(desc(duplicateVerdict.createdAt), desc(duplicateVerdict.id))
    .limit(200)
  const ids = rows.flatMap(({ firstId, secondId }) => [firstId, secondId])
  if (ids.length === 0) return []
  const houses = await db.select({ id: organisation.id, name: organisation.name }).from(organisation).where(inArray(organisation.id, ids))
  const people = await db.select({ id: contact.id, name: contact.name }).from(contact).where(inArray(contact.id, ids))
  const names = new Map([...houses, ...people].map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, first: names.get(row.firstId) ?? '', second: names.get(row.secondId) ?? '' }))
}

export async function verdictById(viewer: Viewer, id: string) {
  if (!maySeeDuplicates(viewer)) return undefined
  const db = await read()
  const [found] = await db.select().from(duplicateVerdict).where(eq(duplicateVerdict.id, id))
  return found
}

/** What was said of a pair, if anything. */
export async function verdictOn(recordKind: string, firstId: string, secondId: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(duplicateVerdict)
    .where(and(eq(duplicateVerdict.recordKind, recordKind), eq(duplicateVerdict.firstId, firstId), eq(duplicateVerdict.secondId, secondId)))
  return found
}

/** Both of a pair, where they are there and not merged; the lower id first. */
export async function bothOf(viewer: Viewer, kind: 'organisation' | 'contact', ids: readonly [string, string]) {
  if (!maySeeDuplicates(viewer) || ids[0] === ids[1]) return undefined
  const db = await read()
  const of = kind === 'contact' ? contact : organisation
  const found = await db
    .select({ id: of.id })
    .from(of)
    .where(and(inArray(of.id, [...ids]), isNull(of.mergedIntoId)))
    .orderBy(asc(of.id))
  const [first, second] = found
  return first && second && { kind, firstId: first.id, secondId: second.id }
}

/** Organisations whose name begins so, of every kind, for a field that picks one. At most 12. */
export async function suggestHouses(viewer: Viewer, sortKey: string) {
  if (!maySeeDuplicates(viewer)) return []
  const db = await read()
  return db
    .select({ id: organisation.id, label: organisation.name, hint: organisation.municipality })
    .from(organisation)
    .where(and(gte(organisation.sortKey, sortKey), lte(organisation.sortKey, `${sortKey}~`), isNull(organisation.mergedIntoId)))
    .orderBy(asc(organisation.sortKey), asc(organisation.id))
    .limit(12)
}

export const houseColumns = {
  id: organisation.id,
  name: organisation.name,
  cvr: organisation.cvr,
  matchKey: organisation.matchKey,
  domain: organisation.domain,
  municipality: organisation.municipality,
  donorId: donor.id,
  enterpriseId: enterprise.id,
  partnerId: partner.id,
}

async function housesBy(ids: readonly string[]): Promise<House[]> {
  if (ids.length === 0) return []
  return (await houses()).where(and(inArray(organisation.id, ids.slice(0, 1000)), isNull(organisation.mergedIntoId)))
}

async function houses() {
  const db = await read()
  return db
    .select(houseColumns)
    .from(organisation)
    .leftJoin(donor, eq(donor.organisationId, organisation.id))
    .leftJoin(enterprise, eq(enterprise.organisationId, organisation.id))
    .leftJoin(partner, eq(partner.organisationId, organisation.id))
}

/** The organisations of each key that several have, one group a key. */
async function sharing(key: SQLiteColumn, most: number): Promise<House[][]> {
  const db = await read()
  const shared = db
    .select({ key })
    .from(organisation)
    .where(and(isNotNull(key), isNull(organisation.mergedIntoId)))
    .groupBy(key)
    .having(sql`count(*) between 2 and ${most}`)
    .orderBy(key)
    .limit(mostGroups)
  const keys = (await shared).map((row) => String(row.key))
  if (keys.length === 0) return []
  const rows = await (await houses()).where(and(inArray(key, keys), isNull(organisation.mergedIntoId))).orderBy(asc(organisation.id))
  const property =
    key === organisation.cvr ? 'cvr' : key === organisation.domain ? 'domain' : key === organisation.matchKey ? 'matchKey' : null
  return property ? [...Map.groupBy(rows, (row) => row[property]).values()] : roughGroups(rows)
}

/** The rough key is not shown: it is told again by a query for the groups alone. */
async function roughGroups(rows: readonly House[]): Promise<House[][]> {
  const db = await read()
  const ids = rows.map(({ id }) => id)
  const keys = new Map<string, string | null>()
  for (let from = 0; from < ids.length; from += 1000) {
    const some = inArray(organisation.id, ids.slice(from, from + 1000))
    for (const { id, key } of await db.select({ id: organisation.id, key: organisation.roughKey }).from(organisation).where(some))
      keys.set(id, key)
  }
  return [...Map.groupBy(rows, ({ id }) => keys.get(id)).values()]
}

async function peopleSharing(key: SQLiteColumn): Promise<Person[][]> {
  const db = await read()
  const shared = db
    .select({ house: contact.organisationId, key: sql`${key}`.mapWith(String).as('key') })
    .from(contact)
    .where(and(isNotNull(key), isNull(contact.endedAt)))
    .groupBy(contact.organisationId, key)
    .having(sql`count(*) > 1`)
    .orderBy(contact.organisationId, key)
    .limit(mostGroups)
    .as('shared')
  const rows = await db
    .select({
      id: contact.id,
      name: contact.name,
      title: contact.title,
      email: contact.email,
      phone: contact.phone,
      phoneKey: contact.phoneKey,
      house: organisation.name,
      houseId: contact.organisationId,
      donorId: donor.id,
      shared: shared.key,
    })
    .from(shared)
    .innerJoin(contact, and(eq(contact.organisationId, shared.house), eq(key, shared.key), isNull(contact.endedAt)))
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .leftJoin(donor, eq(donor.organisationId, organisation.id))
    .orderBy(asc(contact.id))
  return [...Map.groupBy(rows, ({ houseId, shared: word }) => `${houseId} ${word}`).values()]
}

/** What was said of pairs of a kind. */
async function verdicts(recordKind: string): Promise<{ different: Set<string>; said: [string, string][] }> {
  const db = await read()
  const rows = await db
    .select()
    .from(duplicateVerdict)
    .where(eq(duplicateVerdict.recordKind, recordKind))
    .orderBy(desc(duplicateVerdict.id))
    .limit(20_000)
  const of = (verdict: string) => rows.filter((row) => row.verdict === verdict)
  return {
    different: new Set(of('different').map(({ firstId, secondId }) => pairKey(firstId, secondId))),
    said: of('same').map(({ firstId, secondId }) => [firstId, secondId]),
  }
}

function paired(first: House | undefined, second: House | undefined): [House, House][] {
  return first && second ? [[first, second]] : []
}
