import 'server-only'
import { and, desc, eq, gte, isNotNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { allocation, grant, reportDue } from '#db/schema/index.ts'
import { type Place, sideOf, type TimelineSource } from '#lib/donors/timeline/rules.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What a page of the story asks each source for. */
export type Asked = {
  donorId: string
  filters: {
    kind: string | null
    by: string | null
    with: string | null
    enterprise: string | null
    access: 'private' | 'shared' | null
  } & Period
  after: Place | null
  limit: number
}
type Period = { from: string | null; to: string | null }

const days = { submitted: reportDue.submittedDay, approved: reportDue.approvedDay, returned: reportDue.returnedDay }

/** Reports by what happened to them on which day. */
export function tellReports<const What extends keyof typeof days>(what: What) {
  return async (viewer: Viewer, asked: Asked) => {
    const db = await read()
    const { filters } = asked
    const rows = await db
      .select({
        id: reportDue.id,
        day: sql`${days[what]}`.mapWith((day: string) => day),
        kind: reportDue.kind,
        grantId: reportDue.grantId,
        returnedText: reportDue.returnedText,
      })
      .from(reportDue)
      .innerJoin(grant, eq(grant.id, reportDue.grantId))
      .where(
        and(
          visibleGrants(viewer),
          eq(reportDue.donorId, asked.donorId),
          isNotNull(days[what]),
          filters.by ? eq(reportDue.ownerId, filters.by) : undefined,
          filters.enterprise ? sharedBy(viewer, filters.enterprise) : undefined,
          within(what, days[what], reportDue.id, asked),
        ),
      )
      .orderBy(desc(days[what]), desc(reportDue.id))
      .limit(asked.limit)
    return rows.map((row) => ({ ...row, source: what }))
  }
}

/** That the joined grant pays an enterprise, as far as the viewer may know. */
export function sharedBy(viewer: Viewer, enterpriseId: string): SQL {
  return sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${enterpriseId} and ${visibleAllocations(viewer)})`
}

/** The rows of a source that lie in the period, and beyond where the page before ended. */
export function within(source: TimelineSource, day: SQLiteColumn, id: SQLiteColumn, { filters, after }: Asked): SQL | undefined {
  return and(
    filters.from ? gte(day, filters.from) : undefined,
    filters.to ? lte(day, filters.to) : undefined,
    after ? beyond(source, day, id, after) : undefined,
  )
}

function beyond(source: TimelineSource, day: SQLiteColumn, id: SQLiteColumn, after: Place): SQL | undefined {
  const side = sideOf(source, after)
  if (side === 'told') return lt(day, after.day)
  if (side === 'coming') return lte(day, after.day)
  return or(lt(day, after.day), and(eq(day, after.day), lt(id, after.id)))
}
