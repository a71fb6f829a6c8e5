import 'server-only'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { contact, donor } from '#db/schema/index.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

/** People at givers are known to those who keep the relation, and to the reader who checks that they are kept lawfully. */
export function visibleContacts(viewer: Viewer): SQL {
  return viewer.role === 'enterprise' ? sql`false` : sql`true`
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

export async function contactById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(contact)
    .where(and(visibleContacts(viewer), eq(contact.id, id)))
  return found
}
