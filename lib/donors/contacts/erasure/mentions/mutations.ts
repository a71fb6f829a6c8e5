import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { comment, donor, idea, logEntry, organisation, renewalPlan, renewalStep, task } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { Mention } from '#lib/donors/contacts/erasure/mentions/data.ts'
import { covered, type Needles } from '#lib/donors/contacts/erasure/rules.ts'
import { findableIdea } from '#lib/donors/ideas/mutations.ts'

type Cover = <T extends string | null>(text: T) => T | string

/** Covers the words that name the person, and destroys what the audit holds of those texts' earlier words. */
export async function coverMentions(write: Write, mentions: readonly Mention[], needles: readonly Needles[]): Promise<void> {
  for (const { id, kind } of mentions) await covers[kind](write, id, (text) => covered(text, needles, 'note'))
}

const covers: Record<Mention['kind'], (write: Write, id: string, cover: Cover) => Promise<unknown>> = {
  async log_entry(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(logEntry).where(eq(logEntry.id, id))
    if (row) await write.update(logEntry, row, { text: cover(row.text), nextStep: cover(row.nextStep) })
    await write.forget(logEntry, id)
  },
  async task(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(task).where(eq(task.id, id))
    if (row) await write.update(task, row, { title: cover(row.title), note: cover(row.note) })
    await write.forget(task, id)
  },
  async comment(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(comment).where(eq(comment.id, id))
    if (row) await write.update(comment, row, { text: cover(row.text) })
    await write.forget(comment, id)
  },
  async donor(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(donor).where(eq(donor.id, id))
    if (row) await write.update(donor, row, { nextStep: cover(row.nextStep) })
    await write.forget(donor, id)
  },
  async idea(write, id, cover) {
    const db = await read()
    const [found] = await db
      .select({ row: idea, giver: organisation.name })
      .from(idea)
      .leftJoin(donor, eq(donor.id, idea.donorId))
      .leftJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(eq(idea.id, id))
    if (found) {
      const { row, giver } = found
      const words = { title: cover(row.title), text: cover(row.text) }
      await write.update(idea, row, words)
      await findableIdea(write, id, words, giver ?? '')
    }
    await write.forget(idea, id)
  },
  async renewal_plan(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(renewalPlan).where(eq(renewalPlan.id, id))
    if (row) await write.update(renewalPlan, row, { steps: cover(row.steps) })
    await write.forget(renewalPlan, id)
  },
  async renewal_step(write, id, cover) {
    const db = await read()
    const [row] = await db.select().from(renewalStep).where(eq(renewalStep.id, id))
    if (row) await write.update(renewalStep, row, { title: cover(row.title) })
    await write.forget(renewalStep, id)
  },
}
