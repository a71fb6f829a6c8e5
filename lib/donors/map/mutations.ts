import 'server-only'
import { problem } from '#db/problem.ts'
import { acquaintance } from '#db/schema/index.ts'
import { contactById } from '#lib/donors/contacts/data.ts'
import { acquaintanceById, acquaintanceOf, isOneOfOurs } from '#lib/donors/map/data.ts'
import { acquaintanceForm, acquaintanceId } from '#lib/donors/map/schema.ts'
import { verb } from '#lib/verb.ts'

/** Notes that a person or an enterprise of ours knows somebody at a giver. */
export const noteAcquaintance = verb({
  name: 'noteAcquaintance',
  permission: 'contact:edit',
  input: acquaintanceForm,
  find: (viewer, { contactId }) => contactById(viewer, contactId),
  async run(write, person, { who, note }, viewer) {
    const [kind, id = ''] = who.split(':')
    const ours = { userId: kind === 'user' ? id : null, enterpriseId: kind === 'user' ? null : id }
    if (!(await isOneOfOurs(viewer, ours))) throw problem('invalid', 'invalid', { fields: { who: 'choiceInvalid' } })
    if (await acquaintanceOf(viewer, person.id, ours)) throw problem('invalid', 'invalid', { fields: { who: 'alreadyExists' } })
    const made = await write.insert(acquaintance, { contactId: person.id, ...ours, note })
    return { id: made.id }
  },
})

export const endAcquaintance = verb({
  name: 'endAcquaintance',
  permission: 'contact:edit',
  input: acquaintanceId,
  find: (viewer, { id }) => acquaintanceById(viewer, id),
  async run(write, before) {
    await write.remove(acquaintance, before)
    return { id: before.id }
  },
})
