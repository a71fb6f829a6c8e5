import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { formAttachment } from '#db/schema/index.ts'
import { formById } from '#lib/donors/forms/data.ts'
import { paperForm, paperId } from '#lib/donors/forms/papers/schema.ts'
import { touchForm } from '#lib/donors/forms/versions/mutations.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

const most = 60

/** One more paper the giver wants with the application. */
export const addFormPaper = verb({
  name: 'addFormPaper',
  permission: 'form:edit',
  input: paperForm,
  find: (viewer, { formId }) => formById(viewer, formId),
  async run(write, parent, { formId: _formId, ...paper }) {
    if (parent.paperCount >= most) throw problem('blocked', 'formFull')
    await touchForm(write, parent)
    const db = await read()
    const [last] = await db
      .select({ position: formAttachment.position })
      .from(formAttachment)
      .where(eq(formAttachment.formId, parent.id))
      .orderBy(desc(formAttachment.position))
      .limit(1)
    const { id } = await write.insert(formAttachment, { ...paper, formId: parent.id, position: (last?.position ?? 0) + 1 })
    return { id }
  },
})

export const removeFormPaper = verb({
  name: 'removeFormPaper',
  permission: 'form:edit',
  input: paperId,
  find: (viewer, { id }) => paperById(viewer, id),
  async run(write, { row, parent }) {
    await touchForm(write, parent)
    await write.remove(formAttachment, row)
    return { id: row.id }
  },
})

async function paperById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(formAttachment).where(eq(formAttachment.id, id))
  const parent = row && (await formById(viewer, row.formId))
  return row && parent && { row, parent }
}
