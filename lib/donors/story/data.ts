import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { allocation, application, decision, enterprise, grant, organisation, renewalPlan } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

const page = 50

// Open data holds grants of 0: kept and counted as known, and no awards.
const isGiven = or(eq(decision.isNetwork, true), gt(decision.amountOre, 0))

const latestGrants = hot((db, viewer: Viewer) =>
  db
    .select({
      id: grant.id,
      decisionId: grant.decisionId,
      title: grant.title,
      number: grant.number,
      day: decision.day,
      amountOre: decision.amountOre,
      currency: decision.currency,
      isNetwork: decision.isNetwork,
      recipient: organisation.name,
    })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .leftJoin(organisation, eq(organisation.id, grant.recipientOrganisationId))
    .where(and(visibleGrants(viewer), eq(grant.donorId, sql.placeholder('donorId')), isNull(decision.voidedBy), isGiven))
    .orderBy(desc(grant.decidedDay), desc(grant.id))
    .limit(page),
)

/** The latest 50 grants with an amount of a giver that the viewer may see, newest first, with whom they went to. Øre in the decision's own currency. */
export async function donorGrants(viewer: Viewer, donorId: string) {
  const grants = await latestGrants({ donorId }, sightOf(viewer), viewer)
  if (grants.length === 0) return []
  const receivers = await receiversOf(
    viewer,
    grants.map(({ id }) => id),
  )
  return grants.map((row) => ({ ...row, to: namesOf(receivers.get(row.id), row.recipient) }))
}

/** Who a grant's shares went to, the largest first, each share once; by grant. A member's are its own. */
export async function receiversOf(viewer: Viewer, grantIds: readonly string[]) {
  if (grantIds.length === 0) return new Map<string, { name: string }[]>()
  const db = await read()
  const shares = await db
    .select({ grantId: allocation.grantId, name: organisation.name })
    .from(allocation)
    .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleAllocations(viewer), inArray(allocation.grantId, [...grantIds])))
    .orderBy(desc(allocation.amountOre), asc(allocation.id))
  return Map.groupBy(shares, ({ grantId }) => grantId)
}

/** The names a grant went to, each once, and the recipient outside the network last. */
export function namesOf(receivers: readonly { name: string }[] | undefined, recipient: string | null): string[] {
  return [...new Set((receivers ?? []).map(({ name }) => name)), ...(recipient ? [recipient] : [])]
}

const latestApplications = hot((db, viewer: Viewer) =>
  db
    .select({
      id: application.id,
      title: application.title,
      stage: application.stage,
      appliedOre: application.appliedOre,
      sentDay: application.sentDay,
      stageSince: application.stageSince,
    })
    .from(application)
    .where(and(visibleApplications(viewer), eq(application.donorId, sql.placeholder('donorId')), isNull(application.archivedAt)))
    .orderBy(desc(sql`coalesce(${application.sentDay}, ${application.stageSince})`), desc(application.id))
    .limit(page),
)

/** The latest 50 applications to a giver that the viewer may see. */
export async function donorApplications(viewer: Viewer, donorId: string) {
  return latestApplications({ donorId }, sightOf(viewer), viewer)
}

/** The open renewal plan with a giver, if any; for those who keep the relation. */
export async function openPlan(viewer: Viewer, donorId: string) {
  if (viewer.role === 'enterprise') return undefined
  const db = await read()
  const [plan] = await db
    .select()
    .from(renewalPlan)
    .where(and(eq(renewalPlan.donorId, donorId), isNull(renewalPlan.closedAt)))
    .orderBy(desc(renewalPlan.createdAt))
    .limit(1)
  return plan
}
