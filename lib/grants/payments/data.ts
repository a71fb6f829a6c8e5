import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { amendment, grant, payment, tranche, user } from '#db/schema/index.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Money in and out of a grant, in order of day; voided rows are left out. */
export async function grantPayments(viewer: Viewer, grantId: string) {
  const db = await read()
  return db
    .select({
      id: payment.id,
      kind: payment.kind,
      day: payment.day,
      amountOre: payment.amountOre,
      currency: payment.currency,
      kronerOre: payment.kronerOre,
      note: payment.note,
      trancheId: payment.trancheId,
      position: tranche.position,
      enteredBy: user.name,
    })
    .from(payment)
    .innerJoin(grant, eq(grant.id, payment.grantId))
    .leftJoin(tranche, eq(tranche.id, payment.trancheId))
    .leftJoin(user, eq(user.id, payment.createdBy))
    .where(and(visibleGrants(viewer), isNull(payment.voidedBy), eq(payment.grantId, grantId)))
    .orderBy(asc(payment.day), asc(payment.id))
}

/** What has changed the award since the decision, in order of day. */
export async function grantAmendments(viewer: Viewer, grantId: string) {
  const db = await read()
  return db
    .select({
      id: amendment.id,
      day: amendment.day,
      amountOre: amendment.amountOre,
      periodTo: amendment.periodTo,
      cause: amendment.cause,
      reason: amendment.reason,
      donorAnswer: amendment.donorAnswer,
    })
    .from(amendment)
    .innerJoin(grant, eq(grant.id, amendment.grantId))
    .where(and(visibleGrants(viewer), isNull(amendment.voidedBy), eq(amendment.grantId, grantId)))
    .orderBy(asc(amendment.day), asc(amendment.id))
}

/** One payment, voided or not. */
export async function paymentById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ payment })
    .from(payment)
    .innerJoin(grant, eq(grant.id, payment.grantId))
    .where(and(visibleGrants(viewer), eq(payment.id, id)))
  return found?.payment
}
