import 'server-only'
import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { auditPrivate, comment, contact, donor, donorGiving, draft, importRow, logEntry, merge, outbox, task } from '#db/schema/index.ts'
import { type Named, type Needles, naming, needlesOf, neededUntil } from '#lib/donors/contacts/erasure/rules.ts'
import { personAtGiver, type PersonAtGiver } from '#lib/donors/contacts/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A place where somebody wrote something that may name the person. */
export type Mention = {
  id: string
  kind: 'log_entry' | 'task' | 'comment' | 'donor'
  day: string | null
  text: string
  how: 'sure' | 'maybe'
  recordKind: string | null
  recordId: string | null
}

/** Everything an erasure touches, so that it can be shown before it is done; undefined where the person is not there for the viewer. */
export async function erasurePreview(viewer: Viewer, id: string) {
  if (viewer.role !== 'coordinator') return undefined
  const person = await personAtGiver(viewer, id)
  if (!person) return undefined
  const merged = await mergedInto(id)
  const needles = [person.contact, ...merged].map(needlesOf)
  const [mentions, mails, drafts, imports, merges, latestAward] = await Promise.all([
    mentionsOf(person, needles),
    mailsAbout([person.contact, ...merged], needles),
    draftsNaming(needles),
    importedRows([id, ...merged.map((one) => one.id)], needles),
    mergesNaming(needles),
    latestAwardOf(person.donor?.id ?? ''),
  ])
  return {
    person,
    merged,
    needles,
    mentions,
    mails,
    drafts,
    imports,
    merges,
    keptUntil: neededUntil(person.donor?.type ?? null, latestAward),
  }
}

export type ErasurePreview = NonNullable<Awaited<ReturnType<typeof erasurePreview>>>

/** How many people have been erased, and how many of their sealed values are still there (none, or something went wrong). For `verify`. */
export async function erasedPeople(): Promise<{ people: number; readable: number }> {
  const db = await read()
  const gone = isNotNull(contact.erasedAt)
  const left = sql`${auditPrivate.recordKind} = 'contact' and ${auditPrivate.recordId} in (select ${contact.id} from ${contact} where ${gone})`
  return { people: await db.$count(contact, gone), readable: await db.$count(auditPrivate, left) }
}

/** Rows of the same person that were merged into this one. */
async function mergedInto(id: string) {
  const db = await read()
  return db.select().from(contact).where(eq(contact.mergedIntoId, id))
}

/** Texts at the person's giver that may name them, and texts anywhere that have their whole name, address or number. */
async function mentionsOf({ donor: giver }: PersonAtGiver, needles: Needles[]): Promise<Mention[]> {
  const db = await read()
  const literals = needles.flatMap((one) => one.literals)
  const atGiver = giver ? eq(logEntry.donorId, giver.id) : sql`false`
  const entries = await db
    .select({ id: logEntry.id, day: logEntry.day, text: logEntry.text, nextStep: logEntry.nextStep, recordId: logEntry.donorId })
    .from(logEntry)
    .where(or(atGiver, has(logEntry.text, literals), has(logEntry.nextStep, literals)))
    .orderBy(logEntry.day, logEntry.id)
  const tasks = await db
    .select({ id: task.id, day: task.dueDay, text: task.title, nextStep: task.note, recordKind: task.recordKind, recordId: task.recordId })
    .from(task)
    .where(or(giver ? eq(task.recordId, giver.id) : sql`false`, has(task.title, literals), has(task.note, literals)))
  const comments = await db
    .select({ id: comment.id, text: comment.text, recordKind: comment.recordKind, recordId: comment.recordId })
    .from(comment)
    .where(or(giver ? eq(comment.recordId, giver.id) : sql`false`, has(comment.text, literals)))
  const steps = await db
    .select({ id: donor.id, day: donor.nextStepDay, text: donor.nextStep })
    .from(donor)
    .where(and(isNotNull(donor.nextStep), or(giver ? eq(donor.id, giver.id) : sql`false`, has(donor.nextStep, literals))))
  return [
    ...entries.map((one) => ({ ...one, kind: 'log_entry' as const, recordKind: 'donor', text: joined(one.text, one.nextStep) })),
    ...tasks.map((one) => ({ ...one, kind: 'task' as const, text: joined(one.text, one.nextStep) })),
    ...comments.map((one) => ({ ...one, kind: 'comment' as const, day: null })),
    ...steps.map((one) => ({ ...one, kind: 'donor' as const, recordKind: 'donor', recordId: one.id, text: one.text ?? '' })),
  ].flatMap((one) => {
    const how = needles.map((needle) => naming(one.text, needle)).toSorted()
    const best = how.includes('sure') ? 'sure' : how.includes('maybe') ? 'maybe' : null
    const { id, kind, day, text, recordKind, recordId } = one
    return best ? [{ id, kind, day, text, how: best, recordKind, recordId }] : []
  })
}

/** Mails to the person or with their name in them, waiting or sent. */
async function mailsAbout(people: readonly Named[], needles: Needles[]) {
  const db = await read()
  const addresses = people.flatMap(({ email }) => email ?? [])
  const literals = needles.flatMap((one) => one.literals)
  return db
    .select({ id: outbox.id, sentAt: outbox.sentAt })
    .from(outbox)
    .where(
      or(
        addresses.length > 0 ? inArray(outbox.toAddress, addresses) : sql`false`,
        has(outbox.text, literals),
        has(outbox.subject, literals),
      ),
    )
}

async function draftsNaming(needles: Needles[]) {
  const db = await read()
  return db
    .select({ userId: draft.userId, field: draft.field })
    .from(draft)
    .where(
      has(
        draft.value,
        needles.flatMap((one) => one.literals),
      ),
    )
}

/** Rows of imported files that made the person, or that name them. */
async function importedRows(ids: readonly string[], needles: Needles[]) {
  const db = await read()
  const made = and(eq(importRow.recordKind, 'contact'), inArray(importRow.recordId, [...ids]))
  const content = sql`cast(${importRow.content} as text)`
  return db
    .select()
    .from(importRow)
    .where(or(made, inJson(content, needles)))
}

/** What merges wrote down to be taken apart again, where it names the person. */
async function mergesNaming(needles: Needles[]) {
  const db = await read()
  return db
    .select()
    .from(merge)
    .where(
      or(
        inJson(sql`${merge.before}`, needles),
        inJson(sql`cast(${merge.moved} as text)`, needles),
        inJson(sql`cast(${merge.undone} as text)`, needles),
      ),
    )
}

/** As PostgreSQL writes JSON and as SQLite keeps it, quotes and backslashes are the only signs that change. */
function inJson(content: SQL, needles: readonly Needles[]): SQL {
  const literals = needles.flatMap((one) => one.literals).map((literal) => JSON.stringify(literal).slice(1, -1))
  return or(...literals.map((literal) => sql`${content} like ${pattern(literal)} escape '!'`)) ?? sql`false`
}

async function latestAwardOf(donorId: string): Promise<string | null> {
  const db = await read()
  const [found] = await db
    .select({ latestDay: donorGiving.latestDay })
    .from(donorGiving)
    .where(and(eq(donorGiving.donorId, donorId), eq(donorGiving.scope, 'all')))
  return found?.latestDay ?? null
}

function has(column: SQLiteColumn, literals: readonly string[]): SQL {
  return or(...literals.map((literal) => sql`${column} like ${pattern(literal)} escape '!'`)) ?? sql`false`
}

const pattern = (literal: string) => `%${literal.replace(/[%_!]/g, '!$&')}%`
const joined = (text: string, more: string | null) => (more ? `${text}\n${more}` : text)
