import 'server-only'
import { contact } from '#db/schema/index.ts'
import { contactById } from '#lib/donors/contacts/data.ts'
import { contactForm, contactId } from '#lib/donors/contacts/schema.ts'
import { donorById } from '#lib/donors/data.ts'
import { verb } from '#lib/verb.ts'

export const addContact = verb({
  name: 'addContact',
  permission: 'contact:edit',
  input: contactForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, donor, { id: _id, version: _version, donorId: _donorId, ...person }) {
    const { id } = await write.insert(contact, { ...person, organisationId: donor.organisationId, endedAt: null })
    return { id }
  },
})

export const updateContact = verb({
  name: 'updateContact',
  permission: 'contact:edit',
  input: contactForm,
  find: (viewer, { id }) => contactById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, donorId: _donorId, ...person }) {
    const after = await write.update(contact, before, person, version ?? 0)
    return { id: after.id, version: after.version }
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
