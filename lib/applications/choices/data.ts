import 'server-only'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { call, enterprise, membership, organisation, pilot, pilotEnterprise, theory, theoryEnterprise } from '#db/schema/index.ts'
import type { Application } from '#lib/applications/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/*
 * What an application may be tied to. A theory or pilot that is linked can be read by whoever sees the application, so one
 * may only choose what one may see oneself: coordinators all, members their own, fundraisers those of the enterprises in it.
 */

type Of = Pick<Application, 'theoryId' | 'partnerEnterpriseIds'>

/** A giver's openings, the newest first. */
export async function callsOf(_viewer: Viewer, donorId: string) {
  const db = await read()
  return db.select({ id: call.id, label: call.title }).from(call).where(eq(call.donorId, donorId)).orderBy(desc(call.id)).limit(200)
}

/** Theories it may carry, and the one it carries already. */
export async function theoryChoices(viewer: Viewer, row: Of) {
  const db = await read()
  const owners = ownersFor(viewer, row)
  const mine =
    owners &&
    or(
      within(theory.enterpriseId, owners),
      sql`exists (select 1 from ${theoryEnterprise} where ${theoryEnterprise.theoryId} = ${theory.id} and ${within(theoryEnterprise.enterpriseId, owners)})`,
    )
  return db
    .select({ id: theory.id, name: theory.title })
    .from(theory)
    .where(or(eq(theory.id, row.theoryId ?? ''), and(isNull(theory.archivedAt), mine)))
    .orderBy(asc(theory.sortKey), asc(theory.id))
    .limit(500)
}

/** Pilots it may pay for. */
export async function pilotChoices(viewer: Viewer, row: Of) {
  const db = await read()
  const owners = ownersFor(viewer, row)
  const mine =
    owners &&
    or(
      within(pilot.enterpriseId, owners),
      sql`exists (select 1 from ${pilotEnterprise} where ${pilotEnterprise.pilotId} = ${pilot.id} and ${within(pilotEnterprise.enterpriseId, owners)})`,
    )
  return db
    .select({ id: pilot.id, name: pilot.title })
    .from(pilot)
    .where(and(isNull(pilot.archivedAt), mine))
    .orderBy(asc(pilot.sortKey), asc(pilot.id))
    .limit(500)
}

/** Who can stand as applicant in the giver's papers: the enterprises in it, and members that are no enterprise (the municipality). */
export async function applicantChoices(
  _viewer: Viewer,
  { partnerEnterpriseIds, legalApplicantId }: Pick<Application, 'partnerEnterpriseIds' | 'legalApplicantId'>,
) {
  const db = await read()
  const ofPartners = sql`exists (select 1 from ${enterprise} where ${enterprise.organisationId} = ${organisation.id} and ${within(enterprise.id, partnerEnterpriseIds)})`
  const isMember = sql`exists (select 1 from ${membership} where ${membership.organisationId} = ${organisation.id})`
  return db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(or(ofPartners, isMember, eq(organisation.id, legalApplicantId ?? '')))
    .orderBy(asc(organisation.sortKey), asc(organisation.id))
    .limit(100)
}

/** Whose things one may choose; `undefined` is everybody's. */
function ownersFor(viewer: Viewer, { partnerEnterpriseIds }: Of): readonly string[] | undefined {
  if (viewer.role === 'coordinator') return undefined
  return viewer.role === 'fundraiser' ? partnerEnterpriseIds : viewer.enterpriseIds
}

function within(column: SQLiteColumn, ids: readonly string[]): SQL {
  return ids.length > 0 ? inArray(column, [...ids]) : sql`false`
}
