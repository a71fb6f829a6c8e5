import 'server-only'
import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { logEntry, user } from '#db/schema/index.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

/** What was said is for those who keep the relation. Private means its author and the coordinators; members never read relation notes. */
export function visibleLog(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator') return sql`true`
  if (viewer.role === 'enterprise') return sql`false`
  return or(eq(logEntry.visibility, 'shared'), eq(logEntry.createdBy, viewer.id)) ?? sql`false`
}

const latestTalks = hot((db, viewer: Viewer) =>
  db
    .select({
      id: logEntry.id,
      version: logEntry.version,
      kind: logEntry.kind,
      day: logEntry.day,
      text: logEntry.text,
      visibility: logEntry.visibility,
      isAsk: logEntry.isAsk,
      decisionId: logEntry.decisionId,
      nextStep: logEntry.nextStep,
      followUpDay: logEntry.followUpDay,
      createdBy: logEntry.createdBy,
      authorName: user.name,
    })
    .from(logEntry)
    .leftJoin(user, eq(user.id, logEntry.createdBy))
    .where(and(visibleLog(viewer), eq(logEntry.donorId, sql.placeholder('donorId'))))
    .orderBy(desc(logEntry.day), desc(logEntry.id))
    .limit(sql.placeholder('limit')),
)

/** The latest conversations with a giver, newest first. */
export async function donorLog(viewer: Viewer, donorId: string, limit = 50) {
  return latestTalks({ donorId, limit }, sightOf(viewer), viewer)
}

export async function logEntryById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(logEntry)
    .where(and(visibleLog(viewer), eq(logEntry.id, id)))
  return found
}
