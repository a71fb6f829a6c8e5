import 'server-only'
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, enterprise, grant, organisation } from '#db/schema/index.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The enterprises a giver's grants went to, as far as the viewer may see, those that got most first; at most 40. Kroner in øre. */
export async function receiversOf(viewer: Viewer, donorId: string) {
  const db = await read()
  const given = sql`sum(${allocation.amountOre})`
  return db
    .select({ id: enterprise.id, name: organisation.name, grants: count(sql`distinct ${grant.id}`), amountOre: given.mapWith(Number) })
    .from(grant)
    .innerJoin(allocation, eq(allocation.grantId, grant.id))
    .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleGrants(viewer), visibleAllocations(viewer), eq(grant.donorId, donorId), isNull(grant.voidedAt)))
    .groupBy(enterprise.id, organisation.name)
    .orderBy(desc(given), asc(enterprise.id))
    .limit(40)
}
