import 'server-only'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, decision, grant } from '#db/schema/index.ts'
import { visibleDecisions } from '#lib/donors/log/ties/data.ts'
import { type Asked, sharedBy, within } from '#lib/donors/timeline/reports/data.ts'
import { partneredBy } from '#lib/donors/timeline/stages/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The giver's answers that hold; øre in the decision's own currency. */
export async function tellDecisions(viewer: Viewer, asked: Asked) {
  const db = await read()
  const { filters } = asked
  const rows = await db
    .select({
      id: decision.id,
      day: decision.day,
      outcome: decision.outcome,
      amountOre: decision.amountOre,
      currency: decision.currency,
      isNetwork: decision.isNetwork,
      grantId: grant.id,
      applicationId: application.id,
      title: sql`coalesce(${grant.title}, ${application.title})`.mapWith((title: string | null) => title),
    })
    .from(decision)
    .leftJoin(grant, and(eq(grant.decisionId, decision.id), isNull(grant.voidedAt)))
    .leftJoin(application, eq(application.id, decision.applicationId))
    .where(
      and(
        visibleDecisions(viewer),
        eq(decision.donorId, asked.donorId),
        isNull(decision.voidedBy),
        filters.by ? eq(decision.createdBy, filters.by) : undefined,
        filters.enterprise ? or(sharedBy(viewer, filters.enterprise), partneredBy(filters.enterprise)) : undefined,
        within('decision', decision.day, decision.id, asked),
      ),
    )
    .orderBy(desc(decision.day), desc(decision.id))
    .limit(asked.limit)
  return rows.map((row) => ({ ...row, source: 'decision' as const }))
}
