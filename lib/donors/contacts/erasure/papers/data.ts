import 'server-only'
import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { acquaintance, attachment, logEntry } from '#db/schema/index.ts'
import { namesSurely, type Needles } from '#lib/donors/contacts/erasure/rules.ts'

/**
 * Whether a column may have one of the words, large letters or small: what it finds is looked at again by `naming`. The engines fold
 * letters differently, so the words are looked for as they were written and in small letters too.
 */
export function has(column: SQLiteColumn | SQL, literals: readonly string[]): SQL {
  return (
    or(
      ...literals.flatMap((literal) => [
        sql`${column} like ${pattern(literal)} escape '!'`,
        sql`lower(${column}) like ${pattern(literal.toLowerCase())} escape '!'`,
      ]),
    ) ?? sql`false`
  )
}

/** A word as it stands between others, for `like … escape '!'`. */
const pattern = (literal: string) => `%${literal.replace(/[%_!]/g, '!$&')}%`

/** Entries of stories that are about the person, laid away ones too; among them mails they took part in or that name them, and private notes about nobody else. */
async function entriesOf(ids: readonly string[], donorId: string | null, needles: readonly Needles[]) {
  const literals = needles.flatMap((one) => one.literals)
  const tookPart = or(...ids.map((id) => sql`cast(${logEntry.contactIds} as text) like ${`%"${id}"%`}`)) ?? sql`false`
  const db = await read()
  const likely = await db
    .select()
    .from(logEntry)
    .where(
      or(
        and(donorId ? eq(logEntry.donorId, donorId) : sql`false`, tookPart),
        has(logEntry.mailText, literals),
        has(logEntry.mailSender, literals),
      ),
    )
    .orderBy(logEntry.day, logEntry.id)
  const rows = likely.filter(
    ({ contactIds, mailText, mailSender }) => contactIds.some((id) => ids.includes(id)) || namesSurely([mailText, mailSender], needles),
  )
  return {
    entries: rows,
    letters: rows.filter(({ mailText, mailSender }) => mailText !== null || mailSender !== null),
    notes: rows.filter(
      ({ visibility, contactIds }) => visibility === 'private' && contactIds.length > 0 && contactIds.every((id) => ids.includes(id)),
    ),
  }
}

/** Files whose name or description names the person. What stands inside a file nobody has read. */
async function filesNaming(needles: readonly Needles[]) {
  const literals = needles.flatMap((one) => one.literals)
  const db = await read()
  const likely = await db
    .select()
    .from(attachment)
    .where(or(has(attachment.fileName, literals), has(attachment.description, literals)))
    .orderBy(attachment.id)
  return likely.filter(({ fileName, description }) => namesSurely([fileName, description], needles))
}

/** What was noted about how people of ours know the person. */
async function knownHow(ids: readonly string[]) {
  const db = await read()
  return db
    .select()
    .from(acquaintance)
    .where(and(inArray(acquaintance.contactId, [...ids]), isNotNull(acquaintance.note)))
}

export type Papers = Awaited<ReturnType<typeof entriesOf>> & {
  files: Awaited<ReturnType<typeof filesNaming>>
  acquaintances: Awaited<ReturnType<typeof knownHow>>
  /** The person's own giver: only its files are taken away, others lose the name. */
  donorId: string | null
}

/** Everything about the person that lies beside their own row. */
export async function papersOf(ids: readonly string[], donorId: string | null, needles: readonly Needles[]): Promise<Papers> {
  const [entries, files, acquaintances] = await Promise.all([entriesOf(ids, donorId, needles), filesNaming(needles), knownHow(ids)])
  return { ...entries, files, acquaintances, donorId }
}
