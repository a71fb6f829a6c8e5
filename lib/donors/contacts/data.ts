import 'server-only'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { contact, donor, logEntry, organisation, user } from '#db/schema/index.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import { isThere } from '#lib/under-way.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

/** People at givers are known to those who keep the relation, and to the reader who checks that they are kept lawfully. The erased are nobody's, the merged stand under who they were merged into. */
export function visibleContacts(viewer: Viewer): SQL {
  return viewer.role === 'enterprise'
    ? sql`false`
    : sql`${isThere(contact.id)} and ${contact.erasedAt} is null and ${contact.mergedIntoId} is null`
}

/** The same as `isToBeReviewed`, for the index. */
export function dueForReview(viewer: Viewer): SQL {
  // One comparison and not two with `or`: most people are due, and two indexes put together read each of them twice.
  return sql`${contact.endedAt} is null and coalesce(${contact.reviewDay}, '') <= ${viewer.today}`
}

const peopleAt = hot((db, viewer: Viewer) =>
  db
    .select({ contact })
    .from(contact)
    .innerJoin(donor, eq(donor.organisationId, contact.organisationId))
    .where(and(visibleContacts(viewer), eq(donor.id, sql.placeholder('donorId')), isNull(contact.endedAt)))
    .orderBy(asc(contact.id)),
)

/** The people at a giver who are still there, by name. */
export async function donorContacts(viewer: Viewer, donorId: string) {
  const people = await peopleAt({ donorId }, sightOf(viewer), viewer)
  return people.map((row) => row.contact)
}

/** One person at a giver, or undefined where there is none for this viewer. One that was merged away is the other now. */
export async function contactById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(contact)
    .where(and(visibleContacts(viewer), isNull(contact.mergedIntoId), eq(contact.id, id)))
  return found
}

/** One person with where they are: the organisation, and the giver it is (none where it gives nothing), or undefined when not there for this viewer. */
export async function personAtGiver(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ contact, organisation: { id: organisation.id, name: organisation.name }, donor, ownerName: user.name })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .leftJoin(donor, eq(donor.organisationId, contact.organisationId))
    .leftJoin(user, eq(user.id, donor.ownerId))
    .where(and(visibleContacts(viewer), eq(contact.id, id)))
  return found
}

export type PersonAtGiver = NonNullable<Awaited<ReturnType<typeof personAtGiver>>>

/** Log entries that name a person among those who took part; only at the person's own organisation, which is what the index can find. */
const tookPart = (id: string) =>
  and(
    sql`cast(${logEntry.contactIds} as text) like ${`%"${id}"%`}`,
    sql`${logEntry.donorId} in (select ${donor.id} from ${donor} inner join ${contact} on ${contact.organisationId} = ${donor.organisationId} where ${contact.id} = ${id})`,
  )

/** The latest conversations with a person that the viewer may read, newest first. */
export async function talksWith(viewer: Viewer, id: string, limit = 50) {
  const db = await read()
  return db
    .select({
      id: logEntry.id,
      donorId: logEntry.donorId,
      kind: logEntry.kind,
      day: logEntry.day,
      text: logEntry.text,
      visibility: logEntry.visibility,
      isAsk: logEntry.isAsk,
      createdBy: logEntry.createdBy,
      authorName: user.name,
    })
    .from(logEntry)
    .leftJoin(user, eq(user.id, logEntry.createdBy))
    .where(and(standingLog(viewer), tookPart(id)))
    .orderBy(desc(logEntry.day), desc(logEntry.id))
    .limit(limit)
}

/** Who of us has talked with a person, how often and when last; the latest first. */
export async function acquaintances(viewer: Viewer, id: string) {
  const db = await read()
  const latest = sql<string>`max(${logEntry.day})`.mapWith(String)
  return db
    .select({ id: user.id, name: user.name, talks: sql<number>`count(*)`.mapWith(Number), latestDay: latest })
    .from(logEntry)
    .innerJoin(user, eq(user.id, logEntry.createdBy))
    .where(and(standingLog(viewer), tookPart(id)))
    .groupBy(user.id, user.name)
    .orderBy(desc(latest), asc(user.name))
    .limit(20)
}
