import 'server-only'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, applicationPartner, donor, enterprise, organisation, share, user } from '#db/schema/index.ts'
import { applicationById, liveShares, visibleApplications } from '#lib/applications/data.ts'
import { writableStages } from '#lib/applications/rules.ts'
import { addDays } from '#lib/day.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Lead first, then partners by name, each with its share and its yes. */
export async function applicationPartners(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ partner: applicationPartner, name: organisation.name, organisationId: organisation.id, signedOffName: user.name })
    .from(applicationPartner)
    .innerJoin(application, eq(application.id, applicationPartner.applicationId))
    .innerJoin(enterprise, eq(enterprise.id, applicationPartner.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .leftJoin(user, eq(user.id, applicationPartner.signedOffBy))
    .where(and(visibleApplications(viewer), eq(applicationPartner.applicationId, applicationId)))
    .orderBy(desc(applicationPartner.isLead), asc(organisation.sortKey), asc(applicationPartner.id))
    .limit(100)
  return found.map(({ partner, ...names }) => ({ ...partner, ...names }))
}

export type Partner = Awaited<ReturnType<typeof applicationPartners>>[number]

/** A partner's row with its application's rights; `enterpriseId` is the partner's. */
export async function partnerById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(applicationPartner).where(eq(applicationPartner.id, id))
  const parent = row && (await applicationById(viewer, row.applicationId))
  return row && parent && { ...parent, row, enterpriseId: row.enterpriseId }
}

/** Applications that wait for a yes from an enterprise of the viewer's; those to be sent first come first. */
export async function awaitedYes(viewer: Viewer) {
  if (viewer.enterpriseIds.length === 0) return []
  const db = await read()
  return db
    .select({
      id: applicationPartner.id,
      applicationId: application.id,
      title: application.title,
      day: application.deadlineDay,
      donor: organisation.name,
    })
    .from(applicationPartner)
    .innerJoin(application, eq(application.id, applicationPartner.applicationId))
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(
        visibleApplications(viewer),
        inArray(applicationPartner.enterpriseId, [...viewer.enterpriseIds]),
        isNull(applicationPartner.signedOffDay),
        inArray(
          application.stage,
          writableStages.filter((stage) => stage !== 'idea' && stage !== 'dialogue'),
        ),
        isNull(application.archivedAt),
      ),
    )
    .orderBy(asc(application.deadlineDay), asc(applicationPartner.id))
    .limit(50)
}

/** Rights that hold now, newest first, with the last day each holds. */
export async function sharesOf(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ id: share.id, right: share.right, expiresAt: share.expiresAt, personName: user.name, enterpriseName: organisation.name })
    .from(share)
    .innerJoin(application, eq(application.id, share.recordId))
    .leftJoin(user, eq(user.id, share.userId))
    .leftJoin(enterprise, eq(enterprise.id, share.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(
      and(visibleApplications(viewer), eq(share.recordKind, 'application'), eq(share.recordId, applicationId), liveShares(viewer.today)),
    )
    .orderBy(desc(share.id))
    .limit(100)
  return found.map(({ expiresAt, ...row }) => ({ ...row, lastDay: expiresAt && addDays(expiresAt.toISOString().slice(0, 10), -1) }))
}

/** A right that has not been ended, with its application's rights. */
export async function shareById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db
    .select()
    .from(share)
    .where(and(eq(share.id, id), eq(share.recordKind, 'application'), isNull(share.voidedBy)))
  const parent = row && (await applicationById(viewer, row.recordId))
  return row && parent && { ...parent, row }
}
