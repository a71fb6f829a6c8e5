import 'server-only'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { mailTemplate } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Templates are for those who write to givers. */
export function visibleTemplates(viewer: Viewer): SQL {
  return viewer.role === 'coordinator' || viewer.role === 'fundraiser' ? sql`true` : sql`false`
}

/** All templates by name; for the page that keeps them. */
export async function allTemplates(viewer: Viewer) {
  const db = await read()
  return db.select().from(mailTemplate).where(visibleTemplates(viewer)).orderBy(asc(mailTemplate.sortKey), asc(mailTemplate.id))
}

/** What a mail can begin from, by name. */
export async function templateChoices(viewer: Viewer) {
  const db = await read()
  return db
    .select({ id: mailTemplate.id, name: mailTemplate.name, hasEnglish: sql<boolean>`${mailTemplate.textEn} is not null`.mapWith(Boolean) })
    .from(mailTemplate)
    .where(and(visibleTemplates(viewer), isNull(mailTemplate.archivedAt)))
    .orderBy(asc(mailTemplate.sortKey), asc(mailTemplate.id))
    .limit(500)
}

/** One template of a mail, or undefined where there is none for this viewer. */
export async function templateById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(mailTemplate)
    .where(and(visibleTemplates(viewer), eq(mailTemplate.id, id)))
  return found
}
