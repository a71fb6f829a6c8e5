import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import {
  application,
  applicationAssignee,
  contact,
  donor,
  feeEntry,
  grant,
  organisation,
  reportDue,
  tranche,
  user,
} from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { awaitedYes } from '#lib/applications/partners/data.ts'
import { awaitedTexts } from '#lib/applications/sections/data.ts'
import { addDays, type Day } from '#lib/day.ts'
import { followedDeadlines } from '#lib/donors/calls/follows/data.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { expiredCount } from '#lib/donors/contacts/retention/data.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { visibleFees } from '#lib/fees/data.ts'
import { mySteps } from '#lib/donors/renewals/data.ts'
import { isUnsent, visibleGrants } from '#lib/grants/data.ts'
import { myTasks } from '#lib/records/tasks/data.ts'
import { ownerIds, standingFor, type Viewer } from '#lib/viewer.ts'

/** One thing that needs somebody. `day` is the day it was promised for, or null when there is time; `ownerName` is set when it waits for another, `forName` when it is somebody's the viewer stands in for. */
export type Duty = { forName?: string | null } & (
  | { id: string; what: 'task'; day: Day | null; title: string; note: string | null; version: number }
  | {
      id: string
      what: 'report'
      day: Day
      kind: string
      donor: string
      grantId: string
      number: string | null
      ownerName: string | null
      isMine: boolean
    }
  | { id: string; what: 'texts'; day: Day | null; title: string; donor: string; count: number }
  | { id: string; what: 'yes'; day: Day | null; title: string; donor: string; applicationId: string }
  | { id: string; what: 'answer' | 'deadline'; day: Day; title: string; donor: string }
  | { id: string; what: 'call'; day: Day; time: string | null; round: string | null; title: string; donor: string; callId: string }
  | { id: string; what: 'tranche'; day: null; donor: string; grantId: string; title: string; requestedDay: Day | null }
  | { id: string; what: 'fee'; day: null; amountOre: number; grantId: string; title: string }
  | { id: string; what: 'step'; day: Day | null; title: string; donorId: string; donor: string }
  | { id: string; what: 'nextStep'; day: Day; title: string; donor: string }
  | { id: string; what: 'contact'; day: null; reviewDay: Day | null; name: string; donorId: string; donor: string }
  | { id: string; what: 'expired'; day: null; count: number }
)

const horizonDays = 60

/** What needs the viewer now and in the next two months, those due first (product.md §11). Thirteen queries, each by its own index. */
export async function duties(viewer: Viewer): Promise<Duty[]> {
  const until = addDays(viewer.today, horizonDays)
  const parts = await Promise.all([
    tasks(viewer),
    steps(viewer),
    reports(viewer, until),
    deadlines(viewer, until),
    texts(viewer),
    agreements(viewer),
    calls(viewer, until),
    tranches(viewer),
    approvals(viewer),
    reviews(viewer),
    expired(viewer),
    nextSteps(viewer, until),
  ])
  return parts.flat().toSorted((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1))
}

async function tasks(viewer: Viewer): Promise<Duty[]> {
  return (await myTasks(viewer)).map((task) => ({
    id: task.id,
    what: 'task',
    day: task.dueDay,
    title: task.title,
    note: task.note,
    version: task.version,
    forName: standingFor(viewer, task.ownerId),
  }))
}

async function steps(viewer: Viewer): Promise<Duty[]> {
  return (await mySteps(viewer)).map(({ ownerId, ...step }) => ({ ...step, what: 'step', forName: standingFor(viewer, ownerId) }))
}

async function reports(viewer: Viewer, until: Day): Promise<Duty[]> {
  const db = await read()
  const rows = await db
    .select({
      id: reportDue.id,
      day: reportDue.dueDay,
      kind: reportDue.kind,
      ownerId: reportDue.ownerId,
      grantId: grant.id,
      number: grant.number,
      donor: organisation.name,
      ownerName: user.name,
    })
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, reportDue.ownerId))
    .where(and(visibleGrants(viewer, reportDue.grantId), isUnsent, lte(reportDue.dueDay, until)))
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id))
    .limit(50)
  return rows.map(({ ownerId, ownerName, ...row }) => {
    const forName = standingFor(viewer, ownerId)
    const isMine = ownerId === null || ownerIds(viewer).includes(ownerId)
    return { ...row, what: 'report', isMine, forName, ownerName: forName ? null : ownerName }
  })
}

async function deadlines(viewer: Viewer, until: Day): Promise<Duty[]> {
  const db = await read()
  const mine =
    viewer.role === 'fundraiser'
      ? sql`exists (select 1 from ${applicationAssignee} where ${applicationAssignee.applicationId} = ${application.id} and ${applicationAssignee.userId} = ${viewer.id})`
      : undefined
  const rows = await db
    .select({
      id: application.id,
      day: application.deadlineDay,
      stage: application.stage,
      title: application.title,
      donor: organisation.name,
    })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(
        visibleApplications(viewer),
        mine,
        isNull(application.archivedAt),
        isNotNull(application.deadlineDay),
        lte(application.deadlineDay, until),
        inArray(application.stage, ['idea', 'dialogue', 'drafting', 'review', 'ready', 'more_info']),
      ),
    )
    .orderBy(asc(application.deadlineDay), asc(application.id))
    .limit(50)
  return rows.map((row) => ({
    id: row.id,
    what: row.stage === 'more_info' ? 'answer' : 'deadline',
    day: row.day ?? until,
    title: row.title,
    donor: row.donor,
  }))
}

