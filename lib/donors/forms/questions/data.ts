import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { form, formQuestion } from '#db/schema/index.ts'
import { formById, visibleForms } from '#lib/donors/forms/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The questions of a form in order, as rows to edit; those taken out are not among them. */
export async function questionsOf(viewer: Viewer, formId: string) {
  const db = await read()
  const found = await db
    .select({ question: formQuestion })
    .from(formQuestion)
    .innerJoin(form, eq(form.id, formQuestion.formId))
    .where(and(visibleForms(viewer), eq(formQuestion.formId, formId), isNull(formQuestion.removedAt)))
    .orderBy(asc(formQuestion.position), asc(formQuestion.id))
    .limit(200)
  return found.map(({ question }) => question)
}

/** One question with its form, taken out or not. */
export async function questionById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(formQuestion).where(eq(formQuestion.id, id))
  const parent = row && (await formById(viewer, row.formId))
  return row && parent && { ...row, row, parent }
}
