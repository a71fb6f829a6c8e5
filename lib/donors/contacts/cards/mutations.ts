import 'server-only'
import { problem } from '#db/problem.ts'
import { contact } from '#db/schema/index.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { findPersonBy, writePerson } from '#lib/donors/contacts/mutations.ts'
import { cardsForm } from '#lib/donors/contacts/cards/schema.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { donorById } from '#lib/donors/data.ts'
import { verb } from '#lib/verb.ts'

/** Takes in the people of a file of visiting cards at a giver: all that were chosen, or nobody. What a known person has is never overwritten. */
export const addCards = verb({
  name: 'addCards',
  permission: 'contact:edit',
  input: cardsForm,
  find: (viewer, { donorId }) => donorById(viewer, donorId),
  async run(write, giver, { legalBasis, source, reviewDay, hasNotes, cards }, viewer) {
    if (cards.every(({ choice }) => choice === 'leave')) throw problem('invalid', 'invalid', { fields: { cards: 'cardsNone' } })
    const known = new Map((await donorContacts(viewer, giver.id)).map((person) => [person.id, person]))
    const done = { added: 0, filled: 0, left: 0 }
    for (const [at, { choice, sameId, ...card }] of cards.entries()) {
      if (choice === 'leave') {
        done.left++
        continue
      }
      const person = { ...card, note: hasNotes ? card.note : null }
      if (looksLikeCpr(Object.values(person).join('\n')))
        throw problem('invalid', 'invalid', { fields: { cards: 'cardCpr' }, values: { number: at + 1 } })
      if (choice === 'new') {
        await writePerson(write, giver.organisation, { ...person, legalBasis, source, reviewDay })
        done.added++
        continue
      }
      const same = known.get(sameId ?? '')
      if (!same) throw problem('invalid', 'invalid', { fields: { cards: 'cardGone' }, values: { number: at + 1 } })
      const { title, email, phone, note } = person
      const after = await write.update(contact, same, {
        title: same.title ?? title,
        email: same.email ?? email,
        phone: same.phone ?? phone,
        note: same.note ?? note,
      })
      // Two cards may both be this person's.
      known.set(same.id, after)
      await findPersonBy(write, same.id)
      done.filled++
    }
    return { donorId: giver.id, ...done }
  },
})
