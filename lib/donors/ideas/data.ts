import 'server-only'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, enterprise, idea, logEntry, organisation, user } from '#db/schema/index.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { alias } from 'drizzle-orm/sqlite-core'

/** Ideas are for those who keep the relation, for the enterprise they are about, and for whoever had them. */
export function visibleIdeas(viewer: Viewer): SQL {
  if (viewer.role !== 'enterprise') return sql`true`
  const own = viewer.enterpriseIds.length > 0 ? inArray(idea.enterpriseId, [...viewer.enterpriseIds]) : sql`false`
  return sql`(${own} or ${idea.createdBy} = ${viewer.id})`
}

const giver = alias(organisation, 'idea_giver')
const doer = alias(organisation, 'idea_doer')

/** One idea with its giver, its enterprise and who had it, or undefined when it is not there for this viewer. */
export async function ideaById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ idea, donorName: giver.name, enterpriseName: doer.name, by: user.name })
    .from(idea)
    .leftJoin(donor, eq(donor.id, idea.donorId))
    .leftJoin(giver, eq(giver.id, donor.organisationId))
    .leftJoin(enterprise, eq(enterprise.id, idea.enterpriseId))
    .leftJoin(doer, eq(doer.id, enterprise.organisationId))
    .leftJoin(user, eq(user.id, idea.createdBy))
    .where(and(visibleIdeas(viewer), eq(idea.id, id)))
  if (!found) return undefined
  const { idea: row, ...beside } = found
  return { ...row, ...beside }
}

export type Idea = NonNullable<Awaited<ReturnType<typeof ideaById>>>

/** What was said about an idea, newest first, by the log's own rule. At most 100. */
export async function ideaLog(viewer: Viewer, ideaId: string) {
  const db = await read()
  return db
    .select({
      id: logEntry.id,
      donorId: logEntry.donorId,
      donorName: organisation.name,
      kind: logEntry.kind,
      day: logEntry.day,
      text: logEntry.text,
      visibility: logEntry.visibility,
      isAsk: logEntry.isAsk,
      nextStep: logEntry.nextStep,
      followUpDay: logEntry.followUpDay,
      createdBy: logEntry.createdBy,
      authorName: user.name,
    })
    .from(logEntry)
    .innerJoin(idea, eq(idea.id, logEntry.ideaId))
    .innerJoin(donor, eq(donor.id, logEntry.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, logEntry.createdBy))
    .where(and(standingLog(viewer), visibleIdeas(viewer), eq(logEntry.ideaId, ideaId)))
    .orderBy(desc(logEntry.day), desc(logEntry.id))
    .limit(100)
}

/** The ideas with a giver that the viewer may see, the newest first. At most 20. */
export async function ideasOfDonor(viewer: Viewer, donorId: string) {
  const db = await read()
  return db
    .select({ id: idea.id, title: idea.title, stage: idea.stage, expectedOre: idea.expectedOre })
    .from(idea)
    .where(and(visibleIdeas(viewer), eq(idea.donorId, donorId)))
    .orderBy(desc(idea.id))
    .limit(20)
}
