import 'server-only'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, applicationNeed, cofunding, donor, enterprise, need, needEnterprise, organisation } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { isAward, isOpen } from '#lib/applications/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Needs are for everybody in the network who may help with them; a member sees those of its enterprises and its own. */
export function visibleNeeds(viewer: Viewer): SQL {
  if (viewer.role !== 'enterprise') return sql`true`
  const own =
    viewer.enterpriseIds.length > 0
      ? sql`exists (select 1 from ${needEnterprise} where ${needEnterprise.needId} = ${need.id} and ${inArray(needEnterprise.enterpriseId, [...viewer.enterpriseIds])})`
      : sql`false`
  return sql`(${own} or ${need.createdBy} = ${viewer.id})`
}

/** One need with whose it is. */
export async function needById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(need)
    .where(and(visibleNeeds(viewer), eq(need.id, id)))
  if (!found) return undefined
  const links = await db
    .select({ enterpriseId: needEnterprise.enterpriseId, name: organisation.name })
    .from(needEnterprise)
    .innerJoin(enterprise, eq(enterprise.id, needEnterprise.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(eq(needEnterprise.needId, id))
    .orderBy(asc(needEnterprise.id))
  return { ...found, enterpriseIds: links.map(({ enterpriseId }) => enterpriseId), enterpriseNames: links.map(({ name }) => name) }
}

/**
 * Needs with what is asked for them: per application one may see its giver, stage and amount; kroner granted, pending and
 * missing (missing is `null` where the need has no sum). Own and other money from the applications' co-funding marked own.
 */
export async function needsWithFunding(viewer: Viewer) {
  const db = await read()
  const needs = await db
    .select()
    .from(need)
    .where(visibleNeeds(viewer))
    .orderBy(asc(need.state), sql`coalesce(${need.byDay}, '9999-12-31')`, asc(need.id))
  if (needs.length === 0) return []
  const seen = db.select({ id: need.id }).from(need).where(visibleNeeds(viewer))
  const [links, asked, own] = await Promise.all([
    db
      .select({ needId: needEnterprise.needId, enterpriseId: needEnterprise.enterpriseId, name: organisation.name })
      .from(needEnterprise)
      .innerJoin(enterprise, eq(enterprise.id, needEnterprise.enterpriseId))
      .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(inArray(needEnterprise.needId, seen))
      .orderBy(asc(organisation.sortKey)),
    db
      .select({
        needId: applicationNeed.needId,
        id: application.id,
        title: application.title,
        stage: application.stage,
        appliedOre: application.appliedOre,
        donorName: organisation.name,
      })
      .from(applicationNeed)
      .innerJoin(application, eq(application.id, applicationNeed.applicationId))
      .innerJoin(donor, eq(donor.id, application.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(and(visibleApplications(viewer), inArray(applicationNeed.needId, seen)))
      .orderBy(asc(application.id)),
    db
      .select({ needId: applicationNeed.needId, ore: sql`max(${cofunding.amountOre})`.mapWith(Number) })
      .from(cofunding)
      .innerJoin(applicationNeed, eq(applicationNeed.applicationId, cofunding.applicationId))
      .innerJoin(application, eq(application.id, cofunding.applicationId))
      .where(and(visibleApplications(viewer), eq(cofunding.state, 'own'), inArray(applicationNeed.needId, seen)))
      .groupBy(applicationNeed.needId),
  ])
  const [linksOf, askedOf] = [Map.groupBy(links, ({ needId }) => needId), Map.groupBy(asked, ({ needId }) => needId)]
  const ownOf = new Map(own.map(({ needId, ore }) => [needId, ore]))
  return needs.map((row) => {
    const applications = askedOf.get(row.id) ?? []
    const sum = (counts: (stage: (typeof applications)[number]['stage']) => boolean) =>
      applications.filter(({ stage }) => counts(stage)).reduce((all, { appliedOre }) => all + (appliedOre ?? 0), 0)
    const ownOre = ownOf.get(row.id) ?? 0
    const [grantedOre, pendingOre] = [sum(isAward), sum(isOpen)]
    const whose = linksOf.get(row.id) ?? []
    return {
      ...row,
      enterpriseIds: whose.map(({ enterpriseId }) => enterpriseId),
      enterpriseNames: whose.map(({ name }) => name),
      applications,
      grantedOre,
      pendingOre,
      ownOre,
      missingOre: row.amountOre === null ? null : Math.max(0, row.amountOre - grantedOre - pendingOre - ownOre),
    }
  })
}
