import 'server-only'
import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, enterprise, grant, membership, organisation, pilot } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who a grant is shared between, largest first; a member sees its own shares. */
export async function grantAllocations(viewer: Viewer, grantId: string) {
  const db = await read()
  return db
    .select({
      id: allocation.id,
      version: allocation.version,
      enterpriseId: allocation.enterpriseId,
      enterpriseName: organisation.name,
      pilotId: allocation.pilotId,
      pilotTitle: pilot.title,
      mosaicPart: allocation.mosaicPart,
      amountOre: allocation.amountOre,
      note: allocation.note,
    })
    .from(allocation)
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .leftJoin(pilot, eq(pilot.id, allocation.pilotId))
    .where(and(visibleGrants(viewer), visibleAllocations(viewer), eq(allocation.grantId, grantId)))
    .orderBy(desc(allocation.amountOre), asc(enterprise.sortKey), asc(allocation.id))
}

/** Pilots a share can pay, by title. At most 500. */
export async function payablePilots(_viewer: Viewer) {
  const db = await read()
  return db.select({ id: pilot.id, title: pilot.title }).from(pilot).orderBy(asc(pilot.sortKey), asc(pilot.id)).limit(500)
}

/** Whether money to one of these enterprises on a day is network giving: a membership then (product.md §3.11). */
export async function isForNetwork(enterpriseIds: readonly string[], day: Day): Promise<boolean> {
  if (enterpriseIds.length === 0) return false
  const db = await read()
  const members = await db.$count(
    membership,
    and(
      inArray(membership.enterpriseId, [...enterpriseIds]),
      lte(membership.fromDay, day),
      or(isNull(membership.toDay), sql`${membership.toDay} >= ${day}`),
    ),
  )
  return members > 0
}
