import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, applicationAssignee } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Applications by their ids, in the order of the ids, each with what links one person to it. */
export async function applicationsByIds(viewer: Viewer, ids: string[], userId: string) {
  if (ids.length === 0) return []
  const db = await read()
  const isTheirs = and(eq(applicationAssignee.applicationId, application.id), eq(applicationAssignee.userId, userId))
  return db
    .select({ id: application.id, link: applicationAssignee })
    .from(application)
    .leftJoin(applicationAssignee, isTheirs)
    .where(and(visibleApplications(viewer), inArray(application.id, ids)))
    .orderBy(asc(application.id))
}
