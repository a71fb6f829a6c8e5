import 'server-only'
import { donor, logEntry } from '#db/schema/index.ts'
import { donorById } from '#lib/donors/data.ts'
import { logEntryById } from '#lib/donors/log/data.ts'
import { logEntryForm } from '#lib/donors/log/schema.ts'
import { verb } from '#lib/verb.ts'

/** Notes a conversation; its next step becomes the giver's. */
export const noteContact = verb({
  name: 'noteContact',
  permission: 'log:create',
  input: logEntryForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, found, { id: _id, version: _version, ...entry }) {
    const { id } = await write.insert(logEntry, { ...entry, applicationId: null, ideaId: null, contactIds: [] })
    if (entry.nextStep) await write.update(donor, found, { nextStep: entry.nextStep, nextStepDay: entry.followUpDay })
    return { id, donorId: found.id }
  },
})

export const updateLogEntry = verb({
  name: 'updateLogEntry',
  permission: 'log:edit',
  input: logEntryForm,
  find: (viewer, { id }) => logEntryById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, donorId: _donorId, ...entry }) {
    const after = await write.update(logEntry, before, entry, version ?? 0)
    return { id: after.id, donorId: after.donorId, version: after.version }
  },
})
