import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { formQuestion } from '#db/schema/index.ts'
import { formById } from '#lib/donors/forms/data.ts'
import { questionById, questionsOf } from '#lib/donors/forms/questions/data.ts'
import { formQuestionForm, formQuestionId, formQuestionMove } from '#lib/donors/forms/questions/schema.ts'
import { touchForm } from '#lib/donors/forms/versions/mutations.ts'
import { verb } from '#lib/verb.ts'

const most = 200

export const addFormQuestion = verb({
  name: 'addFormQuestion',
  permission: 'form:edit',
  input: formQuestionForm,
  find: (viewer, { formId }) => formById(viewer, formId),
  async run(write, parent, { id: _id, version: _version, ...question }) {
    if (parent.questionCount >= most) throw problem('blocked', 'formFull')
    await touchForm(write, parent)
    const { id } = await write.insert(formQuestion, { ...question, formId: parent.id, position: await nextPosition(parent.id) })
    return { id }
  },
})

export const updateFormQuestion = verb({
  name: 'updateFormQuestion',
  permission: 'form:edit',
  input: formQuestionForm,
  find: (viewer, { id }) => questionById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, formId: _formId, ...question }) {
    await touchForm(write, before.parent)
    const after = await write.update(formQuestion, before.row, question, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

export const moveFormQuestion = verb({
  name: 'moveFormQuestion',
  permission: 'form:edit',
  input: formQuestionMove,
  find: (viewer, { id }) => questionById(viewer, id),
  async run(write, before, { direction }, viewer) {
    const order = await questionsOf(viewer, before.formId)
    const at = order.findIndex(({ id }) => id === before.id)
    const [moved] = order.splice(at, 1)
    if (!moved) throw problem('notFound', 'notFound')
    order.splice(Math.max(0, at + (direction === 'up' ? -1 : 1)), 0, moved)
    await touchForm(write, before.parent)
    for (const [position, row] of order.entries()) await write.update(formQuestion, row, { position: position + 1 })
    return { id: before.id }
  },
})

/** Takes a question out of the form. Answers that came from it stay, and it can be put back. */
export const removeFormQuestion = verb({
  name: 'removeFormQuestion',
  permission: 'form:edit',
  input: formQuestionId,
  find: (viewer, { id }) => questionById(viewer, id),
  async run(write, before) {
    await touchForm(write, before.parent)
    await write.update(formQuestion, before.row, { removedAt: write.at })
    return { id: before.id }
  },
})

export const restoreFormQuestion = verb({
  name: 'restoreFormQuestion',
  permission: 'form:edit',
  input: formQuestionId,
  find: (viewer, { id }) => questionById(viewer, id),
  async run(write, before) {
    await touchForm(write, before.parent)
    await write.update(formQuestion, before.row, { removedAt: null })
    return { id: before.id }
  },
})

async function nextPosition(formId: string): Promise<number> {
  const db = await read()
  const [last] = await db
    .select({ position: formQuestion.position })
    .from(formQuestion)
    .where(eq(formQuestion.formId, formId))
    .orderBy(desc(formQuestion.position))
    .limit(1)
  return (last?.position ?? 0) + 1
}
