import 'server-only'
import { donorById } from '#lib/donors/data.ts'
import { tagForm } from '#lib/donors/tags/schema.ts'
import { setTag } from '#lib/records/tags/mutations.ts'
import { verb } from '#lib/verb.ts'

/** A tag on a giver, or off it; in the spelling already in use. It stands beside whatever others write on the giver meanwhile. */
export const tagDonor = verb({
  name: 'tagDonor',
  permission: 'donor:edit',
  input: tagForm,
  find: (viewer, { id }) => donorById(viewer, id),
  async run(write, { id }, input) {
    const { label } = await setTag(write, 'donor', [id], input.label, input.isOn)
    return { id, label }
  },
})
