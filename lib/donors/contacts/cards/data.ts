import 'server-only'
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { contact, organisation } from '#db/schema/index.ts'
import { type CardOffer, offersFor } from '#lib/donors/contacts/cards/rules.ts'
import { donorContacts, visibleContacts } from '#lib/donors/contacts/data.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import type { Donor } from '#lib/donors/data.ts'
import type { Card } from '#lib/formats/vcard.ts'
import type { CardFile } from '#lib/formats/vcard-reading.ts'
import { normaliseEmail } from '#lib/form.ts'
import { everyRow, type SearchParams } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The people of the contact list's own filter as cards, page by page in its order. What was noted about them is not on a card. */
export async function* cardPages(viewer: Viewer, params: SearchParams): AsyncGenerator<Card[]> {
  for await (const rows of everyRow(contactList, viewer, params)) {
    const written = await cardsBy(
      viewer,
      rows.map(({ id }) => id),
    )
    yield rows.flatMap(({ id }) => written.get(id) ?? [])
  }
}

/** The cards of a file beside the people who are known already: what could be done with each. Nothing is kept. */
export async function offersOf(viewer: Viewer, giver: Donor, file: CardFile): Promise<CardOffer[]> {
  const [here, elsewhere] = await Promise.all([
    donorContacts(viewer, giver.id),
    knownElsewhere(
      viewer,
      giver.organisationId,
      file.cards.flatMap(({ emails }) => emails),
    ),
  ])
  return offersFor(file.cards, here, elsewhere)
}

async function cardsBy(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Card>> {
  if (ids.length === 0) return new Map()
  const db = await read()
  const rows = await db
    .select({
      uid: contact.id,
      name: contact.name,
      title: contact.title,
      organisation: organisation.name,
      email: contact.email,
      phone: contact.phone,
      street: organisation.address,
      postalCode: organisation.postalCode,
      region: organisation.municipality,
      website: organisation.website,
    })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(and(visibleContacts(viewer), inArray(contact.id, [...ids])))
  return new Map(rows.map((row) => [row.uid, row]))
}

/** Where else somebody with one of these addresses is known. */
async function knownElsewhere(viewer: Viewer, organisationId: string, emails: readonly string[]): Promise<Map<string, string>> {
  const addresses = emails.flatMap((email) => normaliseEmail(email) ?? [])
  if (addresses.length === 0) return new Map()
  const db = await read()
  const found = await db
    .select({ email: contact.email, name: organisation.name })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(
      and(
        visibleContacts(viewer),
        isNull(contact.endedAt),
        ne(contact.organisationId, organisationId),
        inArray(contact.email, addresses.slice(0, 1_000)),
      ),
    )
    .limit(1_000)
  return new Map(found.flatMap(({ email, name }) => (email ? [[email, name] as const] : [])))
}
