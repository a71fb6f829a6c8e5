import 'server-only'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { acquaintance, contact, donor, enterprise, organisation, user } from '#db/schema/index.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { visibleEnterprises } from '#lib/enterprises/data.ts'
import type { Viewer } from '#lib/viewer.ts'

type Ours = { userId: string | null; enterpriseId: string | null }

/** Who knows somebody is seen by whoever sees the one that is known; `contact` is joined to it. */
export function visibleAcquaintances(viewer: Viewer): SQL {
  return visibleContacts(viewer)
}

/** Who of ours knows whom at a giver, as it was written down; at most 200. */
export async function acquaintancesAt(viewer: Viewer, donorId: string) {
  const db = await read()
  return db
    .select({
      id: acquaintance.id,
      contactId: contact.id,
      userId: acquaintance.userId,
      enterpriseId: acquaintance.enterpriseId,
      name: sql`coalesce(${user.name}, ${organisation.name})`.mapWith((name: string | null) => name ?? ''),
      note: acquaintance.note,
    })
    .from(acquaintance)
    .innerJoin(contact, eq(contact.id, acquaintance.contactId))
    .innerJoin(donor, eq(donor.organisationId, contact.organisationId))
    .leftJoin(user, eq(user.id, acquaintance.userId))
    .leftJoin(enterprise, eq(enterprise.id, acquaintance.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleAcquaintances(viewer), eq(donor.id, donorId), isNull(contact.endedAt)))
    .orderBy(asc(acquaintance.id))
    .limit(200)
}

/** Who of us knows a person at a giver: one such tie, or undefined where the person is not the viewer's to see. */
export async function acquaintanceById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ acquaintance })
    .from(acquaintance)
    .innerJoin(contact, eq(contact.id, acquaintance.contactId))
    .where(and(visibleAcquaintances(viewer), eq(acquaintance.id, id)))
  return found?.acquaintance
}

/** The same acquaintance, if it is written down already. */
export async function acquaintanceOf(viewer: Viewer, contactId: string, { userId, enterpriseId }: Ours) {
  const db = await read()
  const ours = userId ? eq(acquaintance.userId, userId) : eq(acquaintance.enterpriseId, enterpriseId ?? '')
  const [found] = await db
    .select({ id: acquaintance.id })
    .from(acquaintance)
    .innerJoin(contact, eq(contact.id, acquaintance.contactId))
    .where(and(visibleAcquaintances(viewer), eq(acquaintance.contactId, contactId), ours))
    .limit(1)
  return found
}

/** Whether it is an active person or an enterprise that the viewer may see. */
export async function isOneOfOurs(viewer: Viewer, { userId, enterpriseId }: Ours): Promise<boolean> {
  const db = await read()
  if (userId) return (await db.$count(user, and(eq(user.id, userId), eq(user.isActive, true)))) > 0
  return (await db.$count(enterprise, and(visibleEnterprises(viewer), eq(enterprise.id, enterpriseId ?? '')))) > 0
}
