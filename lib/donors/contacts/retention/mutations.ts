import 'server-only'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { coverMentions } from '#lib/donors/contacts/erasure/mentions/mutations.ts'
import { erasePerson } from '#lib/donors/contacts/erasure/mutations.ts'
import { placesOf } from '#lib/donors/contacts/erasure/places/data.ts'
import { expiredAmong } from '#lib/donors/contacts/retention/data.ts'
import { expiredForm } from '#lib/donors/contacts/retention/schema.ts'
import { verb } from '#lib/verb.ts'

/**
 * Erases those who were kept too long, as one is erased by hand. Who was looked at or changed meanwhile, or must be kept for the accounts, is
 * left; and so is who stands in an application or another text of ours, which somebody has to see first, on the person's own page.
 */
export const eraseExpired = verb({
  name: 'eraseExpired',
  permission: 'contact:erase',
  input: expiredForm,
  ahead: (viewer, { chosen }) =>
    placesOf(
      viewer,
      chosen.map((one) => one.slice(0, 36)),
    ),
  find: async (viewer, _input, found) => ({ ...viewer, found }),
  async run(write, { found }, { chosen }, viewer) {
    const seen = new Map(chosen.map((one) => [one.slice(0, 36), Number(one.slice(37))]))
    let erased = 0
    for (const { id, version, keptUntil } of await expiredAmong(viewer, [...seen.keys()])) {
      // Read anew for each: erasing the one before may have covered words in the same texts.
      const preview = keptUntil === null && version === seen.get(id) ? await erasurePreview(viewer, id, found) : undefined
      if (!preview || preview.texts.length > 0) continue
      // What may be about somebody else is for a person to judge, on the page of the one who is erased.
      const sure = preview.mentions.filter(({ how, mayBeAnother }) => how === 'sure' && !mayBeAnother)
      await coverMentions(write, sure, preview.needles)
      await erasePerson(write, preview, 'retention')
      erased++
    }
    return { erased, left: seen.size - erased }
  },
})
