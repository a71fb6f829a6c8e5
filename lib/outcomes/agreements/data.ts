import 'server-only'
import { and, asc, desc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { agreement, agreementVersion, enterprise, organisation, partner } from '#db/schema/index.ts'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Viewer } from '#lib/viewer.ts'

const partnerOrganisation = alias(organisation, 'partner_organisation')

/** Agreements hold no citizens: coordinators, readers and fundraisers see all, members those of their own enterprises. */
export function visibleAgreements(viewer: Viewer): SQL {
  if (viewer.role !== 'enterprise') return sql`true`
  return viewer.enterpriseIds.length > 0 ? sql`${agreement.enterpriseId} in ${viewer.enterpriseIds}` : sql`false`
}

/** Agreements by code: all one may see, or those of one enterprise. */
export async function agreements(viewer: Viewer, enterpriseId: string | null) {
  const db = await read()
  const found = await db
    .select({ agreement, enterpriseName: organisation.name, partnerName: partnerOrganisation.name })
    .from(agreement)
    .innerJoin(enterprise, eq(enterprise.id, agreement.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .leftJoin(partner, eq(partner.id, agreement.partnerId))
    .leftJoin(partnerOrganisation, eq(partnerOrganisation.id, partner.organisationId))
    .where(and(visibleAgreements(viewer), enterpriseId ? eq(agreement.enterpriseId, enterpriseId) : undefined))
    .orderBy(asc(agreement.code), asc(agreement.id))
  return found.map(({ agreement: row, ...names }) => ({ ...row, ...names }))
}

/** The agreements a new course may stand under on a day: in force, and of an enterprise the viewer acts for. */
export async function openAgreements(viewer: Viewer) {
  const db = await read()
  const acts = viewer.role === 'coordinator' || viewer.role === 'enterprise' ? visibleAgreements(viewer) : sql`false`
  return db
    .select({
      id: agreement.id,
      code: agreement.code,
      title: agreement.title,
      targetGroups: agreement.targetGroups,
      steps: agreement.steps,
      places: agreement.places,
      enterpriseName: organisation.name,
    })
    .from(agreement)
    .innerJoin(enterprise, eq(enterprise.id, agreement.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(acts, lte(agreement.fromDay, viewer.today), or(isNull(agreement.toDay), gte(agreement.toDay, viewer.today))))
    .orderBy(asc(agreement.code))
    .limit(500)
}

/** One cooperation agreement, or undefined where there is none for this viewer. */
export async function agreementById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(agreement)
    .where(and(visibleAgreements(viewer), eq(agreement.id, id)))
  return found
}

/** An agreement's earlier wordings, newest first, with the day each began and why. */
export async function agreementVersions(viewer: Viewer, agreementId: string) {
  const db = await read()
  const found = await db
    .select({ version: agreementVersion })
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(and(visibleAgreements(viewer), eq(agreementVersion.agreementId, agreementId)))
    .orderBy(desc(agreementVersion.number))
  return found.map(({ version }) => version)
}
