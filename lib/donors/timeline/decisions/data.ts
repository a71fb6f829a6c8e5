import 'server-only'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { application, decision, grant } from '#db/schema/index.ts'
import { visibleDecisions } from '#lib/donors/log/ties/data.ts'
import { type Asked, sharedBy, teller, within } from '#lib/donors/timeline/asked/data.ts'
import { partneredBy } from '#lib/donors/timeline/stages/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const decisions = teller('decision', (db, viewer, held) =>
  db
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
        eq(decision.donorId, held.donorId),
        isNull(decision.voidedBy),
        held.by ? eq(decision.createdBy, held.by) : undefined,
        held.enterprise ? or(sharedBy(viewer, held.enterprise), partneredBy(held.enterprise)) : undefined,
        within(decision.day, decision.id, held),
      ),
    )
    .orderBy(desc(decision.day), desc(decision.id))
    .limit(held.limit),
)

/** The giver's answers that hold; øre in the decision's own currency. */
export async function tellDecisions(viewer: Viewer, asked: Asked) {
  const rows = await decisions(viewer, asked)
  return rows.map((row) => ({ ...row, source: 'decision' as const }))
}
