import 'server-only'
import { and, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { application, call, form, formAttachment, formQuestion, formVersion } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { donorById } from '#lib/donors/data.ts'
import { contentOf, formById } from '#lib/donors/forms/data.ts'
import { blankDemands, placeOf } from '#lib/donors/forms/rules.ts'
import { demandsForm, formId, newForm } from '#lib/donors/forms/schema.ts'
import { isFrozen } from '#lib/donors/forms/versions/data.ts'
import { verb } from '#lib/verb.ts'

/**
 * A giver's form, or that of one of its calls; one in each place. It may begin with what another form holds: what is changed in one
 * later stays in that one.
 */
export const createForm = verb({
  name: 'createForm',
  permission: 'form:edit',
  input: newForm,
  find: (viewer, { donorId }) => donorById(viewer, donorId),
  async run(write, giver, { callId, round, fromId }, viewer) {
    const place = await freePlace({ donorId: giver.id, callId, round })
    const from = fromId === null ? null : await formById(viewer, fromId)
    if (from === undefined) throw problem('invalid', 'invalid', { fields: { fromId: 'choiceInvalid' } })
    const { questions, papers, ...demands } = from ? await contentOf(from) : { ...blankDemands, questions: [], papers: [] }
    const { id: formId } = await write.insert(form, { ...demands, ...place, number: 1 })
    await write.insertMany(
      formQuestion,
      questions.map(({ id: _id, ...question }, at) => ({ ...question, formId, position: at + 1 })),
    )
    await write.insertMany(
      formAttachment,
      papers.map(({ id: _id, ...paper }, at) => ({ ...paper, formId, position: at + 1 })),
    )
    return { id: formId }
  },
})

/** What holds for the form as a whole. */
export const updateForm = verb({
  name: 'updateForm',
  permission: 'form:edit',
  input: demandsForm,
  find: (viewer, { id }) => formById(viewer, id),
  async run(write, before, { id: _id, version, ...demands }) {
    const number = (await isFrozen(before)) && changes(before, demands) ? before.number + 1 : before.number
    const after = await write.update(form, before.row, { ...demands, number }, version)
    return { id: after.id, version: after.version }
  },
})

/** A form nobody has begun with may go. */
export const removeForm = verb({
  name: 'removeForm',
  permission: 'form:edit',
  input: formId,
  find: (viewer, { id }) => formById(viewer, id),
  async run(write, before) {
    const db = await read()
    const used = await db.$count(application, eq(application.formId, before.id))
    const kept = await db.$count(formVersion, eq(formVersion.formId, before.id))
    if (used + kept > 0) throw problem('blocked', 'formInUse')
    await removeParts(write, before.id)
    await write.remove(form, before.row)
    return { id: before.donorId }
  },
})

type Place = Parameters<typeof placeOf>[0]

/** The place of a new form: the call must be the giver's, and no other form stand there. */
async function freePlace(at: Place): Promise<Place & { place: string }> {
  const db = await read()
  if (at.callId !== null && (await db.$count(call, and(eq(call.id, at.callId), eq(call.donorId, at.donorId)))) === 0)
    throw problem('invalid', 'invalid', { fields: { callId: 'choiceInvalid' } })
  const place = placeOf(at)
  if ((await db.$count(form, eq(form.place, place))) > 0)
    throw problem('invalid', 'invalid', { fields: { [at.callId === null ? 'donorId' : 'callId']: 'formThere' } })
  return { ...at, place }
}

async function removeParts(write: Write, id: string): Promise<void> {
  const db = await read()
  for (const row of await db.select().from(formQuestion).where(eq(formQuestion.formId, id))) await write.remove(formQuestion, row)
  for (const row of await db.select().from(formAttachment).where(eq(formAttachment.formId, id))) await write.remove(formAttachment, row)
}

function changes(before: Record<string, unknown>, demands: Record<string, unknown>): boolean {
  return Object.entries(demands).some(([name, value]) => before[name] !== value)
}
