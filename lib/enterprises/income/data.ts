import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, decision, donor, grant, income, organisation } from '#db/schema/index.ts'
import { maySeeInside, visibleInside } from '#lib/enterprises/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** An enterprise's mosaic income, newest year first, each row with its giver's name where it has one. For those who may see its money. */
export async function enterpriseIncome(viewer: Viewer, enterpriseId: string) {
  const db = await read()
  const found = await db
    .select({ income, donorName: organisation.name })
    .from(income)
    .leftJoin(donor, eq(donor.id, income.donorId))
    .leftJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleInside(viewer, income.enterpriseId), eq(income.enterpriseId, enterpriseId)))
    .orderBy(desc(income.year), desc(income.amountOre), desc(income.id))
    .limit(500)
  return found.map((row) => ({ ...row.income, donorName: row.donorName }))
}

/** One line of an enterprise's income, or undefined where it is not the viewer's to see. */
export async function incomeById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(income)
    .where(and(visibleInside(viewer, income.enterpriseId), eq(income.id, id)))
  return found
}

/** The latest 100 grants an enterprise has a share in: the share itself (`amountOre`, in the grant's currency), never the others'. */
export async function enterpriseGrants(viewer: Viewer, enterpriseId: string) {
  const db = await read()
  return db
    .select({
      allocationId: allocation.id,
      grantId: grant.id,
      title: grant.title,
      decidedDay: grant.decidedDay,
      state: grant.state,
      periodTo: grant.periodTo,
      donorId: grant.donorId,
      donorName: organisation.name,
      amountOre: allocation.amountOre,
      currency: decision.currency,
      pilotId: allocation.pilotId,
    })
    .from(allocation)
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleInside(viewer, allocation.enterpriseId), eq(allocation.enterpriseId, enterpriseId)))
    .orderBy(desc(grant.decidedDay), desc(grant.id))
    .limit(100)
}

/** Where a part of the mosaic belongs: its enterprise, and the row as it is when there is one already. */
export async function incomePlace(viewer: Viewer, enterpriseId: string, id: string | null) {
  if (id !== null) {
    const before = await incomeById(viewer, id)
    return before && { enterpriseId: before.enterpriseId, before }
  }
  return (await maySeeInside(viewer, enterpriseId)) ? { enterpriseId, before: null } : undefined
}
