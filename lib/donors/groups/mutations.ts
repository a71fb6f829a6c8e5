import 'server-only'
import { problem } from '#db/problem.ts'
import { donor, donorGroup } from '#db/schema/index.ts'
import { donorById } from '#lib/donors/data.ts'
import { groupById, groupNamed, giversInGroup } from '#lib/donors/groups/data.ts'
import { groupForm, groupGiverForm, groupId, ungroupForm } from '#lib/donors/groups/schema.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

export const createGroup = verb({
  name: 'createGroup',
  permission: 'group:edit',
  input: groupForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { name }) {
    const sortKey = await freeName(name, null)
    const { id } = await write.insert(donorGroup, { name, sortKey })
    return { id }
  },
})

export const renameGroup = verb({
  name: 'renameGroup',
  permission: 'group:edit',
  input: groupForm,
  find: (viewer, { id }) => groupById(viewer, id ?? ''),
  async run(write, before, { name, version }) {
    const sortKey = await freeName(name, before.id)
    const after = await write.update(donorGroup, before, { name, sortKey }, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

/** Takes a giver into a group; it leaves the one it was in. */
export const groupDonor = verb({
  name: 'groupDonor',
  permission: 'group:edit',
  input: groupGiverForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, before, input, viewer) {
    const group = await groupById(viewer, input.groupId)
    if (!group) throw problem('notFound', 'notFound')
    const { id } = await write.update(donor, before, { groupId: group.id })
    return { id }
  },
})

export const ungroupDonor = verb({
  name: 'ungroupDonor',
  permission: 'group:edit',
  input: ungroupForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, before) {
    const { id } = await write.update(donor, before, { groupId: null })
    return { id }
  },
})

/** Takes away a group that has nobody in it. */
export const dissolveGroup = verb({
  name: 'dissolveGroup',
  permission: 'group:edit',
  input: groupId,
  find: (viewer, { id }) => groupById(viewer, id),
  async run(write, before) {
    const givers = await giversInGroup(before.id)
    if (givers > 0) throw problem('blocked', 'groupHasGivers', { values: { count: givers } })
    await write.remove(donorGroup, before)
    return { id: before.id }
  },
})

async function freeName(name: string, exceptId: string | null): Promise<string> {
  const sortKey = danishSortKey(name)
  if (await groupNamed(sortKey, exceptId)) throw problem('invalid', 'invalid', { fields: { name: 'groupTaken' } })
  return sortKey
}
