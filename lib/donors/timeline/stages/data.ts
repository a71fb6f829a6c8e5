import 'server-only'
import { and, desc, eq, isNull, notInArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { application, applicationPartner, stageChange } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { type Asked, teller, within } from '#lib/donors/timeline/asked/data.ts'
import type { Viewer } from '#lib/viewer.ts'

// An answer is told once, by its decision.
const answers = ['awarded', 'partially_awarded', 'declined'] as const

const stages = teller('stage', (db, viewer, held) =>
  db
    .select({
      id: stageChange.id,
      day: stageChange.day,
      stage: stageChange.toStage,
      applicationId: application.id,
      title: application.title,
    })
    .from(application)
    .innerJoin(stageChange, eq(stageChange.applicationId, application.id))
    .where(
      and(
        visibleApplications(viewer),
        eq(application.donorId, held.donorId),
        isNull(application.archivedAt),
        notInArray(stageChange.toStage, [...answers]),
        held.by ? eq(stageChange.createdBy, held.by) : undefined,
        held.enterprise ? partneredBy(held.enterprise) : undefined,
        within(stageChange.day, stageChange.id, held),
      ),
    )
    .orderBy(desc(stageChange.day), desc(stageChange.id))
    .limit(held.limit),
)

/** An application's way from stage to stage. */
export async function tellStages(viewer: Viewer, asked: Asked) {
  const rows = await stages(viewer, asked)
  return rows.map((row) => ({ ...row, source: 'stage' as const }))
}

/** That the joined application has an enterprise in it. */
export function partneredBy(enterpriseId: Placeholder): SQL {
  return sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${application.id} and ${applicationPartner.enterpriseId} = ${enterpriseId})`
}
