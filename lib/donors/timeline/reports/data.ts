import 'server-only'
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { grant, reportDue } from '#db/schema/index.ts'
import { type Asked, sharedBy, teller, within } from '#lib/donors/timeline/asked/data.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const days = { submitted: reportDue.submittedDay, approved: reportDue.approvedDay, returned: reportDue.returnedDay }

/** Reports by what happened to them on which day. */
export function tellReports<const What extends keyof typeof days>(what: What) {
  const reports = teller(what, (db, viewer, held) =>
    db
      .select({
        id: reportDue.id,
        day: sql`${days[what]}`.mapWith((day: string) => day),
        kind: reportDue.kind,
        grantId: reportDue.grantId,
        title: grant.title,
        returnedText: reportDue.returnedText,
      })
      .from(reportDue)
      .innerJoin(grant, eq(grant.id, reportDue.grantId))
      .where(
        and(
          visibleGrants(viewer),
          eq(reportDue.donorId, held.donorId),
          isNotNull(days[what]),
          held.by ? eq(reportDue.ownerId, held.by) : undefined,
          held.enterprise ? sharedBy(viewer, held.enterprise) : undefined,
          within(days[what], reportDue.id, held),
        ),
      )
      .orderBy(desc(days[what]), desc(reportDue.id))
      .limit(held.limit),
  )
  return async (viewer: Viewer, asked: Asked) => (await reports(viewer, asked)).map((row) => ({ ...row, source: what }))
}
