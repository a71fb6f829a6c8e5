import 'server-only'
import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { acquaintance, attachment, logEntry } from '#db/schema/index.ts'
import { isAmong, isAnyAmong, type RowsNow } from '#lib/donors/contacts/erasure/places/data.ts'
import { namesSurely, type Needles } from '#lib/donors/contacts/erasure/rules.ts'

/** Entries of stories that are about the person, laid away ones too; among them mails they took part in or that name them, and private notes about nobody else. */
async function entriesOf(ids: readonly string[], donorId: string | null, needles: readonly Needles[], now: RowsNow) {
  const tookPart = or(...ids.map((id) => sql`cast(${logEntry.contactIds} as text) like ${`%"${id}"%`}`)) ?? sql`false`
  const db = await read()
  // Two queries and not one with `or`, which reads every entry there is.
  const entriesWith = (where: SQL | undefined) => db.select().from(logEntry).where(where).orderBy(logEntry.day, logEntry.id)
  const [own, among] = await Promise.all([
    donorId ? entriesWith(and(eq(logEntry.donorId, donorId), tookPart)) : [],
    isAnyAmong(logEntry, now) ? entriesWith(isAmong(logEntry, now)) : [],
  ])
  const likely = [...new Map([...own, ...among].map((entry) => [entry.id, entry])).values()].toSorted((a, b) =>
    `${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1,
  )
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
async function filesNaming(needles: readonly Needles[], now: RowsNow) {
  const db = await read()
  const likely = await db.select().from(attachment).where(isAmong(attachment, now)).orderBy(attachment.id)
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
export async function papersOf(ids: readonly string[], donorId: string | null, needles: readonly Needles[], now: RowsNow): Promise<Papers> {
  const [entries, files, acquaintances] = await Promise.all([
    entriesOf(ids, donorId, needles, now),
    filesNaming(needles, now),
    knownHow(ids),
  ])
  return { ...entries, files, acquaintances, donorId }
}
