import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { contact, donor, duplicateVerdict, enterprise, importBatch, organisation, partner, user } from '#db/schema/index.ts'
import { type House, housesBy, housesInBrackets, housesSharing, maySeeDuplicates } from '#lib/duplicates/houses/data.ts'
import { type Comparable, pairKey, type Suspected, suspectedPairs } from '#lib/duplicates/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostGroups = 400

export type Person = Comparable & {
  title: string | null
  email: string | null
  phone: string | null
  house: string
  donorId: string | null
}

const houseTables = [organisation, donor, enterprise, partner, duplicateVerdict, importBatch] as const
const housePairs = whileUnchanged<Suspected<House>[]>({ of: houseTables })
const personPairs = whileUnchanged<Suspected<Person>[]>({ of: [contact, organisation, donor, duplicateVerdict, importBatch] })

/** Organisations that look like one, surest first: by equal keys, which an index holds; never all against all. */
export async function suspectedHouses(viewer: Viewer): Promise<Suspected<House>[]> {
  if (!maySeeDuplicates(viewer)) return []
  return housePairs('houses', async () => {
    const groups = await Promise.all([
      ...(['cvr', 'matchKey', 'domain', 'roughKey'] as const).map((key) => housesSharing(key)),
      housesInBrackets(),
    ])
    const { different, said } = await verdicts('organisation')
    const known = new Map((await housesBy(said.flat())).map((house) => [house.id, house]))
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

/** What was said of one pair, or undefined; for those who may clear out doubles. */
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
