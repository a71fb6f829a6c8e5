import 'server-only'
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, call, donor, organisation } from '#db/schema/index.ts'
import { type Application, visibleApplications } from '#lib/applications/data.ts'
import { rulesOf } from '#lib/donors/calls/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/* Where an application comes from on the giver's side: its call with the call's rules. */

/** The applications to a call, from an idea, or with the questions of a form, that the viewer may see; the newest first. At most 100. */
export async function applicationsFor(viewer: Viewer, from: { callId: string } | { ideaId: string } | { formId: string }) {
  const db = await read()
  return db
    .select({
      id: application.id,
      title: application.title,
      stage: application.stage,
      appliedOre: application.appliedOre,
      donorName: organisation.name,
      formNumber: application.formNumber,
    })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleApplications(viewer), isNull(application.archivedAt), comesFrom(from)))
    .orderBy(desc(application.id))
    .limit(100)
}

function comesFrom(from: { callId: string } | { ideaId: string } | { formId: string }): SQL {
  if ('callId' in from) return eq(application.callId, from.callId)
  return 'ideaId' in from ? eq(application.ideaId, from.ideaId) : eq(application.formId, from.formId)
}

/** The giver's rules as they hold for an application: its call's where that says otherwise. */
export async function rulesFor({ callId, donor: giver }: Pick<Application, 'callId' | 'donor'>) {
  if (callId === null) return rulesOf(giver, null)
  const db = await read()
  const [opening] = await db.select().from(call).where(eq(call.id, callId))
  return rulesOf(giver, opening ?? null)
}
