import 'server-only'
import { and, desc, eq, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { applicationPartner, contact, logEntry, outbox, user } from '#db/schema/index.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { readsMail, standingLog } from '#lib/donors/log/data.ts'
import { type Asked, teller, within } from '#lib/donors/timeline/asked/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** How far a mail that was written here has come; null where none was. */
const delivery =
  sql`(select case when ${outbox.failedAt} is not null then 'failed' when ${outbox.sentAt} is null then 'waiting' else 'sent' end from ${outbox} where ${outbox.recordKind} = 'log_entry' and ${outbox.recordId} = ${logEntry.id} limit 1)`.mapWith(
    (state: unknown) => (state === 'failed' || state === 'waiting' || state === 'sent' ? state : null),
  )

const talks = teller('log', (db, viewer, held) =>
  db
    .select({
      id: logEntry.id,
      day: logEntry.day,
      kind: logEntry.kind,
      text: logEntry.text,
      visibility: logEntry.visibility,
      isAsk: logEntry.isAsk,
      decisionId: logEntry.decisionId,
      applicationId: logEntry.applicationId,
      contactIds: logEntry.contactIds,
      nextStep: logEntry.nextStep,
      followUpDay: logEntry.followUpDay,
      sender: logEntry.mailSender,
      mailText: sql`case when ${readsMail(viewer)} then ${logEntry.mailText} end`.mapWith((text: string | null) => text),
      isMailShared: logEntry.isMailShared,
      delivery,
      createdBy: logEntry.createdBy,
      author: user.name,
    })
    .from(logEntry)
    .leftJoin(user, eq(user.id, logEntry.createdBy))
    .where(
      and(
        standingLog(viewer),
        eq(logEntry.donorId, held.donorId),
        held.kind ? eq(logEntry.kind, held.kind) : undefined,
        held.by ? eq(logEntry.createdBy, held.by) : undefined,
        held.with ? sql`cast(${logEntry.contactIds} as text) like ${held.with}` : undefined,
        held.access ? eq(logEntry.visibility, held.access) : undefined,
        held.enterprise ? aboutEnterprise(held.enterprise) : undefined,
        within(logEntry.day, logEntry.id, held),
      ),
    )
    .orderBy(desc(logEntry.day), desc(logEntry.id))
    .limit(held.limit),
)

/** The conversations of a page of the story, with who was there by name: two queries. */
export async function tellTalks(viewer: Viewer, asked: Asked) {
  const rows = await talks(viewer, asked)
  const names = await contactNames(viewer, [...new Set(rows.flatMap((row) => row.contactIds))])
  return rows.map(({ contactIds, ...row }) => ({ ...row, source: 'log' as const, people: contactIds.flatMap((id) => names.get(id) ?? []) }))
}

/** Names of people at givers, also those who are there no longer. */
async function contactNames(viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const db = await read()
  const found = await db
    .select({ id: contact.id, name: contact.name })
    .from(contact)
    .where(and(visibleContacts(viewer), inArray(contact.id, ids)))
  return new Map(found.map(({ id, name }) => [id, name]))
}

function aboutEnterprise(id: Placeholder): SQL {
  return sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${logEntry.applicationId} and ${applicationPartner.enterpriseId} = ${id})`
}
