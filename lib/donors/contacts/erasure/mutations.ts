import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { comment, contact, donor, draft, idempotency, importRow, logEntry, merge, outbox, task } from '#db/schema/index.ts'
import type { erasureReasons } from '#db/vocabulary/donors.ts'
import type { Write } from '#db/write.ts'
import { erasurePreview, type ErasurePreview, type Mention } from '#lib/donors/contacts/erasure/data.ts'
import { masked, type Needles } from '#lib/donors/contacts/erasure/rules.ts'
import { erasureForm } from '#lib/donors/contacts/erasure/schema.ts'
import { verb } from '#lib/verb.ts'

/** Takes a person out for good. What hangs on them stays without the name; nothing of it can be brought back. */
export const eraseContact = verb({
  name: 'eraseContact',
  permission: 'contact:erase',
  input: erasureForm,
  find: (viewer, { id }) => erasurePreview(viewer, id),
  async run(write, preview, { version, reason, masked: places, confirmation }) {
    const { contact: person } = preview.person
    if (version !== person.version) throw problem('conflict', 'conflict', { current: person })
    if (same(confirmation) !== same(person.name)) throw problem('invalid', 'invalid', { fields: { confirmation: 'erasureName' } })
    refuseNeeded(write, preview)
    await coverMentions(
      write,
      preview.mentions.filter(({ id }) => places.includes(id)),
      preview.needles,
    )
    return { id: person.id, ...(await erasePerson(write, preview, reason)) }
  },
})

/** Refuses where the accounts still have to show who gave. */
export function refuseNeeded(write: Write, { keptUntil }: ErasurePreview): void {
  if (keptUntil && keptUntil >= write.today) throw problem('blocked', 'erasureNeeded', { values: { year: keptUntil.slice(0, 4) } })
}

/** Empties every row of the person and what was kept of them beside it. Counts the audit's destroyed values. */
export async function erasePerson(
  write: Write,
  { person, merged, needles, mails, imports, merges }: ErasurePreview,
  reason: (typeof erasureReasons)[number],
): Promise<{ destroyed: number }> {
  let destroyed = 0
  for (const row of [person.contact, ...merged]) {
    const gone = { name: '', title: null, email: null, phone: null, note: null, source: '', reviewDay: null }
    const ends = { endedAt: row.endedAt ?? write.at, erasedAt: write.at, erasureReason: reason }
    await write.update(contact, row, { ...gone, ...ends })
    destroyed += await write.forget(contact, row.id)
    await write.unfindable('contact', row.id)
  }
  for (const row of imports) {
    await write.mark(importRow, row, { content: {} })
    destroyed += await write.forget(importRow, row.id)
  }
  for (const row of merges) {
    const cover = (value: typeof row.undone) => value && JSON.parse(covered(JSON.stringify(value), needles))
    await write.mark(merge, row, { moved: cover(row.moved) ?? {}, undone: cover(row.undone), before: covered(row.before, needles) })
    destroyed += await write.forget(merge, row.id)
  }
  const literals = needles.flatMap((one) => one.literals)
  const names = (column: object) =>
    or(...literals.map((literal) => sql`cast(${column} as text) like ${`%${literal.replace(/[%_!]/g, '!$&')}%`} escape '!'`)) ?? sql`false`
  if (mails.length > 0)
    await write.derive(
      outbox,
      [],
      inArray(
        outbox.id,
        mails.map(({ id }) => id),
      ),
    )
  await write.derive(draft, [], names(draft.value))
  await write.derive(idempotency, [], names(idempotency.result))
  return { destroyed }
}

/** Covers the words that name the person, and destroys what the audit holds of those texts' earlier words. */
export async function coverMentions(write: Write, mentions: readonly Mention[], needles: readonly Needles[]): Promise<void> {
  const db = await read()
  const cover = <T extends string | null>(text: T) => covered(text, needles)
  for (const { id, kind } of mentions) {
    if (kind === 'log_entry') {
      const [row] = await db.select().from(logEntry).where(eq(logEntry.id, id))
      if (row) await write.update(logEntry, row, { text: cover(row.text), nextStep: cover(row.nextStep) })
      await write.forget(logEntry, id)
    }
    if (kind === 'task') {
      const [row] = await db.select().from(task).where(eq(task.id, id))
      if (row) await write.update(task, row, { title: cover(row.title), note: cover(row.note) })
      await write.forget(task, id)
    }
    if (kind === 'comment') {
      const [row] = await db.select().from(comment).where(eq(comment.id, id))
      if (row) await write.update(comment, row, { text: cover(row.text) })
      await write.forget(comment, id)
    }
    if (kind === 'donor') {
      const [row] = await db
        .select()
        .from(donor)
        .where(and(eq(donor.id, id)))
      if (row) await write.update(donor, row, { nextStep: cover(row.nextStep) })
      await write.forget(donor, id)
    }
  }
}

function covered<T extends string | null>(text: T, needles: readonly Needles[]): T | string {
  return needles.reduce<T | string>((sofar, one) => masked(sofar, one), text)
}

const same = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
