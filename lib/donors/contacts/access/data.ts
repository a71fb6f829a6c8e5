import 'server-only'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { noteLookUp } from '#db/access.ts'
import { openPersonal } from '#db/audit-text.ts'
import { read } from '#db/open.ts'
import { accessLog, audit, auditPrivate, outbox, user } from '#db/schema/index.ts'
import { talksWith } from '#lib/donors/contacts/data.ts'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { env } from '#lib/env.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostRows = 10_000

/**
 * Everything that is held about a person (GDPR article 15): what stands, what was said, the mails, every change with the values that
 * are sealed, when and why it was looked up, where it is from, why and for how long. For coordinators; the look-up is noted.
 */
export async function heldAbout(viewer: Viewer, id: string) {
  const found = await erasurePreview(viewer, id)
  if (!found) return undefined
  const { person, merged, mentions } = found
  const ids = [id, ...merged.map((one) => one.id)]
  const [settings, talks, mails, changes, lookUps] = await Promise.all([
    settingsOn(viewer.today),
    talksWith(viewer, id, mostRows),
    mailsTo([person.contact, ...merged].flatMap(({ email }) => email ?? [])),
    changesOf(ids),
    lookUpsOf(ids),
  ])
  await noteLookUp(viewer.id, 'right_of_access', 'contact', ids)
  const named = mentions.filter(({ id: place, how }) => how === 'sure' && !talks.some((talk) => talk.id === place))
  return { person, merged, settings, talks, named, mails, changes, lookUps }
}

export type HeldAbout = NonNullable<Awaited<ReturnType<typeof heldAbout>>>

async function mailsTo(addresses: readonly string[]) {
  if (addresses.length === 0) return []
  const db = await read()
  return db
    .select({ at: outbox.createdAt, sentAt: outbox.sentAt, to: outbox.toAddress, subject: outbox.subject, text: outbox.text })
    .from(outbox)
    .where(inArray(outbox.toAddress, [...addresses]))
    .orderBy(asc(outbox.createdAt))
    .limit(mostRows)
}

/** The changes with their values, opened from where they are sealed. */
async function changesOf(ids: readonly string[]) {
  const db = await read()
  const rows = await db
    .select({
      at: audit.at,
      verb: audit.verb,
      by: user.name,
      recordId: audit.recordId,
      changes: audit.changes,
      sealed: auditPrivate.sealedValues,
    })
    .from(audit)
    .leftJoin(auditPrivate, eq(auditPrivate.auditSequence, audit.sequence))
    .leftJoin(user, eq(user.id, audit.actor))
    .where(and(eq(audit.recordKind, 'contact'), inArray(audit.recordId, [...ids])))
    .orderBy(asc(audit.sequence))
    .limit(mostRows)
  return rows.map(({ sealed, changes, recordId, ...row }) => ({
    ...row,
    changes: { ...opened(changes), ...(sealed ? openPersonal(sealed, recordId, env().GYLDEN_AUDIT_KEY) : {}) },
  }))
}

function opened(changes: string): Record<string, [unknown, unknown]> {
  return JSON.parse(changes)
}

/** When and why rows about the person were looked up; not by whom (Danish practice after case C-579/21). */
async function lookUpsOf(ids: readonly string[]) {
  const db = await read()
  return db
    .select({ at: accessLog.at, purpose: accessLog.purpose })
    .from(accessLog)
    .where(and(eq(accessLog.recordKind, 'contact'), or(...ids.map((id) => eq(accessLog.recordId, id))) ?? sql`false`))
    .orderBy(asc(accessLog.at))
    .limit(mostRows)
}
