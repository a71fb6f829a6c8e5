import 'server-only'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { openPersonal } from '#db/audit-text.ts'
import { read } from '#db/open.ts'
import { audit, auditPrivate, comment, idea, logEntry, renewalPlan, renewalStep, task } from '#db/schema/index.ts'
import { mayBeAnother, namesSurely, type Needles, unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import { env } from '#lib/env.ts'

/** What a text at the giver said before it was changed, with the person in it. */
export type EarlierWords = { kind: string; id: string; at: Date; text: string }

/**
 * Earlier words of what was written at the giver that surely name the person: they lie sealed in the audit, also where the text has been
 * changed since and no longer says so.
 */
export async function earlierWords(
  donorId: string | null,
  needles: readonly Needles[],
  others: readonly string[],
): Promise<EarlierWords[]> {
  if (!donorId) return []
  const db = await read()
  const plans = db.select({ id: renewalPlan.id }).from(renewalPlan).where(eq(renewalPlan.donorId, donorId))
  const atGiver: Record<string, SQL | undefined> = {
    donor: eq(auditPrivate.recordId, donorId),
    log_entry: inArray(auditPrivate.recordId, db.select({ id: logEntry.id }).from(logEntry).where(eq(logEntry.donorId, donorId))),
    idea: inArray(auditPrivate.recordId, db.select({ id: idea.id }).from(idea).where(eq(idea.donorId, donorId))),
    task: inArray(auditPrivate.recordId, db.select({ id: task.id }).from(task).where(eq(task.recordId, donorId))),
    comment: inArray(auditPrivate.recordId, db.select({ id: comment.id }).from(comment).where(eq(comment.recordId, donorId))),
    renewal_plan: inArray(auditPrivate.recordId, plans),
    renewal_step: inArray(
      auditPrivate.recordId,
      db.select({ id: renewalStep.id }).from(renewalStep).where(inArray(renewalStep.planId, plans)),
    ),
  }
  const rows = await db
    .select({ kind: auditPrivate.recordKind, id: auditPrivate.recordId, at: audit.at, sealed: auditPrivate.sealedValues })
    .from(auditPrivate)
    .innerJoin(audit, eq(audit.sequence, auditPrivate.auditSequence))
    .where(or(...Object.entries(atGiver).map(([kind, where]) => and(eq(auditPrivate.recordKind, kind), where))))
    .orderBy(auditPrivate.auditSequence)
  return rows.flatMap(({ sealed, ...row }) => {
    const texts = Object.values(openPersonal(sealed, row.id, env().GYLDEN_AUDIT_KEY)).map(([, after]) => unescaped(after ?? ''))
    const isOther = (text: string) => needles.every((one) => mayBeAnother(text, one, others))
    const naming = texts.filter((text) => namesSurely([text], needles) && !isOther(text))
    return naming.length > 0 ? [{ ...row, text: naming.join('\n') }] : []
  })
}
