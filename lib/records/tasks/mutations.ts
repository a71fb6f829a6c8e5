import 'server-only'
import { problem } from '#db/problem.ts'
import { task } from '#db/schema/index.ts'
import { taskById } from '#lib/records/tasks/data.ts'
import { taskForm, taskId } from '#lib/records/tasks/schema.ts'
import { verb } from '#lib/verb.ts'

export const addTask = verb({
  name: 'addTask',
  permission: 'task:create',
  input: taskForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, movedReason: _reason, ...fields }) {
    const { id } = await write.insert(task, {
      ...fields,
      recordKind: null,
      recordId: null,
      kind: 'task',
      dueTime: null,
      movedReason: null,
      doneAt: null,
      doneBy: null,
    })
    return { id }
  },
})

/** Own tasks move freely; a day promised to or by a giver moves only with a reason (product.md §3.5). */
export const updateTask = verb({
  name: 'updateTask',
  permission: 'task:edit',
  input: taskForm,
  find: (viewer, { id }) => taskById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...fields }) {
    if (before.isDonorFacing && fields.dueDay !== before.dueDay && !fields.movedReason)
      throw problem('invalid', 'invalid', { fields: { movedReason: 'moveNeedsReason' } })
    const after = await write.update(task, before, fields, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

export const finishTask = verb({
  name: 'finishTask',
  permission: 'task:finish',
  input: taskId,
  find: (viewer, { id }) => taskById(viewer, id),
  async run(write, before, _input, viewer) {
    await write.update(task, before, { doneAt: write.at, doneBy: viewer.id })
    return { id: before.id }
  },
})

export const reopenTask = verb({
  name: 'reopenTask',
  permission: 'task:finish',
  input: taskId,
  find: (viewer, { id }) => taskById(viewer, id),
  async run(write, before) {
    await write.update(task, before, { doneAt: null, doneBy: null })
    return { id: before.id }
  },
})
