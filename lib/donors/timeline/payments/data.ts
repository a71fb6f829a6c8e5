import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { grant, payment } from '#db/schema/index.ts'
import { type Asked, sharedBy, within } from '#lib/donors/timeline/reports/data.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Money in and back out, voided rows left out. */
export async function tellPayments(viewer: Viewer, asked: Asked) {
  const db = await read()
  const { filters } = asked
  const rows = await db
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
        eq(grant.donorId, asked.donorId),
        isNull(payment.voidedBy),
        filters.by ? eq(payment.createdBy, filters.by) : undefined,
        filters.enterprise ? sharedBy(viewer, filters.enterprise) : undefined,
        within('payment', payment.day, payment.id, asked),
      ),
    )
    .orderBy(desc(payment.day), desc(payment.id))
    .limit(asked.limit)
  return rows.map((row) => ({ ...row, source: 'payment' as const }))
}
