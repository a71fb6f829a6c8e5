import 'server-only'
import { organisation, partner } from '#db/schema/index.ts'
import { partnerById } from '#lib/enterprises/partners/data.ts'
import { partnerForm } from '#lib/enterprises/schema.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

export const createPartner = verb({
  name: 'createPartner',
  permission: 'partner:edit',
  input: partnerForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { name, cvr, municipality, kind, sector, note }) {
    const sortKey = danishSortKey(name)
    const { id: organisationId } = await write.insert(organisation, {
      name,
      sortKey,
      cvr,
      municipality,
      orgId: null,
      gln: null,
      address: null,
      postalCode: null,
      website: null,
    })
    const { id } = await write.insert(partner, { organisationId, sortKey, kind, sector, note })
    return { id }
  },
})

export const updatePartner = verb({
  name: 'updatePartner',
  permission: 'partner:edit',
  input: partnerForm,
  find: (viewer, { id }) => partnerById(viewer, id ?? ''),
  async run(write, before, { name, cvr, municipality, kind, sector, note, version }) {
    const sortKey = danishSortKey(name)
    const after = await write.update(partner, before, { sortKey, kind, sector, note }, version ?? 0)
    await write.update(organisation, before.organisation, { name, sortKey, cvr, municipality })
    return { id: after.id, version: after.version }
  },
})
