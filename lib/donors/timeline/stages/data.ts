import 'server-only'
import { and, desc, eq, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, applicationPartner, stageChange } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { type Asked, within } from '#lib/donors/timeline/reports/data.ts'
import type { Viewer } from '#lib/viewer.ts'

// An answer is told once, by its decision.
const answers = ['awarded', 'partially_awarded', 'declined'] as const

/** An application's way from stage to stage. */
export async function tellStages(viewer: Viewer, asked: Asked) {
  const db = await read()
  const { filters } = asked
  const rows = await db
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
        eq(application.donorId, asked.donorId),
        isNull(application.archivedAt),
        notInArray(stageChange.toStage, [...answers]),
        filters.by ? eq(stageChange.createdBy, filters.by) : undefined,
        filters.enterprise ? partneredBy(filters.enterprise) : undefined,
        within('stage', stageChange.day, stageChange.id, asked),
      ),
    )
    .orderBy(desc(stageChange.day), desc(stageChange.id))
    .limit(asked.limit)
  return rows.map((row) => ({ ...row, source: 'stage' as const }))
}

/** That the joined application has an enterprise in it. */
export function partneredBy(enterpriseId: string): SQL {
  return sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${application.id} and ${applicationPartner.enterpriseId} = ${enterpriseId})`
}
