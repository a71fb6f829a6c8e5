import 'server-only'
import { and, asc, eq, lt } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { grant, reportDue } from '#db/schema/index.ts'
import { isUnsent, owesReports, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Reports to a giver that are past their day and not sent, the oldest first; at most 20, those the viewer may see. */
export async function overdueTo(viewer: Viewer, donorId: string) {
  const db = await read()
  return db
    .select({ reportId: reportDue.id, grantId: reportDue.grantId, kind: reportDue.kind, day: reportDue.dueDay })
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .where(and(visibleGrants(viewer), owesReports, eq(reportDue.donorId, donorId), lt(reportDue.dueDay, viewer.today), isUnsent))
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id))
    .limit(20)
}
