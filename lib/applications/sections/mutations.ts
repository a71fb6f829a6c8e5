import 'server-only'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { section, sectionVersion } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { applicationById } from '#lib/applications/data.ts'
import { isWritable, type Stage } from '#lib/applications/rules.ts'
import { sectionById, sectionsOf } from '#lib/applications/sections/data.ts'
import { stateWith } from '#lib/applications/sections/rules.ts'
import { answerForm, questionForm, sectionId, sectionMoveForm } from '#lib/applications/sections/schema.ts'
import { verb } from '#lib/verb.ts'

export const addSection = verb({
  name: 'addSection',
  permission: 'application:edit',
  input: questionForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, parent, { id: _id, version: _version, ...question }, viewer) {
    refuseSent(parent.stage)
    const before = await sectionsOf(viewer, parent.id)
    const { id } = await write.insert(section, { ...question, position: (before.at(-1)?.position ?? 0) + 1, text: '', state: 'empty' })
    return { id }
  },
})

export const updateQuestion = verb({
  name: 'updateQuestion',
  permission: 'application:edit',
  input: questionForm,
  find: (viewer, { id }) => sectionById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, applicationId: _applicationId, ...question }) {
    refuseSent(before.stage)
    const after = await write.update(section, before.row, question, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

/** Writes the answer; every saved text is kept as a version. */
export const writeSection = verb({
  name: 'writeSection',
  permission: 'section:write',
  input: answerForm,
  find: (viewer, { id }) => sectionById(viewer, id),
  async run(write, before, { version, text: given, state }) {
    refuseSent(before.stage)
    const text = given ?? ''
    const after = await write.update(section, before.row, { text, state: stateWith(text, state) }, version)
    if (text !== before.text) {
      const db = await read()
      const number = (await db.$count(sectionVersion, eq(sectionVersion.sectionId, before.id))) + 1
      await write.insert(sectionVersion, { sectionId: before.id, text, number })
    }
    return { id: after.id, version: after.version }
  },
})

export const moveSection = verb({
  name: 'moveSection',
  permission: 'application:edit',
  input: sectionMoveForm,
  find: (viewer, { id }) => sectionById(viewer, id),
  async run(write, before, { direction }, viewer) {
    refuseSent(before.stage)
    const order = (await sectionsOf(viewer, before.applicationId)).map(({ ownerName: _name, ...row }) => row)
    const at = order.findIndex(({ id }) => id === before.id)
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(Math.max(0, at + (direction === 'up' ? -1 : 1)), 0, moved)
    for (const [position, row] of order.entries()) await write.update(section, row, { position: position + 1 })
    return { id: before.id }
  },
})

/** A question nobody has answered may go; one with a text stays, empty it first. */
export const removeSection = verb({
  name: 'removeSection',
  permission: 'application:edit',
  input: sectionId,
  find: (viewer, { id }) => sectionById(viewer, id),
  async run(write, before) {
    refuseSent(before.stage)
    const db = await read()
    if (before.text !== '' || (await db.$count(sectionVersion, eq(sectionVersion.sectionId, before.id))) > 0)
      throw problem('blocked', 'sectionHasText')
    await write.remove(section, before.row)
    return { id: before.id }
  },
})

function refuseSent(stage: Stage): void {
  if (!isWritable(stage)) throw problem('blocked', 'alreadySent')
}
