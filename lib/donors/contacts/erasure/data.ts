import 'server-only'
import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { auditPrivate, contact, donor, donorGiving, draft, grant, importRow, merge, outbox, payment } from '#db/schema/index.ts'
import { earlierWords } from '#lib/donors/contacts/erasure/earlier/data.ts'
import { mentionsOf } from '#lib/donors/contacts/erasure/mentions/data.ts'
import { othersNames } from '#lib/donors/contacts/erasure/namesakes/data.ts'
import { papersOf } from '#lib/donors/contacts/erasure/papers/data.ts'
import { has, inJson, isAmong, type Places, placesOf, type RowsNow, rowsNow } from '#lib/donors/contacts/erasure/places/data.ts'
import { type Named, namesSurely, type Needles, needlesOf, neededUntil, unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import { mostPlaces } from '#lib/donors/contacts/erasure/schema.ts'
import { textsNaming } from '#lib/donors/contacts/erasure/texts/data.ts'
import { personAtGiver } from '#lib/donors/contacts/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/**
 * Everything an erasure touches, so that it can be shown before it is done; undefined where the person is not there for the viewer.
 * `found` is a search that was made before, which is read again; without it everything is searched, which takes its time.
 */
export async function erasurePreview(viewer: Viewer, id: string, found?: Places) {
  if (viewer.role !== 'coordinator') return undefined
  const person = await personAtGiver(viewer, id)
  if (!person) return undefined
  const places = found ?? (await placesOf(viewer, [id]))
  if (places.isTooMany) throw problem('blocked', 'erasureTooMany', { values: { most: mostPlaces } })
  const now = await rowsNow(places)
  if (!now) throw problem('busy', 'busy')
  const merged = await mergedInto(id)
  const needles = [person.contact, ...merged].map(needlesOf)
  const ids = [id, ...merged.map((one) => one.id)]
  const others = await othersNames([person.contact, ...merged])
  const [mentions, texts, earlier, papers, mails, drafts, imports, merges, money] = await Promise.all([
    mentionsOf(person, needles, others, now),
    textsNaming(needles, others.anywhere, now),
    earlierWords(person.donor?.id ?? null, needles, others.here),
    papersOf(ids, person.donor?.id ?? null, needles, now),
    mailsAbout([person.contact, ...merged], needles, now),
    draftsNaming(ids, needles),
    importedRows(ids, needles, now),
    mergesNaming(needles, now),
    latestMoneyOf(person.donor?.id ?? ''),
  ])
  return {
    person,
    merged,
    needles,
    mentions,
    texts: texts.prose,
    names: texts.names,
    // A text that still names the person is judged as it stands now.
    earlier: earlier.filter(({ id: place }) => !mentions.some((one) => one.id === place)),
    papers,
    mails,
    drafts,
    imports,
    merges,
    keptUntil: neededUntil(person.donor?.type ?? null, money?.award ?? null, money?.payment ?? null),
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

/** Mails to the person or with their name in them, waiting or sent. */
async function mailsAbout(people: readonly Named[], needles: Needles[], now: RowsNow) {
  const db = await read()
  const addresses = people.flatMap(({ email }) => email ?? [])
  const likely = await db.select().from(outbox).where(isAmong(outbox, now))
  return likely.flatMap((mail) => {
    const isTheirs = addresses.includes(mail.toAddress)
    return isTheirs || namesSurely([mail.subject, mail.text, mail.html], needles) ? [{ ...mail, isTheirs }] : []
  })
}

/** Drafts that name the person, or that were to become a mail to them. */
async function draftsNaming(ids: readonly string[], needles: Needles[]) {
  const db = await read()
  const own = ids.map((id) => `mail:${id}`)
  const literals = needles.flatMap((one) => one.literals)
  const likely = await db
    .select()
    .from(draft)
    .where(or(inArray(draft.field, own), inJson(sql`${draft.value}`, literals), has(draft.value, literals)))
  return likely.flatMap((found) => {
    const isTheirs = own.includes(found.field)
    return isTheirs || namesSurely([found.value], needles) ? [{ ...found, isTheirs }] : []
  })
}

/** Rows of imported files that made the person, or that name them. */
async function importedRows(ids: readonly string[], needles: Needles[], now: RowsNow) {
  const db = await read()
  const made = and(eq(importRow.recordKind, 'contact'), inArray(importRow.recordId, [...ids]))
  const likely = await db
    .select()
    .from(importRow)
    .where(or(made, isAmong(importRow, now)))
  const isMade = ({ recordKind, recordId }: (typeof likely)[number]) =>
    recordKind === 'contact' && recordId !== null && ids.includes(recordId)
  return likely.filter((row) => isMade(row) || namesSurely([unescaped(row.content)], needles))
}

/** What merges wrote down to be taken apart again, where it names the person. */
async function mergesNaming(needles: Needles[], now: RowsNow) {
  const db = await read()
  const likely = await db.select().from(merge).where(isAmong(merge, now))
  return likely.filter(({ before, moved, undone }) => namesSurely([before, unescaped(moved), unescaped(undone)], needles))
}

/** The latest day on which money came from a giver or went back to it; null where none did. */
export const latestPayment: SQL<string | null> =
  sql`(select max(${payment.day}) from ${payment} inner join ${grant} on ${grant.id} = ${payment.grantId}
  where ${grant.donorId} = ${donor.id} and ${grant.voidedAt} is null and ${payment.voidedBy} is null)`

async function latestMoneyOf(donorId: string) {
  const db = await read()
  const [found] = await db
    .select({ award: donorGiving.latestDay, payment: latestPayment })
    .from(donor)
    .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'all')))
    .where(eq(donor.id, donorId))
  return found
}
