import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { contact, organisation } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addMonths } from '#lib/day.ts'
import { contactById, personAtGiver } from '#lib/donors/contacts/data.ts'
import { contactForm, contactId, mailingForm } from '#lib/donors/contacts/schema.ts'
import { donorById } from '#lib/donors/data.ts'
import { findable } from '#lib/search/mutations.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { verb } from '#lib/verb.ts'

type Person = Pick<typeof contact.$inferSelect, 'name' | 'title' | 'email' | 'phone' | 'note' | 'legalBasis' | 'source' | 'reviewDay'>

export const addContact = verb({
  name: 'addContact',
  permission: 'contact:edit',
  input: contactForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, donor, { id: _id, version: _version, donorId: _donorId, ...person }) {
    return { id: await writePerson(write, donor.organisation, person) }
  },
})

export const updateContact = verb({
  name: 'updateContact',
  permission: 'contact:edit',
  input: contactForm,
  find: async (viewer, { id }) => personAtGiver(viewer, id ?? ''),
  async run(write, { contact: before, organisation }, { id: _id, version, donorId: _donorId, ...person }) {
    const after = await write.update(contact, before, person, version ?? 0)
    await findablePerson(write, after, organisation.name)
    return { id: after.id, version: after.version }
  },
})

/** Somebody has looked: the person is still there and still needed. The next look is the network's own time from now. */
export const confirmContact = verb({
  name: 'confirmContact',
  permission: 'contact:edit',
  input: contactId,
  find: (viewer, { id }) => contactById(viewer, id),
  async run(write, before) {
    if (before.endedAt) throw problem('blocked', 'contactEnded')
    const { contactReviewMonths } = await settingsOn(write.today)
    const { reviewDay } = await write.update(contact, before, { reviewDay: addMonths(write.today, contactReviewMonths) })
    return { id: before.id, reviewDay }
  },
})

/** The person is no longer there; what was said with them stays. */
export const endContact = verb({
  name: 'endContact',
  permission: 'contact:edit',
  input: contactId,
  find: (viewer, { id }) => contactById(viewer, id),
  async run(write, before) {
    const { id } = await write.update(contact, before, { endedAt: write.at })
    return { id }
  },
})

/** The person is there after all. */
export const returnContact = verb({
  name: 'returnContact',
  permission: 'contact:edit',
  input: contactId,
  find: (viewer, { id }) => contactById(viewer, id),
  async run(write, before) {
    const { id } = await write.update(contact, before, { endedAt: null })
    return { id }
  },
})

/** The person will have no mails from us, or will after all. */
export const setMailing = verb({
  name: 'setMailing',
  permission: 'contact:edit',
  input: mailingForm,
  find: (viewer, { id }) => contactById(viewer, id),
  async run(write, before, { isWanted }) {
    const { id } = await write.update(contact, before, { noMailSince: isWanted ? null : (before.noMailSince ?? write.today) })
    return { id }
  },
})

/** Writes a person at an organisation, in order and findable: every way in goes through here. Gives the id. */
export async function writePerson(write: Write, organisation: { id: string; name: string }, person: Person): Promise<string> {
  const made = await write.insert(contact, { ...person, organisationId: organisation.id, endedAt: null })
  await findablePerson(write, made, organisation.name)
  return made.id
}

/** After an organisation has got another name: its people are found under it. */
export async function findablePeople(write: Write, organisation: { id: string; name: string }): Promise<void> {
  const db = await read()
  const people = await db
    .select()
    .from(contact)
    .where(and(eq(contact.organisationId, organisation.id), isNull(contact.erasedAt), isNull(contact.mergedIntoId)))
  for (const person of people) await findablePerson(write, person, organisation.name)
}

/** Makes a person findable as the row now says; one that was merged or erased is not found. */
export async function findPersonBy(write: Write, id: string): Promise<void> {
  const db = await read()
  const [found] = await db
    .select({ contact, name: organisation.name })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(and(eq(contact.id, id), isNull(contact.erasedAt), isNull(contact.mergedIntoId)))
  return found ? findablePerson(write, found.contact, found.name) : write.unfindable('contact', id)
}

function findablePerson(write: Write, { id, name, title, email }: typeof contact.$inferSelect, organisationName: string): Promise<void> {
  return findable(write, 'contact', id, { title: name, subtitle: organisationName, body: [title, email].filter(Boolean).join(' ') })
}
