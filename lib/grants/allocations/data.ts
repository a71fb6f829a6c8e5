import 'server-only'
import { and, asc, desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, enterprise, grant, organisation, pilot } from '#db/schema/index.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who a grant is shared between, largest first; a member sees its own shares. */
export async function grantAllocations(viewer: Viewer, grantId: string) {
  const db = await read()
  return db.select({
    id: allocation.id, version: allocation.version, enterpriseId: allocation.enterpriseId, enterpriseName: organisation.name, pilotId: allocation.pilotId, pilotTitle: pilot.title,
    mosaicPart: allocation.mosaicPart, amountOre: allocation.amountOre, note: allocation.note,
  }).from(allocation).innerJoin(grant, eq(grant.id, allocation.grantId)).innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId)).leftJoin(pilot, eq(pilot.id, allocation.pilotId))
    .where(and(visibleGrants(viewer), visibleAllocations(viewer), eq(allocation.grantId, grantId))).orderBy(desc(allocation.amountOre), asc(enterprise.sortKey), asc(allocation.id))
}

/** Pilots a share can pay, by title. At most 500. */
export async function payablePilots(_viewer: Viewer) {
  const db = await read()
  return db.select({ id: pilot.id, title: pilot.title }).from(pilot).orderBy(asc(pilot.sortKey), asc(pilot.id)).limit(500)
}
