import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, organisation, renewalPlan } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Givers by their ids, in the order of the ids, each with the organisation it is. */
export async function donorsByIds(viewer: Viewer, ids: string[]) {
  if (ids.length === 0) return []
  const db = await read()
  const found = await db
    .select({ donor, organisation })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleDonors(viewer), inArray(donor.id, ids)))
    .orderBy(asc(donor.id))
  return found.map((row) => ({ ...row.donor, organisation: row.organisation }))
}

export type BulkDonor = Awaited<ReturnType<typeof donorsByIds>>[number]

/** Those of some givers who are in this year's plan already. */
export async function plannedAmong(_viewer: Viewer, ids: readonly string[], year: number): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const db = await read()
  const open = await db
    .select({ donorId: renewalPlan.donorId })
    .from(renewalPlan)
    .where(and(inArray(renewalPlan.donorId, [...ids]), eq(renewalPlan.year, year), isNull(renewalPlan.closedAt)))
  return new Set(open.map(({ donorId }) => donorId))
}

/** Plans by their ids, as they were made: untouched since. */
export async function freshPlans(_viewer: Viewer, ids: string[]) {
  if (ids.length === 0) return []
  const db = await read()
  return db
    .select()
    .from(renewalPlan)
    .where(and(inArray(renewalPlan.id, ids), eq(renewalPlan.version, 1), isNull(renewalPlan.closedAt)))
}
