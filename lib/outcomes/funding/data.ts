import 'server-only'
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, course, decision, donor, enterprise, fundingLink, grant, job, organisation, pilot } from '#db/schema/index.ts'
import { visibleInside } from '#lib/enterprises/data.ts'
import { courseById, jobById, visibleCourses } from '#lib/outcomes/courses/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The course or job that is to be paid for, with the enterprise it is at. */
export async function payable(viewer: Viewer, kind: 'course' | 'job', recordId: string) {
  const found = kind === 'course' ? await courseById(viewer, recordId) : await jobById(viewer, recordId)
  return found && { kind, recordId, enterpriseId: found.enterpriseId }
}

/** The allocations that can pay for what happens at an enterprise, newest grant first. At most 100. */
export async function payingAllocations(viewer: Viewer, enterpriseId: string) {
  const db = await read()
  return db
    .select({
      id: allocation.id,
      title: grant.title,
      donorName: organisation.name,
      decidedDay: grant.decidedDay,
      amountOre: allocation.amountOre,
      currency: decision.currency,
      pilotTitle: pilot.title,
    })
    .from(allocation)
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(pilot, eq(pilot.id, allocation.pilotId))
    .where(and(visibleInside(viewer, allocation.enterpriseId), eq(allocation.enterpriseId, enterpriseId)))
    .orderBy(desc(grant.decidedDay), desc(grant.id))
    .limit(100)
}

/**
 * Back from a person to the givers: what paid for a course and for its jobs, each with its share (basis points of that record),
 * the allocation, the grant and the giver. For those who may see the course.
 */
export async function courseFunding(viewer: Viewer, courseId: string) {
  const db = await read()
  const jobIds = (await db.select({ id: job.id }).from(job).where(eq(job.courseId, courseId))).map(({ id }) => id)
  return db
    .select({
      id: fundingLink.id,
      kind: fundingLink.kind,
      recordId: fundingLink.recordId,
      shareBps: fundingLink.shareBps,
      allocationId: allocation.id,
      amountOre: allocation.amountOre,
      currency: decision.currency,
      grantId: grant.id,
      grantTitle: grant.title,
      decidedDay: grant.decidedDay,
      donorId: grant.donorId,
      donorName: organisation.name,
      pilotId: allocation.pilotId,
      pilotTitle: pilot.title,
    })
    .from(fundingLink)
    .innerJoin(allocation, eq(allocation.id, fundingLink.allocationId))
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(pilot, eq(pilot.id, allocation.pilotId))
    .innerJoin(course, and(eq(course.id, courseId), visibleCourses(viewer)))
    .where(
      or(
        and(eq(fundingLink.kind, 'course'), eq(fundingLink.recordId, courseId)),
        and(eq(fundingLink.kind, 'job'), inArray(fundingLink.recordId, jobIds)),
      ),
    )
    .orderBy(asc(grant.decidedDay), asc(fundingLink.id))
}

/** What one allocation paid of a course or a job, or undefined where that is not the viewer's to see. */
export async function fundingLinkById(viewer: Viewer, id: string) {
  const db = await read()
  const [link] = await db.select().from(fundingLink).where(eq(fundingLink.id, id))
  if (!link || link.kind === 'measurement') return undefined
  const paid = await payable(viewer, link.kind, link.recordId)
  return paid && { ...link, enterpriseId: paid.enterpriseId }
}

/** The allocation if it is one of this enterprise's. */
export async function allocationOf(enterpriseId: string, allocationId: string) {
  const db = await read()
  const [found] = await db
    .select({ id: allocation.id })
    .from(allocation)
    .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .where(and(eq(allocation.id, allocationId), eq(allocation.enterpriseId, enterpriseId)))
  return found
}

/** What is paid of a course or job already, in basis points, by allocation. */
export async function sharesOf(kind: 'course' | 'job', recordId: string): Promise<Map<string, number>> {
  const db = await read()
  const links = await db
    .select({ allocationId: fundingLink.allocationId, shareBps: fundingLink.shareBps })
    .from(fundingLink)
    .where(and(eq(fundingLink.kind, kind), eq(fundingLink.recordId, recordId)))
  return new Map(links.map((link) => [link.allocationId, link.shareBps]))
}
