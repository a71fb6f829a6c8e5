import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, organisation, organisationAlias, renewalPlan } from '#db/schema/index.ts'
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
    .where(and(visibleDonors(viewer), isNull(donor.mergedIntoId), inArray(donor.id, ids)))
    .orderBy(asc(donor.id))
  return found.map((row) => ({ ...row.donor, organisation: row.organisation }))
}

export type BulkDonor = Awaited<ReturnType<typeof donorsByIds>>[number]

/** The other names of some organisations, as a form holds them: one a line. */
export async function aliasesAmong(_viewer: Viewer, organisationIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  if (organisationIds.length === 0) return names
  const db = await read()
  const found = await db
    .select({ id: organisationAlias.organisationId, name: organisationAlias.name })
    .from(organisationAlias)
    .where(inArray(organisationAlias.organisationId, [...organisationIds]))
    .orderBy(asc(organisationAlias.sortKey), asc(organisationAlias.id))
  for (const { id, name } of found) names.set(id, names.has(id) ? `${names.get(id)}\n${name}` : name)
  return names
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
