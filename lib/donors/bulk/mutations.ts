import 'server-only'
import * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { donor, renewalPlan } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type BulkDone, bulkFields, eachPicked, type LeftBecause, pick, type Picked } from '#lib/bulk.ts'
import { yearOf } from '#lib/day.ts'
import { aliasesAmong, type BulkDonor, donorsByIds, freshPlans } from '#lib/donors/bulk/data.ts'
import { ownerFields, planFields, planIds, stageFields, tagFields } from '#lib/donors/bulk/schema.ts'
import { donorList } from '#lib/donors/data.ts'
import { findableDonor } from '#lib/donors/mutations.ts'
import { openPlans } from '#lib/donors/renewals/data.ts'
import { can, type Permission } from '#lib/permissions.ts'
import { setTag } from '#lib/records/tags/mutations.ts'
import { owners } from '#lib/settings/data.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

type Input = z.output<z.ZodMiniObject<typeof bulkFields>>
type Change = Parameters<typeof eachPicked<BulkDonor>>[1]

/** One owner for many givers, or none. */
export const assignDonors = verb({
  name: 'assignDonors',
  permission: 'donor:edit',
  input: z.object({ ...bulkFields, ...ownerFields }),
  find: picked,
  async run(write, found, input, viewer) {
    const { ownerId } = input
    if (ownerId !== null && !(await owners(viewer)).some(({ id }) => id === ownerId))
      throw problem('invalid', 'invalid', { fields: { ownerId: 'choiceInvalid' } })
    return each(write, viewer, input, found, 'donor:edit', async (row) => {
      if (row.ownerId === ownerId) return 'same'
      const { id, version } = await write.update(donor, row, { ownerId })
      return { undo: { ownerId: row.ownerId, rows: [`${id}.${version}`] } }
    })
  },
})

export const stageDonors = verb({
  name: 'stageDonors',
  permission: 'donor:edit',
  input: z.object({ ...bulkFields, ...stageFields }),
  find: picked,
  run: (write, found, input, viewer) =>
    each(write, viewer, input, found, 'donor:edit', async (row) => {
      if (row.stage === input.stage) return 'same'
      const { id, version } = await write.update(donor, row, { stage: input.stage })
      return { undo: { stage: row.stage, rows: [`${id}.${version}`] } }
    }),
})

/** A tag on many givers, or off them. It touches no giver's own row, so it stands beside whatever others write meanwhile. */
export const tagDonors = verb({
  name: 'tagDonors',
  permission: 'donor:edit',
  input: z.object({ ...bulkFields, ...tagFields }),
  find: picked,
  async run(write, found, input, viewer) {
    const ids = found.rows.filter(({ row }) => can(viewer, 'donor:edit', row)).map(({ row }) => row.id)
    const { label, changed } = await setTag(write, 'donor', ids, input.label, input.isOn)
    const touched = new Set(changed)
    const unversioned = { ...found, rows: found.rows.map(({ row }) => ({ row, seenVersion: null })) }
    return each(write, viewer, input, unversioned, 'donor:edit', async ({ id }) =>
      touched.has(id) ? { undo: { label, isOn: !input.isOn, rows: [id] } } : 'same',
    )
  },
})

/** Into the renewal plan, each with its owner; those with an open plan are left. */
export const planRenewals = verb({
  name: 'planRenewals',
  permission: 'donor:edit',
  input: z.object({ ...bulkFields, ...planFields }),
  find: picked,
  async run(write, found, input, viewer) {
    const year = yearOf(write.today)
    const planned = await openPlans(
      viewer,
      found.rows.map(({ row }) => row.id),
    )
    return each(write, viewer, input, found, 'donor:edit', async ({ id, ownerId }) => {
      if (planned.has(id)) return 'planned'
      const values = { donorId: id, askType: input.askType, steps: null, year, ownerId: ownerId ?? viewer.id, closedAt: null }
      const plan = await write.insert(renewalPlan, values)
      return { undo: { rows: [plan.id] } }
    })
  },
})

/** Takes plans back that nobody has touched since they were made. */
export const dropRenewals = verb({
  name: 'dropRenewals',
  permission: 'donor:edit',
  input: planIds,
  find: async (viewer, { rows }) => freshPlans(viewer, rows),
  async run(write, plans, { rows }): Promise<BulkDone> {
    for (const plan of plans) await write.remove(renewalPlan, plan)
    const gone = rows.length - plans.length
    return { changed: plans.length, left: gone > 0 ? { gone } : {}, after: null, until: null, undo: [] }
  },
})

export const archiveDonors = verb({
  name: 'archiveDonors',
  permission: 'donor:archive',
  input: z.object(bulkFields),
  find: picked,
  run: (write, found, input, viewer) =>
    each(write, viewer, input, found, 'donor:archive', async (row) => {
      if (row.archivedAt) return 'same'
      const { id, version } = await write.update(donor, row, { archivedAt: write.at })
      await write.unfindable('donor', id)
      return { undo: { rows: [`${id}.${version}`] } }
    }),
})

export const restoreDonors = verb({
  name: 'restoreDonors',
  permission: 'donor:archive',
  input: z.object(bulkFields),
  find: picked,
  async run(write, found, input, viewer) {
    const aliases = await aliasesAmong(
      viewer,
      found.rows.map(({ row }) => row.organisationId),
    )
    return each(write, viewer, input, found, 'donor:archive', async (row) => {
      if (!row.archivedAt) return 'same'
      const { id, version } = await write.update(donor, row, { archivedAt: null })
      await findableDonor(write, id, { ...row, ...row.organisation, aliases: aliases.get(row.organisationId) ?? null })
      return { undo: { rows: [`${id}.${version}`] } }
    })
  },
})

function picked(viewer: Viewer, input: Input) {
  return pick(viewer, donorList, input, (ids) => donorsByIds(viewer, ids))
}

/** Each row by its own permission; `until` holds back what comes into being while the batches run. */
async function each(
  write: Write,
  viewer: Viewer,
  { until }: Input,
  found: Picked<BulkDonor>,
  permission: Extract<Permission, 'donor:edit' | 'donor:archive'>,
  change: Change,
): Promise<BulkDone> {
  const mayNot: LeftBecause = 'mayNot'
  const done = await eachPicked(found, async (row) => (can(viewer, permission, row) ? change(row) : mayNot))
  return { ...done, until: until ?? write.newId() }
}
