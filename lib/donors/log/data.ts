import 'server-only'
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { logEntry } from '#db/schema/index.ts'
import { isThere } from '#lib/under-way.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What was said is for those who keep the relation. Private means its author and the coordinators; members never read relation notes. */
export function visibleLog(viewer: Viewer): SQL {
  const there = isThere(logEntry.id)
  if (viewer.role === 'coordinator') return there
  if (viewer.role === 'enterprise') return sql`false`
  return and(there, or(eq(logEntry.visibility, 'shared'), eq(logEntry.createdBy, viewer.id))) ?? sql`false`
}

/** The same without what was laid away: what every list and every rule reads. */
export function standingLog(viewer: Viewer): SQL {
  return and(visibleLog(viewer), isNull(logEntry.archivedAt)) ?? sql`false`
}

/** Whether the viewer may read a mail's text: who laid it in or sent it, the coordinators, and everybody here where it was sent to be shared. */
export function readsMail(viewer: Viewer): SQL {
  return viewer.role === 'coordinator' ? sql`true` : (or(eq(logEntry.createdBy, viewer.id), eq(logEntry.isMailShared, true)) ?? sql`false`)
}

/** One conversation, laid away or not. Whoever may not read a mail's text gets the row without it. */
export async function logEntryById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(logEntry)
    .where(and(visibleLog(viewer), eq(logEntry.id, id)))
  const isReader = viewer.role === 'coordinator' || found?.createdBy === viewer.id || found?.isMailShared === true
  return found && { ...found, mailText: isReader ? found.mailText : null }
}

/** The conversation that the same mail was noted as before with this giver, as far as the viewer may know. */
export async function sameMail(viewer: Viewer, donorId: string, mailHash: string) {
  const db = await read()
  const [found] = await db
    .select({ id: logEntry.id, day: logEntry.day })
    .from(logEntry)
    .where(and(standingLog(viewer), eq(logEntry.mailHash, mailHash), eq(logEntry.donorId, donorId)))
    .limit(1)
  return found
}
