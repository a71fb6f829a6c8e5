import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { noteLookUp } from '#db/access.ts'
import { read } from '#db/open.ts'
import { course, personCode } from '#db/schema/index.ts'
import { normaliseCode } from '#lib/outcomes/person-codes/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Codes made at, or on a course at, an enterprise one acts for; all for coordinators; nobody else's. */
export function visibleCodes(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator') return sql`true`
  if (viewer.role !== 'enterprise' || viewer.enterpriseIds.length === 0) return sql`false`
  return sql`(${personCode.enterpriseId} in ${viewer.enterpriseIds} or exists (select 1 from ${course} where ${course.personCodeId} = ${personCode.id} and ${course.enterpriseId} in ${viewer.enterpriseIds}))`
}

/** One code with its spoken name, for its card. The look-up is noted. */
export async function codeById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(personCode)
    .where(and(visibleCodes(viewer), eq(personCode.id, id)))
  if (found) await noteLookUp(viewer.id, 'code_card', 'person_code', [found.id])
  return found
}

/**
 * The code somebody has on a card, as typed: any member may take it in, since people move between enterprises. The look-up is
 * noted; nothing of the person's courses is shown. Undefined when nobody has it.
 */
export async function codeByText(viewer: Viewer, text: string) {
  const code = viewer.role === 'coordinator' || viewer.role === 'enterprise' ? normaliseCode(text) : null
  if (code === null) return undefined
  const db = await read()
  const [found] = await db.select().from(personCode).where(eq(personCode.code, code))
  if (found) await noteLookUp(viewer.id, 'new_course', 'person_code', [found.id])
  return found
}

/** Whether a code that was just drawn is somebody else's already. */
export async function isCodeTaken(code: string): Promise<boolean> {
  const db = await read()
  return (await db.$count(personCode, eq(personCode.code, code))) > 0
}
