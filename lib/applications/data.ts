import 'server-only'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import {
  application,
  applicationAssignee,
  applicationNeed,
  applicationPartner,
  applicationPilot,
  call,
  donor,
  enterprise,
  idea,
  need,
  organisation,
  pilot,
  share,
  stageChange,
  theory,
  user,
} from '#db/schema/index.ts'
import { clashesWith, type Rival } from '#lib/applications/rules.ts'
import type { Day } from '#lib/day.ts'
import { isThere } from '#lib/under-way.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/**
 * Applications one may see: all for coordinators and readers, those assigned for fundraisers, for members those where their
 * enterprise is lead or partner; and for everybody what is shared with them (product.md §1). A list begins with a member's few; `oneByOne`
 * asks of each that is looked at, as for a fundraiser's many and in a search.
 */
export function visibleApplications(viewer: Viewer, { oneByOne = viewer.role === 'fundraiser' } = {}): SQL {
  const there = isThere(application.id)
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return there
  const [own, mine] =
    viewer.role === 'fundraiser'
      ? [applicationAssignee.applicationId, sql`${applicationAssignee} where ${applicationAssignee.userId} = ${viewer.id}`]
      : [applicationPartner.applicationId, sql`${applicationPartner} where ${ofViewer(viewer, applicationPartner.enterpriseId)}`]
  const shared = sql`select ${share.recordId} from ${share} where ${share.recordKind} = 'application' and ${liveShares(viewer.today)} and ${sharedWith(viewer)}`
  return oneByOne
    ? sql`(${there} and (exists (select 1 from ${mine} and ${own} = ${application.id}) or exists (${shared} and ${share.recordId} = ${application.id})))`
    : sql`(${there} and ${application.id} in (select ${own} from ${mine} union all ${shared}))`
}

/** One application with its giver and who may do what with it, or undefined when it is not there for this viewer. */
export async function applicationById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ application, donor, donorName: organisation.name, callTitle: call.title, theoryTitle: theory.title })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(call, eq(call.id, application.callId))
    .leftJoin(theory, eq(theory.id, application.theoryId))
    .where(and(visibleApplications(viewer), eq(application.id, id)))
  if (!found) return undefined
  const { application: row, ...beside } = found
  return { ...row, ...beside, ...(await rightsOn(id, viewer.today)) }
}

export type Application = NonNullable<Awaited<ReturnType<typeof applicationById>>>

/** Its way so far, oldest first. */
export async function stageChanges(viewer: Viewer, id: string) {
  const db = await read()
  return db
    .select({
      id: stageChange.id,
      fromStage: stageChange.fromStage,
      toStage: stageChange.toStage,
      day: stageChange.day,
      reason: stageChange.reason,
      by: user.name,
    })
    .from(stageChange)
    .innerJoin(application, eq(application.id, stageChange.applicationId))
    .leftJoin(user, eq(user.id, stageChange.createdBy))
    .where(and(visibleApplications(viewer), eq(stageChange.applicationId, id)))
    .orderBy(asc(stageChange.day), asc(stageChange.id))
    .limit(500)
}

/** Who is assigned, by name. */
export async function assignees(viewer: Viewer, id: string) {
  const db = await read()
  return db
    .select({ id: applicationAssignee.id, applicationId: applicationAssignee.applicationId, userId: user.id, name: user.name })
    .from(applicationAssignee)
    .innerJoin(user, eq(user.id, applicationAssignee.userId))
    .innerJoin(application, eq(application.id, applicationAssignee.applicationId))
    .where(and(visibleApplications(viewer), eq(applicationAssignee.applicationId, id)))
    .orderBy(asc(user.name), asc(user.id))
}

/** The pilots it would pay for. */
export async function applicationPilots(viewer: Viewer, id: string) {
  const db = await read()
  return db
    .select({ link: applicationPilot, title: pilot.title })
    .from(applicationPilot)
    .innerJoin(pilot, eq(pilot.id, applicationPilot.pilotId))
    .innerJoin(application, eq(application.id, applicationPilot.applicationId))
    .where(and(visibleApplications(viewer), eq(applicationPilot.applicationId, id)))
    .orderBy(asc(applicationPilot.id))
}

