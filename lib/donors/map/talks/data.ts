import 'server-only'
import { and, asc, count, desc, eq, max } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { logEntry, user } from '#db/schema/index.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who of ours talked with whom at a giver: one row for each of ours and company, most conversations first; at most 500. */
export async function whoTalked(viewer: Viewer, donorId: string) {
  const db = await read()
  const rows = await db
    .select({ userId: logEntry.createdBy, name: user.name, contactIds: logEntry.contactIds, talks: count(), latest: max(logEntry.day) })
    .from(logEntry)
    .innerJoin(user, eq(user.id, logEntry.createdBy))
    .where(and(standingLog(viewer), eq(logEntry.donorId, donorId)))
    .groupBy(logEntry.createdBy, user.name, logEntry.contactIds)
    .orderBy(desc(count()), asc(logEntry.createdBy))
    .limit(500)
  return rows.map((row) => ({ ...row, latest: row.latest ?? '' }))
}
