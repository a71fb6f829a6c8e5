import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { form, formVersion } from '#db/schema/index.ts'
import { visibleForms } from '#lib/donors/forms/data.ts'
import { formContent } from '#lib/donors/forms/versions/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A form as it was under a number, or undefined where no application began with that one. */
export async function formVersionAt(viewer: Viewer, formId: string, number: number) {
  const db = await read()
  const [found] = await db
    .select({ number: formVersion.number, at: formVersion.createdAt, content: formVersion.content })
    .from(formVersion)
    .innerJoin(form, eq(form.id, formVersion.formId))
    .where(and(visibleForms(viewer), eq(formVersion.formId, formId), eq(formVersion.number, number)))
  return found && { ...found, content: z.parse(formContent, found.content) }
}

/** The versions applications began with, the newest first. */
export async function formVersions(viewer: Viewer, formId: string) {
  const db = await read()
  return db
    .select({ number: formVersion.number, at: formVersion.createdAt })
    .from(formVersion)
    .innerJoin(form, eq(form.id, formVersion.formId))
    .where(and(visibleForms(viewer), eq(formVersion.formId, formId)))
    .orderBy(desc(formVersion.number))
    .limit(100)
}

/** Whether an application began with the form as it is now numbered: then it may only change under a new number. */
export async function isFrozen({ id, number }: { id: string; number: number }): Promise<boolean> {
  const db = await read()
  return (await db.$count(formVersion, and(eq(formVersion.formId, id), eq(formVersion.number, number)))) > 0
}
