import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, donor, organisation, section, sectionVersion, user } from '#db/schema/index.ts'
import { applicationById, visibleApplications } from '#lib/applications/data.ts'
import { writableStages } from '#lib/applications/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** An application's questions and answers in the giver's order. */
export async function sectionsOf(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ section, ownerName: user.name })
    .from(section)
    .innerJoin(application, eq(application.id, section.applicationId))
    .leftJoin(user, eq(user.id, section.ownerId))
    .where(and(visibleApplications(viewer), eq(section.applicationId, applicationId)))
    .orderBy(asc(section.position), asc(section.id))
    .limit(300)
  return found.map(({ section: row, ownerName }) => ({ ...row, ownerName }))
}

export type Section = Awaited<ReturnType<typeof sectionsOf>>[number]

/** One section with its application's rights and stage. */
export async function sectionById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(section).where(eq(section.id, id))
  const parent = row && (await applicationById(viewer, row.applicationId))
  if (!row || !parent) return undefined
  const { assigneeIds, editorEnterpriseIds, editorIds, partnerEnterpriseIds, stage } = parent
  return { ...row, row, stage, assigneeIds, editorEnterpriseIds, editorIds, partnerEnterpriseIds }
}

/** Earlier answers, newest first. */
export async function sectionVersions(viewer: Viewer, sectionId: string) {
  const db = await read()
  return db
    .select({
      id: sectionVersion.id,
      number: sectionVersion.number,
      text: sectionVersion.text,
      at: sectionVersion.createdAt,
      by: user.name,
    })
    .from(sectionVersion)
    .innerJoin(section, eq(section.id, sectionVersion.sectionId))
    .innerJoin(application, eq(application.id, section.applicationId))
    .leftJoin(user, eq(user.id, sectionVersion.createdBy))
    .where(and(visibleApplications(viewer), eq(sectionVersion.sectionId, sectionId)))
    .orderBy(desc(sectionVersion.number))
    .limit(100)
}

/** The applications that wait for answers the viewer was given and has not handed over: how many, and the first day one is due. */
export async function awaitedTexts(viewer: Viewer) {
  const db = await read()
  const day = sql`min(${section.dueDay})`.mapWith(section.dueDay)
  return db
    .select({ id: application.id, title: application.title, donor: organisation.name, day, count: count() })
    .from(section)
    .innerJoin(application, eq(application.id, section.applicationId))
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(
        visibleApplications(viewer),
        eq(section.ownerId, viewer.id),
        inArray(section.state, ['empty', 'draft']),
        inArray(application.stage, [...writableStages]),
        isNull(application.archivedAt),
      ),
    )
    .groupBy(application.id, application.title, organisation.name)
    .orderBy(day, asc(application.id))
    .limit(50)
}
