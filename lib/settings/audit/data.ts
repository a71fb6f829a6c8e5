import 'server-only'
import { and, desc, eq, lt } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { audit, user } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'

export const maySeeAudit = (viewer: Viewer) => viewer.role === 'coordinator' || viewer.role === 'auditor'

const page = 50
const aboutCitizens = ['course', 'course_step', 'job', 'person_code', 'coping', 'volunteering', 'funding_link']

/**
 * A page of the log, newest first, from before a sequence number. Personal values are hashes. The reader sees that rows about
 * citizens changed, not how.
 */
export async function auditPage(viewer: Viewer, filters: { before: number | null; verb: string | null; actor: string | null }) {
  if (!maySeeAudit(viewer)) return []
  const db = await read()
  const rows = await db
    .select({
      sequence: audit.sequence,
      at: audit.at,
      actorId: audit.actor,
      actor: user.name,
      verb: audit.verb,
      recordKind: audit.recordKind,
      recordId: audit.recordId,
      changes: audit.changes,
    })
    .from(audit)
    .leftJoin(user, eq(user.id, audit.actor))
    .where(
      and(
        filters.before ? lt(audit.sequence, filters.before) : undefined,
        filters.verb ? eq(audit.verb, filters.verb) : undefined,
        filters.actor ? eq(audit.actor, filters.actor) : undefined,
      ),
    )
    .orderBy(desc(audit.sequence))
    .limit(page)
  return rows.map((row) => ({
    ...row,
    changes: viewer.role === 'auditor' && aboutCitizens.includes(row.recordKind) ? '{}' : row.changes,
    recordId: viewer.role === 'auditor' && aboutCitizens.includes(row.recordKind) ? '' : row.recordId,
  }))
}
