import 'server-only'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, decision, grant, idea } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Applications to a giver that a conversation can belong to, the newest first; at most 50. */
export async function logApplications(viewer: Viewer, donorId: string) {
  const db = await read()
  return db
    .select({ id: application.id, label: application.title })
    .from(application)
    .where(and(visibleApplications(viewer), eq(application.donorId, donorId), isNull(application.archivedAt)))
    .orderBy(desc(application.stageSince), desc(application.id))
    .limit(50)
}

/** Ideas with a giver that a conversation can be about, the newest first; at most 50. */
export async function logIdeas(viewer: Viewer, donorId: string) {
  const db = await read()
  return db
    .select({ id: idea.id, label: idea.title })
    .from(idea)
    .where(and(visibleIdeas(viewer), eq(idea.donorId, donorId)))
    .orderBy(desc(idea.id))
    .limit(50)
}

/** Whether a decision is this giver's and there for the viewer, by its grant or its application. */
export async function isDecisionOf(viewer: Viewer, donorId: string, decisionId: string): Promise<boolean> {
  const db = await read()
  const found = await db
    .select({ id: decision.id })
    .from(decision)
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .leftJoin(application, eq(application.id, decision.applicationId))
    .where(and(eq(decision.id, decisionId), eq(decision.donorId, donorId), visibleDecisions(viewer)))
    .limit(1)
  return found.length > 0
}

/** A giver's answer is seen where its grant or its application is; `grant` and `application` are joined to it. */
export function visibleDecisions(viewer: Viewer): SQL {
  return sql`((${grant.id} is not null and ${visibleGrants(viewer)}) or (${application.id} is not null and ${visibleApplications(viewer)}))`
}
