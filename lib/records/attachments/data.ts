import 'server-only'
import { join } from 'node:path'
import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { isWhole, keptBytes } from '#db/files.ts'
import { read } from '#db/open.ts'
import { application, attachment, donor, grant, storedFile, user } from '#db/schema/index.ts'
import type { fileHolders } from '#db/vocabulary/records.ts'
import { applicationById, visibleApplications } from '#lib/applications/data.ts'
import type { Day } from '#lib/day.ts'
import { env } from '#lib/env.ts'
import { donorById, visibleDonors } from '#lib/donors/data.ts'
import { grantById, visibleGrants } from '#lib/grants/data.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

export type FileHolderKind = (typeof fileHolders)[number]

/**
 * A file is seen where what it hangs on is. A giver's and a grant's files belong to those who keep the relation: members see
 * the files of the applications they take part in, no others.
 */
export function visibleAttachments(viewer: Viewer): SQL {
  const within = (kind: FileHolderKind, table: typeof application | typeof donor | typeof grant, visible: SQL) =>
    sql`(${attachment.recordKind} = ${kind} and exists (select 1 from ${table} where ${table.id} = ${attachment.recordId} and ${visible}))`
  const ofApplications = within('application', application, visibleApplications(viewer))
  if (viewer.role === 'enterprise') return ofApplications
  return or(ofApplications, within('donor', donor, visibleDonors(viewer)), within('grant', grant, visibleGrants(viewer))) ?? sql`false`
}

/** The files on one record, newest first; at most 200. */
export async function attachmentsOf(viewer: Viewer, kind: FileHolderKind, recordId: string) {
  const db = await read()
  return db
    .select({
      id: attachment.id,
      kind: attachment.kind,
      fileName: attachment.fileName,
      description: attachment.description,
      expiresDay: attachment.expiresDay,
      createdAt: attachment.createdAt,
      sizeBytes: storedFile.sizeBytes,
      by: user.name,
    })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, attachment.fileId))
    .leftJoin(user, eq(user.id, attachment.createdBy))
    .where(and(visibleAttachments(viewer), eq(attachment.recordKind, kind), eq(attachment.recordId, recordId), isNull(attachment.voidedBy)))
    .orderBy(desc(attachment.id))
    .limit(200)
}

export type AttachmentLine = Awaited<ReturnType<typeof attachmentsOf>>[number]

/** One file with its bytes' hash, taken away or not, as far as the viewer may see what it hangs on. */
export async function attachmentById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ attachment, sha: storedFile.sha, sizeBytes: storedFile.sizeBytes, mediaType: storedFile.mediaType })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, attachment.fileId))
    .where(and(visibleAttachments(viewer), eq(attachment.id, id)))
  return found
}

/** The same with its bytes, or undefined when it is not there for this viewer. */
export async function attachmentWithBytes(viewer: Viewer, id: string) {
  const found = await attachmentById(viewer, id)
  const bytes = found && (await keptBytes(fileFolder(), found.sha))
  return bytes && { ...found, bytes }
}

/** Where the bytes of files lie. */
export function fileFolder(): string {
  return join(env().GYLDEN_DATA, 'files')
}

/** What a file is to hang on, and what is needed to know who may hang one there. */
export async function fileHolder(viewer: Viewer, kind: FileHolderKind, id: string) {
  if (kind === 'application') {
    const found = await applicationById(viewer, id)
    return found && { ...found, holds: kind }
  }
  if (kind === 'grant') {
    const found = await grantById(viewer, id)
    return found && { id, assigneeIds: found.assigneeIds, holds: kind }
  }
  const found = await donorById(viewer, id)
  return found && { id, holds: kind }
}

/** How large one file may be. */
export async function largestFile(day: Day): Promise<number> {
  return (await settingsOn(day)).attachmentMegabytes * 1_000_000
}

/** Hashes whose bytes are gone or changed: for the operator's check, so of no viewer. */
export async function brokenFiles(): Promise<string[]> {
  const db = await read()
  const kept = await db.select({ sha: storedFile.sha }).from(storedFile)
  const broken: string[] = []
  for (const { sha } of kept) if (!(await isWhole(fileFolder(), sha))) broken.push(sha)
  return broken
}
