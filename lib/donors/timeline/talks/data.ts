import 'server-only'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { applicationPartner, contact, logEntry, user } from '#db/schema/index.ts'
import { logKinds } from '#db/vocabulary/donors.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { readsMail, standingLog } from '#lib/donors/log/data.ts'
import { type Asked, within } from '#lib/donors/timeline/reports/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The conversations of a page of the story, with who was there by name: two queries. */
export async function tellTalks(viewer: Viewer, asked: Asked) {
  const db = await read()
  const { filters } = asked
  const rows = await db
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
      createdBy: logEntry.createdBy,
      author: user.name,
    })
    .from(logEntry)
    .leftJoin(user, eq(user.id, logEntry.createdBy))
    .where(
      and(
        standingLog(viewer),
        eq(logEntry.donorId, asked.donorId),
        isTalk(filters.kind) ? eq(logEntry.kind, filters.kind) : undefined,
        filters.by ? eq(logEntry.createdBy, filters.by) : undefined,
        filters.with ? sql`cast(${logEntry.contactIds} as text) like ${`%"${filters.with}"%`}` : undefined,
        filters.access ? eq(logEntry.visibility, filters.access) : undefined,
        filters.enterprise ? aboutEnterprise(filters.enterprise) : undefined,
        within('log', logEntry.day, logEntry.id, asked),
      ),
    )
    .orderBy(desc(logEntry.day), desc(logEntry.id))
    .limit(asked.limit)
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

function aboutEnterprise(id: string): SQL {
  return sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${logEntry.applicationId} and ${applicationPartner.enterpriseId} = ${id})`
}

function isTalk(kind: string | null): kind is (typeof logKinds)[number] {
  return logKinds.some((one) => one === kind)
}
