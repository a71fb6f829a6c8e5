import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, budgetLine, cofunding, enterprise, organisation, pilot, plannedAllocation } from '#db/schema/index.ts'
import { budgetSums } from '#lib/applications/budget/rules.ts'
import { type Application, applicationById, visibleApplications } from '#lib/applications/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What it costs, who pays, what comes from elsewhere, and the sums with the gap. */
export async function budgetOf(viewer: Viewer, { id, appliedOre }: Pick<Application, 'id' | 'appliedOre'>) {
  const db = await read()
  const [found, cofundings] = await Promise.all([
    db
      .select({ line: budgetLine, enterpriseName: organisation.name })
      .from(budgetLine)
      .innerJoin(application, eq(application.id, budgetLine.applicationId))
      .leftJoin(enterprise, eq(enterprise.id, budgetLine.enterpriseId))
      .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(and(visibleApplications(viewer), eq(budgetLine.applicationId, id)))
      .orderBy(asc(budgetLine.position), asc(budgetLine.id))
      .limit(500),
    db
      .select({ cofunding })
      .from(cofunding)
      .innerJoin(application, eq(application.id, cofunding.applicationId))
      .where(and(visibleApplications(viewer), eq(cofunding.applicationId, id)))
      .orderBy(asc(cofunding.id))
      .limit(200),
  ])
  const lines = found.map(({ line, enterpriseName }) => ({ ...line, enterpriseName }))
  const others = cofundings.map((row) => row.cofunding)
  return { lines, cofundings: others, sums: budgetSums(lines, others, appliedOre) }
}

export type Budget = Awaited<ReturnType<typeof budgetOf>>

/** How the money is meant to be shared, in the order it was written. */
export async function plannedShares(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ share: plannedAllocation, enterpriseName: organisation.name, pilotTitle: pilot.title })
    .from(plannedAllocation)
    .innerJoin(application, eq(application.id, plannedAllocation.applicationId))
    .innerJoin(enterprise, eq(enterprise.id, plannedAllocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .leftJoin(pilot, eq(pilot.id, plannedAllocation.pilotId))
    .where(and(visibleApplications(viewer), eq(plannedAllocation.applicationId, applicationId)))
    .orderBy(asc(plannedAllocation.id))
  return found.map(({ share, ...names }) => ({ ...share, ...names }))
}

/** A budget line with its application's rights and stage. */
export async function budgetLineById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(budgetLine).where(eq(budgetLine.id, id))
  const parent = row && (await applicationById(viewer, row.applicationId))
  return row && parent && { ...parent, row }
}

/** Money from elsewhere with its application's rights and stage. */
export async function cofundingById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db.select().from(cofunding).where(eq(cofunding.id, id))
  const parent = row && (await applicationById(viewer, row.applicationId))
  return row && parent && { ...parent, row }
}
