import 'server-only'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { noteLookUp } from '#db/access.ts'
import { openPersonal } from '#db/audit-text.ts'
import { read } from '#db/open.ts'
import {
  accessLog,
  acquaintance,
  audit,
  auditPrivate,
  enterprise,
  importBatch,
  type logEntry,
  organisation,
  user,
} from '#db/schema/index.ts'
import { type ErasurePreview, erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { filesAround } from '#lib/donors/contacts/erasure/files/data.ts'
import { unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import { env } from '#lib/env.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostRows = 10_000

/**
 * Everything that is held about a person (GDPR article 15): what stands, what was said, laid away or not, the mails to and about them,
 * files, drafts and imported rows that name them, every change with the values that are sealed, when and why it was looked up, where
 * it is from, why and for how long. For coordinators; the look-up is noted.
 */
export async function heldAbout(viewer: Viewer, id: string) {
  const found = await erasurePreview(viewer, id)
  if (!found) return undefined
  const { person, merged, mentions, texts, names, papers, keptUntil } = found
  const ids = [id, ...merged.map((one) => one.id)]
  const [settings, known, imports, changes, lookUps, around] = await Promise.all([
    settingsOn(viewer.today),
    knownBy(ids),
    importedFrom(found.imports),
    changesOf(ids),
    lookUpsOf(ids),
    filesAround(found),
  ])
  await noteLookUp(viewer.id, 'right_of_access', 'contact', ids)
  return {
    person,
    merged,
    kept: {
      by: settings.networkName,
      reviewMonths: settings.contactReviewMonths,
      keptMonths: settings.contactKeptMonths,
      neededUntil: keptUntil,
    },
    talks: papers.entries.map(talkOf),
    named: mentions.filter(({ id: place, how }) => how === 'sure' && !papers.entries.some((entry) => entry.id === place)),
    texts: [...texts, ...names].map(({ kind, text }) => ({ kind, text })),
    mails: found.mails.map(({ createdAt: at, sentAt, toAddress: to, subject, text }) => ({ at, sentAt, to, subject, text })),
    known,
    files: papers.files.map(({ createdAt: at, recordKind, fileName, description }) => ({ at, recordKind, fileName, description })),
    earlier: found.earlier.map(({ kind, at, text }) => ({ kind, at, text })),
    insides: around.map(({ file: { createdAt: at, recordKind, fileName }, names }) => ({ at, recordKind, fileName, names })),
    drafts: found.drafts.map(({ savedAt: at, value }) => ({ at, text: draftText(value) })),
    imports,
    changes,
    lookUps,
  }
}

export type HeldAbout = NonNullable<Awaited<ReturnType<typeof heldAbout>>>

function talkOf(entry: typeof logEntry.$inferSelect) {
  const { id, donorId, day, kind, text, nextStep, visibility, mailSender, mailText, archivedAt } = entry
  return { id, donorId, day, kind, text, nextStep, visibility, mailSender, mailText, archivedAt }
}

/** What was typed: a draft is kept as its form's own JSON. */
function draftText(value: string): string {
  try {
    return unescaped(JSON.parse(value))
  } catch {
    return value
  }
}

/** Who of ours is noted as knowing the person, and what was said of it. */
async function knownBy(ids: readonly string[]) {
  const db = await read()
  return db
    .select({ at: acquaintance.createdAt, by: user.name, house: organisation.name, note: acquaintance.note })
    .from(acquaintance)
    .leftJoin(user, eq(user.id, acquaintance.userId))
    .leftJoin(enterprise, eq(enterprise.id, acquaintance.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(inArray(acquaintance.contactId, [...ids]))
    .orderBy(asc(acquaintance.id))
    .limit(mostRows)
}

/** The rows with the file each came in. */
async function importedFrom(rows: ErasurePreview['imports']) {
  if (rows.length === 0) return []
  const db = await read()
  const batches = await db
    .select({ id: importBatch.id, fileName: importBatch.fileName })
    .from(importBatch)
    .where(inArray(importBatch.id, [...new Set(rows.map(({ batchId }) => batchId))]))
  const fileOf = new Map(batches.map((batch) => [batch.id, batch.fileName]))
  return rows.map(({ createdAt: at, batchId, position, content }) => ({ at, fileName: fileOf.get(batchId) ?? null, position, content }))
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
