import 'server-only'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { keptBytes } from '#db/files.ts'
import { read } from '#db/open.ts'
import { application, attachment, grant, storedFile } from '#db/schema/index.ts'
import type { ErasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { namesSurely, type Needles } from '#lib/donors/contacts/erasure/rules.ts'
import { readMail } from '#lib/formats/eml.ts'
import { decodeText } from '#lib/formats/text-encoding.ts'
import { fileFolder } from '#lib/records/attachments/data.ts'

const mostFiles = 500
/** Larger texts are not read: somebody waits for the page. */
const largestRead = 1_000_000
const mail = /\.(?:eml|msg)$/i

/**
 * The files around a person's giver whose names do not tell that the person stands in them: its own, and those of its applications and
 * grants. Plain texts and mails are read (`names` true or false); what no program of ours reads has null, and somebody has to open it.
 */
export async function filesAround({ person, needles, papers }: Pick<ErasurePreview, 'person' | 'needles' | 'papers'>) {
  const donorId = person.donor?.id
  if (!donorId) return []
  const db = await read()
  const at = (kind: 'application' | 'grant', table: typeof application | typeof grant) =>
    and(
      eq(attachment.recordKind, kind),
      inArray(attachment.recordId, db.select({ id: table.id }).from(table).where(eq(table.donorId, donorId))),
    )
  const rows = await db
    .select({ file: attachment, sha: storedFile.sha, sizeBytes: storedFile.sizeBytes, mediaType: storedFile.mediaType })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, attachment.fileId))
    .where(
      or(and(eq(attachment.recordKind, 'donor'), eq(attachment.recordId, donorId)), at('application', application), at('grant', grant)),
    )
    .orderBy(asc(attachment.id))
    .limit(mostFiles)
  const named = new Set(papers.files.map(({ id }) => id))
  const others = rows.filter(({ file }) => !named.has(file.id))
  return Promise.all(
    others.map(async ({ file, sha, sizeBytes, mediaType }) => ({
      file,
      names:
        (mediaType === 'text/plain' || mail.test(file.fileName)) && sizeBytes <= largestRead
          ? await isNamedIn(sha, file.fileName, needles)
          : null,
    })),
  )
}

export type FileAround = Awaited<ReturnType<typeof filesAround>>[number]

/** Null where the bytes are not there or the mail cannot be read. */
async function isNamedIn(sha: string, fileName: string, needles: readonly Needles[]): Promise<boolean | null> {
  const pieces = await keptBytes(fileFolder(), sha)
  if (!pieces) return null
  const bytes = new Uint8Array(Buffer.concat(await Array.fromAsync(pieces)))
  if (!mail.test(fileName)) return namesSurely([decodeText(bytes).text], needles)
  const reading = await readMail(bytes)
  return reading.ok ? namesSurely(Object.values(reading.mail).map(String), needles) : null
}
