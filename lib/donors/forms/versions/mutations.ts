import 'server-only'
import { form, formVersion } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { contentOf, type Form } from '#lib/donors/forms/data.ts'
import { isFrozen } from '#lib/donors/forms/versions/data.ts'

/** Keeps the form as it stands now, so that what an application began with is never changed. Once for each number. */
export async function freezeForm(write: Write, row: Form): Promise<void> {
  if (await isFrozen(row)) return
  await write.insert(formVersion, { formId: row.id, number: row.number, content: await contentOf(row) })
}

/** To be called before anything in a form changes: its number rises where an application began with the present one. */
export async function touchForm(write: Write, row: Form): Promise<void> {
  if (await isFrozen(row)) await write.update(form, row.row, { number: row.number + 1 })
}