/** Where it came from: its needs, its idea, the application whose text it carries on, and those that carry on its own. */
export async function origins(viewer: Viewer, row: Pick<Application, 'id' | 'ideaId' | 'retargetedFromId'>) {
  const db = await read()
  const [needs, [ideaRow], related] = await Promise.all([
    db
      .select({ id: need.id, title: need.title })
      .from(applicationNeed)
      .innerJoin(need, eq(need.id, applicationNeed.needId))
      .where(eq(applicationNeed.applicationId, row.id)),
    db
      .select({ id: idea.id, title: idea.title })
      .from(idea)
      .where(and(visibleIdeas(viewer), eq(idea.id, row.ideaId ?? ''))),
    db
      .select({ id: application.id, title: application.title, donorName: organisation.name, stage: application.stage })
      .from(application)
      .innerJoin(donor, eq(donor.id, application.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(and(visibleApplications(viewer), or(eq(application.id, row.retargetedFromId ?? ''), eq(application.retargetedFromId, row.id))))
      .orderBy(asc(application.id))
      .limit(50),
  ])
  return {
    needs,
    idea: ideaRow ?? null,
    from: related.find(({ id }) => id === row.retargetedFromId) ?? null,
    onwards: related.filter(({ id }) => id !== row.retargetedFromId),
  }
}

/**
 * What the network already has with a giver, seen or not: the warning exists so that two do not write to one giver unknowing,
 * and says no more than stage and whom to talk to. `exceptId` leaves one out; a call's own wait period holds before the giver's.
 */
export async function clashes(viewer: Viewer, donorId: string, exceptId = '', callId: string | null = null): Promise<Rival[]> {
  const db = await read()
  const [giver] = await db
    .select({ giverMonths: donor.waitMonths, callMonths: call.waitMonths })
    .from(donor)
    .leftJoin(call, and(eq(call.donorId, donor.id), eq(call.id, callId ?? '')))
    .where(eq(donor.id, donorId))
  const found = await db
    .select({
      id: application.id,
      title: application.title,
      stage: application.stage,
      stageSince: application.stageSince,
      leadName: organisation.name,
    })
    .from(application)
    .leftJoin(applicationPartner, and(eq(applicationPartner.applicationId, application.id), eq(applicationPartner.isLead, true)))
    .leftJoin(enterprise, eq(enterprise.id, applicationPartner.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(eq(application.donorId, donorId), isNull(application.archivedAt), sql`${application.id} <> ${exceptId}`))
    .orderBy(desc(application.stageSince))
    .limit(200)
  return clashesWith(
    found.map(({ stageSince, ...rest }) => ({ ...rest, decidedOn: stageSince })),
    viewer.today,
    giver?.callMonths ?? giver?.giverMonths ?? null,
  )
}

/** Share rows that hold on a day: not ended, not past. */
export function liveShares(today: Day): SQL {
  const from = new Date(today)
  return sql`(${share.voidedBy} is null and ${or(isNull(share.expiresAt), sql`${share.expiresAt} > ${sql.param(from, share.expiresAt)}`)})`
}

function sharedWith(viewer: Viewer): SQL {
  return (
    or(eq(share.userId, viewer.id), viewer.enterpriseIds.length > 0 ? inArray(share.enterpriseId, [...viewer.enterpriseIds]) : undefined) ??
    sql`false`
  )
}

function ofViewer(viewer: Viewer, column: typeof applicationPartner.enterpriseId): SQL {
  return viewer.enterpriseIds.length > 0 ? inArray(column, [...viewer.enterpriseIds]) : sql`false`
}

async function rightsOn(id: string, today: Day) {
  const db = await read()
  const [assigned, partners, shares] = await Promise.all([
    db.select({ userId: applicationAssignee.userId }).from(applicationAssignee).where(eq(applicationAssignee.applicationId, id)),
    db
      .select({ enterpriseId: applicationPartner.enterpriseId, isLead: applicationPartner.isLead })
      .from(applicationPartner)
      .where(eq(applicationPartner.applicationId, id)),
    db
      .select({ userId: share.userId, enterpriseId: share.enterpriseId, right: share.right })
      .from(share)
      .where(and(eq(share.recordKind, 'application'), eq(share.recordId, id), liveShares(today))),
  ])
  const editors = shares.filter(({ right }) => right === 'edit')
  const present = (ids: (string | null)[]) => ids.filter((one) => one !== null)
  return {
    assigneeIds: assigned.map(({ userId }) => userId),
    partnerEnterpriseIds: partners.map(({ enterpriseId }) => enterpriseId),
    editorEnterpriseIds: [
      ...partners.filter(({ isLead }) => isLead).map(({ enterpriseId }) => enterpriseId),
      ...present(editors.map(({ enterpriseId }) => enterpriseId)),
    ],
    editorIds: present(editors.map(({ userId }) => userId)),
  }
}
