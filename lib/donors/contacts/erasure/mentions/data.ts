import 'server-only'
import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { comment, donor, idea, logEntry, renewalPlan, renewalStep, task } from '#db/schema/index.ts'
import type { PersonAtGiver } from '#lib/donors/contacts/data.ts'
import { isAmong, type RowsNow } from '#lib/donors/contacts/erasure/places/data.ts'
import type { OthersNames } from '#lib/donors/contacts/erasure/namesakes/data.ts'
import { mayBeAnother, type Needles, naming } from '#lib/donors/contacts/erasure/rules.ts'

/** A place where somebody wrote something that may name the person. */
export type Mention = {
  id: string
  kind: 'log_entry' | 'task' | 'comment' | 'donor' | 'idea' | 'renewal_plan' | 'renewal_step'
  day: string | null
  text: string
  how: 'sure' | 'maybe'
  /** Others are called the same, and nothing else in the text tells whom it is about. */
  mayBeAnother: boolean
  recordKind: string | null
  recordId: string | null
}

/** Texts at the person's giver that may name them, and texts anywhere that have their whole name, address or number. */
export async function mentionsOf(
  { donor: giver }: PersonAtGiver,
  needles: Needles[],
  others: OthersNames,
  rows: RowsNow,
): Promise<Mention[]> {
  const db = await read()
  const atGiver = giver ? eq(logEntry.donorId, giver.id) : sql`false`
  const entries = await db
    .select({ id: logEntry.id, day: logEntry.day, text: logEntry.text, nextStep: logEntry.nextStep, recordId: logEntry.donorId })
    .from(logEntry)
    .where(or(atGiver, isAmong(logEntry, rows)))
    .orderBy(logEntry.day, logEntry.id)
  const tasks = await db
    .select({ id: task.id, day: task.dueDay, text: task.title, nextStep: task.note, recordKind: task.recordKind, recordId: task.recordId })
    .from(task)
    .where(or(giver ? eq(task.recordId, giver.id) : sql`false`, isAmong(task, rows)))
  const comments = await db
    .select({ id: comment.id, text: comment.text, recordKind: comment.recordKind, recordId: comment.recordId })
    .from(comment)
    .where(or(giver ? eq(comment.recordId, giver.id) : sql`false`, isAmong(comment, rows)))
  const steps = await db
    .select({ id: donor.id, day: donor.nextStepDay, text: donor.nextStep })
    .from(donor)
    .where(and(isNotNull(donor.nextStep), or(giver ? eq(donor.id, giver.id) : sql`false`, isAmong(donor, rows))))
  const ideas = await db
    .select({ id: idea.id, text: idea.title, nextStep: idea.text, recordId: idea.donorId })
    .from(idea)
    .where(or(giver ? eq(idea.donorId, giver.id) : sql`false`, isAmong(idea, rows)))
  const plans = await db
    .select({ id: renewalPlan.id, text: renewalPlan.steps, recordId: renewalPlan.donorId })
    .from(renewalPlan)
    .where(and(isNotNull(renewalPlan.steps), or(giver ? eq(renewalPlan.donorId, giver.id) : sql`false`, isAmong(renewalPlan, rows))))
  const planned = await db
    .select({ id: renewalStep.id, day: renewalStep.dueDay, text: renewalStep.title, recordId: renewalPlan.donorId })
    .from(renewalStep)
    .innerJoin(renewalPlan, eq(renewalPlan.id, renewalStep.planId))
    .where(or(giver ? eq(renewalPlan.donorId, giver.id) : sql`false`, isAmong(renewalStep, rows)))
  return [
    ...entries.map((one) => ({ ...one, kind: 'log_entry' as const, recordKind: 'donor', text: joined(one.text, one.nextStep) })),
    ...tasks.map((one) => ({ ...one, kind: 'task' as const, text: joined(one.text, one.nextStep) })),
    ...comments.map((one) => ({ ...one, kind: 'comment' as const, day: null })),
    ...steps.map((one) => ({ ...one, kind: 'donor' as const, recordKind: 'donor', recordId: one.id, text: one.text ?? '' })),
    ...ideas.map((one) => ({ ...one, kind: 'idea' as const, day: null, recordKind: 'donor', text: joined(one.text, one.nextStep) })),
    ...plans.map((one) => ({ ...one, kind: 'renewal_plan' as const, day: null, recordKind: 'donor', text: one.text ?? '' })),
    ...planned.map((one) => ({ ...one, kind: 'renewal_step' as const, recordKind: 'donor' })),
  ].flatMap((one) => {
    const how = needles.map((needle) => naming(one.text, needle)).toSorted()
    const best = how.includes('sure') ? 'sure' : how.includes('maybe') ? 'maybe' : null
    const { id, kind, day, text, recordKind, recordId } = one
    const names = recordId === giver?.id ? others.here : others.anywhere
    const isUnsure = needles.every((needle) => mayBeAnother(text, needle, names))
    return best ? [{ id, kind, day, text, how: best, mayBeAnother: isUnsure, recordKind, recordId }] : []
  })
}

const joined = (text: string, more: string | null) => (more ? `${text}\n${more}` : text)