async function texts(viewer: Viewer): Promise<Duty[]> {
  return (await awaitedTexts(viewer)).map((row) => ({ ...row, what: 'texts' }))
}

async function agreements(viewer: Viewer): Promise<Duty[]> {
  return (await awaitedYes(viewer)).map((row) => ({ ...row, what: 'yes' }))
}

async function calls(viewer: Viewer, until: Day): Promise<Duty[]> {
  return (await followedDeadlines(viewer, until)).map((deadline) => ({ ...deadline, what: 'call' }))
}

async function tranches(viewer: Viewer): Promise<Duty[]> {
  if (viewer.role === 'auditor') return []
  const db = await read()
  // Two queries and not one with `or`: each is in the order of the index.
  const late = (isLate: SQL | undefined) =>
    db
      .select({
        id: tranche.id,
        plannedDay: tranche.plannedDay,
        requestedDay: tranche.requestedDay,
        grantId: grant.id,
        title: grant.title,
        donor: organisation.name,
      })
      .from(tranche)
      .innerJoin(grant, eq(grant.id, tranche.grantId))
      .innerJoin(donor, eq(donor.id, grant.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(and(visibleGrants(viewer, tranche.grantId), isLate))
      .orderBy(asc(tranche.plannedDay), asc(tranche.id))
      .limit(50)
  const [requested, planned] = await Promise.all([
    late(and(eq(tranche.state, 'requested'), lte(tranche.requestedDay, addDays(viewer.today, -30)))),
    late(and(eq(tranche.state, 'planned'), lte(tranche.plannedDay, viewer.today))),
  ])
  return [...requested, ...planned]
    .toSorted((a, b) => ((a.plannedDay ?? '9999') < (b.plannedDay ?? '9999') ? -1 : 1))
    .slice(0, 50)
    .map(({ plannedDay: _plannedDay, ...row }) => ({ ...row, what: 'tranche', day: null }))
}

/** Fees that wait for somebody other than their beneficiary. */
async function approvals(viewer: Viewer): Promise<Duty[]> {
  if (viewer.role !== 'coordinator') return []
  const db = await read()
  const rows = await db
    .select({ id: feeEntry.id, amountOre: feeEntry.amountOre, grantId: feeEntry.grantId, title: grant.title })
    .from(feeEntry)
    .innerJoin(grant, eq(grant.id, feeEntry.grantId))
    .where(
      and(
        visibleFees(viewer),
        eq(feeEntry.kind, 'accrual'),
        isNull(feeEntry.approvedAt),
        isNull(feeEntry.voidedBy),
        ne(feeEntry.fundraiserId, viewer.id),
      ),
    )
    .orderBy(asc(feeEntry.day), asc(feeEntry.id))
    .limit(50)
  return rows.map((row) => ({ ...row, what: 'fee', day: null }))
}

/** People whose day to be looked at has come, and after them those who were never given one: all for a coordinator, a fundraiser's own givers'. */
async function reviews(viewer: Viewer): Promise<Duty[]> {
  if (viewer.role === 'auditor' || viewer.role === 'enterprise') return []
  const [dated, undated] = await Promise.all([
    peopleTo(viewer, lte(contact.reviewDay, viewer.today)),
    peopleTo(viewer, isNull(contact.reviewDay)),
  ])
  return [...dated, ...undated]
    .slice(0, 50)
    .map(({ ownerId, ...row }) => ({ ...row, what: 'contact', day: null, forName: standingFor(viewer, ownerId) }))
}

// Two queries and not one with `or`: each is in the order of the index.
async function peopleTo(viewer: Viewer, narrowed: SQL) {
  const own = viewer.role === 'fundraiser' ? inArray(donor.ownerId, ownerIds(viewer)) : undefined
  const db = await read()
  return db
    .select({
      id: contact.id,
      name: contact.name,
      reviewDay: contact.reviewDay,
      donorId: donor.id,
      donor: organisation.name,
      ownerId: donor.ownerId,
    })
    .from(contact)
    .innerJoin(donor, eq(donor.organisationId, contact.organisationId))
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .where(and(visibleContacts(viewer), own, isNull(contact.endedAt), narrowed))
    .orderBy(asc(contact.reviewDay), asc(contact.id))
    .limit(50)
}

/** That people have been kept too long: a coordinator's, one line however many. */
async function expired(viewer: Viewer): Promise<Duty[]> {
  const count = await expiredCount(viewer)
  return count > 0 ? [{ id: 'expired', what: 'expired', day: null, count }] : []
}

/** Steps agreed with the givers one owns, or looks after for their owner, by the day they were agreed for. */
async function nextSteps(viewer: Viewer, until: Day): Promise<Duty[]> {
  if (viewer.role === 'enterprise' || viewer.role === 'auditor') return []
  const db = await read()
  const rows = await db
    .select({ id: donor.id, day: donor.nextStepDay, title: donor.nextStep, donor: organisation.name, ownerId: donor.ownerId })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(
        visibleDonors(viewer),
        inArray(donor.ownerId, ownerIds(viewer)),
        isNull(donor.archivedAt),
        isNotNull(donor.nextStep),
        lte(donor.nextStepDay, until),
      ),
    )
    .orderBy(asc(donor.nextStepDay), asc(donor.id))
    .limit(50)
  return rows.map(({ id, day, title, donor: giver, ownerId }) => ({
    id,
    what: 'nextStep',
    day: day ?? until,
    title: title ?? '',
    donor: giver,
    forName: standingFor(viewer, ownerId),
  }))
}
