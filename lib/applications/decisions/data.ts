import 'server-only'
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, decision, feeEntry, grant, payment, reportDue, user } from '#db/schema/index.ts'
import { applicationById, visibleApplications } from '#lib/applications/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The answers an application got, newest first, those taken back too; an award with its grant. */
export async function decisionsOf(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ decision, grantId: grant.id, by: user.name })
    .from(decision)
    .innerJoin(application, eq(application.id, decision.applicationId))
    .leftJoin(grant, and(eq(grant.decisionId, decision.id), isNull(grant.voidedAt)))
    .leftJoin(user, eq(user.id, decision.createdBy))
    .where(and(visibleApplications(viewer), eq(decision.applicationId, applicationId)))
    .orderBy(desc(decision.day), desc(decision.id))
    .limit(50)
  return found.map(({ decision: row, ...beside }) => ({ ...row, ...beside }))
}

/** An answer that holds, with its application and that one's rights. */
export async function decisionById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db
    .select()
    .from(decision)
    .where(and(eq(decision.id, id), isNull(decision.voidedBy)))
  const parent = row?.applicationId ? await applicationById(viewer, row.applicationId) : undefined
  return row && parent && { ...parent, row }
}

/** The answers that one took the place of. */
export async function replacedBy(decisionId: string) {
  const db = await read()
  return db
    .select()
    .from(decision)
    .where(and(eq(decision.voidedBy, decisionId), ne(decision.id, decisionId)))
}

/** The grant of an answer, and whether later facts hang on it: money, a report that has gone, the fee ledger. */
export async function grantOf(_viewer: Viewer, decisionId: string) {
  const db = await read()
  const [row] = await db
    .select()
    .from(grant)
    .where(and(eq(grant.decisionId, decisionId), isNull(grant.voidedAt)))
  if (!row) return undefined
  const [payments, reports, fees] = await Promise.all([
    db.$count(payment, and(eq(payment.grantId, row.id), isNull(payment.voidedBy))),
    db.$count(reportDue, and(eq(reportDue.grantId, row.id), inArray(reportDue.state, ['submitted', 'approved', 'returned']))),
    db.$count(feeEntry, and(eq(feeEntry.grantId, row.id), isNull(feeEntry.voidedBy))),
  ])
  return { row, hasFacts: payments + reports + fees > 0 }
}
