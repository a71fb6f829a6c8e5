import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { grant, payment } from '#db/schema/index.ts'
import { type Asked, sharedBy, teller, within } from '#lib/donors/timeline/asked/data.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const payments = teller('payment', (db, viewer, held) =>
  db
    .select({
      id: payment.id,
      day: payment.day,
      kind: payment.kind,
      amountOre: payment.amountOre,
      currency: payment.currency,
      grantId: grant.id,
      title: grant.title,
    })
    .from(grant)
    .innerJoin(payment, eq(payment.grantId, grant.id))
    .where(
      and(
        visibleGrants(viewer),
        eq(grant.donorId, held.donorId),
        isNull(payment.voidedBy),
        held.by ? eq(payment.createdBy, held.by) : undefined,
        held.enterprise ? sharedBy(viewer, held.enterprise) : undefined,
        within(payment.day, payment.id, held),
      ),
    )
    .orderBy(desc(payment.day), desc(payment.id))
    .limit(held.limit),
)

/** Money in and back out, voided rows left out. */
export async function tellPayments(viewer: Viewer, asked: Asked) {
  const rows = await payments(viewer, asked)
  return rows.map((row) => ({ ...row, source: 'payment' as const }))
}
