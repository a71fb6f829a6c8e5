import 'server-only'
import { and, asc, desc, eq, gte, isNull, lt, ne } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { contact, donor, organisation } from '#db/schema/index.ts'
import { type House, housesNamedAlso, housesWhere, maySeeDuplicates } from '#lib/duplicates/houses/data.ts'
import { certaintyOf, type Comparable, type Reason, reasonsOf } from '#lib/duplicates/rules.ts'
import type { typedForm } from '#lib/duplicates/schema.ts'
import { normaliseEmail } from '#lib/form.ts'
import { normaliseCvr } from '#lib/identifiers.ts'
import { domainOf, matchKeyOf, phoneKeyOf, roughKeyOf } from '#lib/match-key.ts'
import { can } from '#lib/permissions.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

type Typed = z.output<typeof typedForm>
/** One that may be the same: what it is called, why, and where its page is, if it has one. */
export type Same = { id: string; name: string; reasons: Reason[]; href: string | null }

const most = 3

/** What may be the one that is being typed in: at most three, surest first. Asked by keys an index holds and by the nearest names in order. */
export async function sameAsTyped(viewer: Viewer, typed: Typed): Promise<Same[]> {
  if (!maySeeDuplicates(viewer)) return []
  return typed.kind === 'contact' ? samePeople(typed) : sameHouses(viewer, typed)
}

async function sameHouses(viewer: Viewer, { name, cvr, website, exceptId }: Typed): Promise<Same[]> {
  const matchKey = name.trim().length >= 3 ? matchKeyOf(name) : null
  const address = /^[a-z]+:\/\//i.test(website) ? website : `https://${website}`
  const own = { id: '', name, cvr: normaliseCvr(cvr), matchKey, domain: website.includes('.') ? domainOf(address) : null }
  const sortKey = matchKey ? danishSortKey(name) : null
  const roughKey = roughKeyOf(matchKey)
  const found = await Promise.all([
    own.cvr ? housesWhere(eq(organisation.cvr, own.cvr)) : [],
    matchKey ? housesWhere(eq(organisation.matchKey, matchKey)) : [],
    roughKey ? housesWhere(eq(organisation.roughKey, roughKey)) : [],
    own.domain ? housesWhere(eq(organisation.domain, own.domain)) : [],
    sortKey ? housesWhere(gte(organisation.sortKey, sortKey), asc(organisation.sortKey)) : [],
    sortKey ? housesWhere(lt(organisation.sortKey, sortKey), desc(organisation.sortKey)) : [],
  ])
  const aliased = sortKey ? await housesNamedAlso(sortKey) : []
  const named = new Map(aliased.map((house) => [house.id, house]))
  const all = new Map([...found.flat(), ...aliased].map((house) => [house.id, house]))
  const isOther = (house: House) => ![house.id, house.donorId, house.enterpriseId, house.partnerId].includes(exceptId ?? '')
  return surest(own, [...all.values()].filter(isOther), (id) => named.has(id)).map(({ row, reasons }) => ({
    id: row.id,
    name: row.name,
    reasons,
    href: hrefOf(viewer, row),
  }))
}

async function samePeople({ donorId, exceptId, name, email, phone }: Typed): Promise<Same[]> {
  const db = await read()
  const people = await db
    .select({ id: contact.id, name: contact.name, email: contact.email, phoneKey: contact.phoneKey })
    .from(contact)
    .innerJoin(donor, eq(donor.organisationId, contact.organisationId))
    .where(and(eq(donor.id, donorId ?? ''), isNull(contact.endedAt), ne(contact.id, exceptId ?? '')))
    .limit(500)
  const own = { id: '', name: name.trim().length >= 3 ? name : '', email: normaliseEmail(email), phoneKey: phoneKeyOf(phone) }
  return surest(own, people, () => false).map(({ row, reasons }) => ({
    id: row.id,
    name: row.name,
    reasons,
    href: `/donors/${donorId}/contacts?id=${row.id}`,
  }))
}

function surest<Row extends Comparable>(own: Comparable, rows: readonly Row[], isAlias: (id: string) => boolean) {
  return rows
    .map((row) => ({ row, reasons: [...reasonsOf(own, row), ...(isAlias(row.id) ? (['alias'] as const) : [])] }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => certaintyOf(b.reasons, false) - certaintyOf(a.reasons, false))
    .slice(0, most)
}

function hrefOf(viewer: Viewer, { donorId, enterpriseId, partnerId }: House): string | null {
  if (donorId) return `/donors/${donorId}`
  if (enterpriseId) return `/enterprises/${enterpriseId}`
  return partnerId && can(viewer, 'partner:edit', viewer) ? `/enterprises/partners/${partnerId}` : null
}
