import 'server-only'
import { and, asc, eq, gt, inArray, isNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { contact, decision, donor, donorGiving, grant, importBatch, logEntry, organisation, payment } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { addDays, startOfDay, todayInCopenhagen, yearOf } from '#lib/day.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { latestPayment } from '#lib/donors/contacts/erasure/data.ts'
import { keptYears, neededUntil } from '#lib/donors/contacts/erasure/rules.ts'
import { retentionCutoff, whyExpired } from '#lib/donors/contacts/retention/rules.ts'
import { mostExpired } from '#lib/donors/contacts/retention/schema.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A page of those kept too long, oldest record first, with what stands about them; for coordinators. `after` is the last one seen. */
export async function expiredPage(viewer: Viewer, after: string | null) {
  if (viewer.role !== 'coordinator') return { rows: [], total: 0, next: null, months: 0 }
  const { contactKeptMonths: months } = await settingsOn(viewer.today)
  const db = await read()
  const [rows, total] = await Promise.all([
    expired(viewer, months, after ? gt(contact.id, after) : undefined, mostExpired + 1),
    db.$count(contact, isExpired(viewer, months)),
  ])
  const shown = rows.slice(0, mostExpired)
  return { rows: shown, total, next: rows.length > mostExpired ? (shown.at(-1)?.id ?? null) : null, months }
}

// Every coordinator's first page asks, and where many are kept too long all of them are counted.
const keptCount = whileUnchanged<number>({ of: [contact, donor, decision, grant, payment, importBatch] })

/** How many are kept too long and may be erased now; for coordinators. Who must stand in the accounts is left out: nothing can be done about them. */
export async function expiredCount(viewer: Viewer): Promise<number> {
  if (viewer.role !== 'coordinator') return 0
  const { contactKeptMonths: months } = await settingsOn(viewer.today)
  return keptCount(`${viewer.today} ${months}`, async () => {
    const db = await read()
    return db.$count(contact, and(isExpired(viewer, months), not(isNeeded(viewer))))
  })
}

/** Those of these people who are kept too long, as they stand now. */
export async function expiredAmong(viewer: Viewer, ids: readonly string[]) {
  if (viewer.role !== 'coordinator' || ids.length === 0) return []
  const { contactKeptMonths } = await settingsOn(viewer.today)
  return expired(viewer, contactKeptMonths, inArray(contact.id, [...ids]), ids.length)
}

export type ExpiredPerson = Awaited<ReturnType<typeof expired>>[number]

async function expired(viewer: Viewer, months: number, narrowed: SQL | undefined, limit: number) {
  const db = await read()
  const talks = sql`(select count(*) from ${logEntry} where ${logEntry.donorId} = ${donor.id} and cast(${logEntry.contactIds} as text) like '%"' || ${contact.id} || '"%')`
  const rows = await db
    .select({
      id: contact.id,
      version: contact.version,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      note: contact.note,
      reviewDay: contact.reviewDay,
      endedAt: contact.endedAt,
      createdAt: contact.createdAt,
      giver: organisation.name,
      giverType: donor.type,
      award: donorGiving.latestDay,
      payment: sql<string | null>`case when ${donor.type} = 'private_person' then ${latestPayment} end`,
      talks: talks.mapWith(Number),
    })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.organisationId))
    .leftJoin(donor, eq(donor.organisationId, contact.organisationId))
    .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'all')))
    .where(and(isExpired(viewer, months), narrowed))
    .orderBy(asc(contact.id))
    .limit(limit)
  const cutoff = retentionCutoff(viewer.today, months)
  return rows.flatMap(({ endedAt, createdAt, giverType, award, payment: paid, ...row }) => {
    const days = { reviewDay: row.reviewDay, endedDay: endedAt && todayInCopenhagen(endedAt), writtenDay: todayInCopenhagen(createdAt) }
    const why = whyExpired(days, cutoff)
    const needed = neededUntil(giverType, award, paid)
    return why ? [{ ...row, ...why, keptUntil: needed && needed >= viewer.today ? needed : null }] : []
  })
}

/** The same rule as `whyExpired`, for the index. */
function isExpired(viewer: Viewer, months: number): SQL | undefined {
  const cutoff = retentionCutoff(viewer.today, months)
  const next = startOfDay(addDays(cutoff, 1))
  const isNever = and(isNull(contact.reviewDay), isNull(contact.endedAt), lt(contact.createdAt, next))
  return and(visibleContacts(viewer), or(lte(contact.reviewDay, cutoff), lt(contact.endedAt, next), isNever))
}

/** The same rule as `neededUntil`, for the index: a private giver's latest award or payment is of this year or one of the five before it. */
function isNeeded({ today }: Viewer): SQL {
  const since = `${yearOf(today) - keptYears}-01-01`
  return sql`exists (select 1 from ${donor} left join ${donorGiving} on ${donorGiving.donorId} = ${donor.id} and ${donorGiving.scope} = 'all'
    where ${donor.organisationId} = ${contact.organisationId} and ${donor.type} = 'private_person'
      and (${donorGiving.latestDay} >= ${since} or ${latestPayment} >= ${since}))`
}
