import 'server-only'
import { learning, pilot } from '#db/schema/index.ts'
import { yearOf } from '#lib/day.ts'
import { pilotById } from '#lib/pilots/data.ts'
import { learningForm, pilotForm, pilotId } from '#lib/pilots/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

export const createPilot = verb({
  name: 'createPilot',
  permission: 'pilot:create',
  input: pilotForm,
  find: async (viewer, { enterpriseId }) => ({ enterpriseIds: enterpriseId ? [enterpriseId] : [], viewer }),
  async run(write, _parent, { id: _id, version: _version, ...fields }) {
    const { id } = await write.insert(pilot, {
      ...fields,
      sortKey: danishSortKey(fields.title),
      origin: null,
      destination: null,
      decisionDay: fields.decision ? write.today : null,
      archivedAt: null,
    })
    await findable(write, 'pilot', id, { title: fields.title, body: fields.question ?? '' })
    return { id }
  },
})

/** A decision is dated the day it is made. */
export const updatePilot = verb({
  name: 'updatePilot',
  permission: 'pilot:edit',
  input: pilotForm,
  find: (viewer, { id }) => pilotById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...fields }) {
    const decisionDay = fields.decision === before.decision ? before.decisionDay : fields.decision ? write.today : null
    const after = await write.update(pilot, before, { ...fields, sortKey: danishSortKey(fields.title), decisionDay }, version ?? 0)
    await findable(write, 'pilot', before.id, { title: fields.title, body: fields.question ?? '' })
    return { id: after.id, version: after.version }
  },
})

export const archivePilot = verb({
  name: 'archivePilot',
  permission: 'pilot:edit',
  input: pilotId,
  find: (viewer, { id }) => pilotById(viewer, id),
  async run(write, before) {
    await write.update(pilot, before, { archivedAt: write.at })
    await write.unfindable('pilot', before.id)
    return { id: before.id }
  },
})

export const restorePilot = verb({
  name: 'restorePilot',
  permission: 'pilot:edit',
  input: pilotId,
  find: (viewer, { id }) => pilotById(viewer, id),
  async run(write, before) {
    await write.update(pilot, before, { archivedAt: null })
    await findable(write, 'pilot', before.id, { title: before.title, body: before.question ?? '' })
    return { id: before.id }
  },
})

/** One line now; it appears in the annual report. */
export const noteLearning = verb({
  name: 'noteLearning',
  permission: 'pilot:edit',
  input: learningForm,
  find: (viewer, input) => pilotById(viewer, input.pilotId),
  async run(write, found, { kind, text }) {
    const { id } = await write.insert(learning, {
      recordKind: 'pilot',
      recordId: found.id,
      enterpriseId: found.enterpriseId,
      kind,
      text,
      year: yearOf(write.today),
    })
    return { id }
  },
})
