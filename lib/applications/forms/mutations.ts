import 'server-only'
import { problem } from '#db/problem.ts'
import { application, section } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { applicationById } from '#lib/applications/data.ts'
import { answeredOf, formStanding } from '#lib/applications/forms/data.ts'
import { asked, planSections } from '#lib/applications/forms/rules.ts'
import { leaveForm as leaveInput, takeForm as takeInput } from '#lib/applications/forms/schema.ts'
import { isWritable } from '#lib/applications/rules.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { contentOf, type Form } from '#lib/donors/forms/data.ts'
import { freezeForm } from '#lib/donors/forms/versions/mutations.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The questions of the giver's form become the application's own, or those of the form as it is now do. No text is lost. */
export const takeForm = verb({
  name: 'takeForm',
  permission: 'application:edit',
  input: takeInput,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { version, formId }, viewer) {
    if (!isWritable(before.stage)) throw problem('blocked', 'alreadySent')
    const form = (await formStanding(viewer, before)).choices.find(({ id }) => id === formId)
    if (!form) throw problem('invalid', 'invalid', { fields: { formId: 'choiceInvalid' } })
    const taken = { formId: form.id, formNumber: form.number, formKeptNumber: null }
    const after = await write.update(application, before, taken, version)
    await beginWith(write, viewer, before.id, form)
    return { id: after.id, version: after.version }
  },
})

/** The form has changed; what we have written stays as it is, and nobody is told of this change again. */
export const leaveForm = verb({
  name: 'leaveForm',
  permission: 'application:edit',
  input: leaveInput,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { version, number }) {
    if (before.formId === null) throw problem('blocked', 'formNotTaken')
    const after = await write.update(application, before, { formKeptNumber: number }, version)
    return { id: after.id, version: after.version }
  },
})

/** Makes an application's sections the form's questions, and keeps the form as it is now. */
export async function beginWith(write: Write, viewer: Viewer, applicationId: string, form: Form): Promise<void> {
  await freezeForm(write, form)
  const { questions } = await contentOf(form)
  const plan = planSections(await answeredOf(viewer, applicationId), questions)
  const rows = new Map((await sectionsOf(viewer, applicationId)).map(({ ownerName: _name, ...row }) => [row.id, row]))
  for (const [at, { question, section: answer }] of plan.questions.entries()) {
    const known = answer && rows.get(answer.id)
    const facts = { ...asked(question), position: at + 1 }
    if (known) await write.update(section, known, facts)
    else await write.insert(section, { ...facts, applicationId, text: '', ownerId: null, dueDay: null, state: 'empty' })
  }
  for (const [at, { id }] of plan.own.entries()) {
    const known = rows.get(id)
    if (known) await write.update(section, known, { formQuestionId: null, position: questions.length + at + 1 })
  }
  for (const { id } of plan.gone) {
    const known = rows.get(id)
    if (known) await write.remove(section, known)
  }
}
