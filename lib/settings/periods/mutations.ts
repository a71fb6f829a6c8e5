import 'server-only'
import { problem } from '#db/problem.ts'
import { strategyPeriod } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { overlaps, periodById } from '#lib/settings/periods/data.ts'
import { periodForm } from '#lib/settings/periods/schema.ts'
import { verb } from '#lib/verb.ts'

export const addPeriod = verb({
  name: 'addPeriod',
  permission: 'network:manage',
  input: periodForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, ...fields }) {
    await refuseOverlap(fields, null)
    const { id } = await write.insert(strategyPeriod, fields)
    return { id }
  },
})

/** A period moves or is renamed; figures keep the setting of their own day. */
export const updatePeriod = verb({
  name: 'updatePeriod',
  permission: 'network:manage',
  input: periodForm,
  find: (viewer, { id }) => periodById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...fields }) {
    await refuseOverlap(fields, before.id)
    const after = await write.update(strategyPeriod, before, fields, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

async function refuseOverlap({ fromDay, toDay }: { fromDay: Day; toDay: Day }, exceptId: string | null): Promise<void> {
  if (await overlaps(fromDay, toDay, exceptId)) throw problem('invalid', 'invalid', { fields: { fromDay: 'periodOverlaps' } })
}
