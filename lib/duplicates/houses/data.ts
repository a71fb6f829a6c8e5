import 'server-only'
import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, enterprise, organisation, organisationAlias, partner } from '#db/schema/index.ts'
import { innerKeysOf } from '#lib/match-key.ts'
import { can } from '#lib/permissions.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostGroups = 400
const mostBrackets = 2_000
const mostSuggested = 12
// A web house that many share, or a name that very many have, says little of two of them.
const largestGroup = { cvr: 60, matchKey: 60, roughKey: 60, domain: 4 } as const

/** What may be twice is shown to those who keep the relations. */
export const maySeeDuplicates = (viewer: Viewer) => can(viewer, 'duplicate:see', viewer)

const columns = {
  id: organisation.id,
  name: organisation.name,
  cvr: organisation.cvr,
  matchKey: organisation.matchKey,
  roughKey: organisation.roughKey,
  domain: organisation.domain,
  municipality: organisation.municipality,
  donorId: donor.id,
  enterpriseId: enterprise.id,
  partnerId: partner.id,
}

/** Organisations with the roles they have, as far as the condition goes; what was merged is not among them. */
export async function housesWhere(where: SQL | undefined, order: SQL = asc(organisation.id), most = mostSuggested) {
  const db = await read()
  return db
    .select(columns)
    .from(organisation)
    .leftJoin(donor, eq(donor.organisationId, organisation.id))
    .leftJoin(enterprise, eq(enterprise.organisationId, organisation.id))
    .leftJoin(partner, eq(partner.organisationId, organisation.id))
    .where(and(where, isNull(organisation.mergedIntoId)))
    .orderBy(order)
    .limit(most)
}

export type House = Awaited<ReturnType<typeof housesWhere>>[number]

/** Organisations that have this as another name. */
export async function housesNamedAlso(sortKey: string): Promise<House[]> {
  const db = await read()
  const named = db.select({ id: organisationAlias.organisationId }).from(organisationAlias).where(eq(organisationAlias.sortKey, sortKey))
  return housesWhere(inArray(organisation.id, named))
}

/** Organisations by their ids, at most a thousand, for verbs that have checked who asks. */
export async function housesBy(ids: readonly string[]): Promise<House[]> {
  return ids.length === 0 ? [] : housesWhere(inArray(organisation.id, [...new Set(ids)].slice(0, 1000)), asc(organisation.id), 1000)
}

/** Organisations of every kind whose name begins so, then those with all the words, for a field that picks one. At most 12. */
export async function suggestHouses(viewer: Viewer, text: string) {
  if (!maySeeDuplicates(viewer)) return []
  const sortKey = danishSortKey(text)
  const begin = await housesWhere(
    and(gte(organisation.sortKey, sortKey), lte(organisation.sortKey, `${sortKey}~`)),
    asc(organisation.sortKey),
    mostSuggested,
  )
  const more =
    begin.length < mostSuggested && searchTerms(text).length > 0
      ? await housesWhere(await hasAllWords(text), asc(organisation.sortKey))
      : []
  const found = new Map([...begin, ...more].map((house) => [house.id, house]))
  return [...found.values()].slice(0, mostSuggested).map(({ id, name, municipality }) => ({ id, label: name, hint: municipality }))
}

/** Organisations whose giver or enterprise has all the words. */
async function hasAllWords(text: string): Promise<SQL | undefined> {
  const db = await read()
  const givers = db
    .select({ id: donor.organisationId })
    .from(donor)
    .where(hasWords('donor', donor.id, text))
  const enterprises = db
    .select({ id: enterprise.organisationId })
    .from(enterprise)
    .where(hasWords('enterprise', enterprise.id, text))
  return or(inArray(organisation.id, givers), inArray(organisation.id, enterprises))
}

/** Each organisation that is called what another has in brackets (`Havrefonden (tidl. Rugfonden)`), with that other one. */
export async function housesInBrackets(): Promise<House[][]> {
  const bracketed = await housesWhere(
    and(isNotNull(organisation.matchKey), like(organisation.name, '%(%)%')),
    asc(organisation.id),
    mostBrackets,
  )
  const byKey = Map.groupBy(
    bracketed.flatMap((house) => innerKeysOf(house.name).map((key) => ({ key, house }))),
    ({ key }) => key,
  )
  const keys = [...byKey.keys()]
  if (keys.length === 0) return []
  const called = await housesWhere(inArray(organisation.matchKey, keys), asc(organisation.id), mostGroups)
  return called.flatMap((other) =>
    (byKey.get(other.matchKey ?? '') ?? []).filter(({ house }) => house.id !== other.id).map(({ house }) => [house, other]),
  )
}

/** The organisations of each key that several have, one group a key. The keys are told by their index alone. */
export async function housesSharing(key: keyof typeof largestGroup): Promise<House[][]> {
  const db = await read()
  const column = organisation[key]
  const shared = await db
    .select({ key: column })
    .from(organisation)
    .where(and(isNotNull(column), key === 'cvr' ? isNull(organisation.mergedIntoId) : undefined))
    .groupBy(column)
    .having(sql`count(*) between 2 and ${largestGroup[key]}`)
    .orderBy(column)
    .limit(mostGroups)
  const keys = shared.flatMap((row) => row.key ?? [])
  if (keys.length === 0) return []
  const rows = await housesWhere(inArray(column, keys), asc(organisation.id), mostGroups * largestGroup[key])
  return [...Map.groupBy(rows, (row) => row[key]).values()]
}
