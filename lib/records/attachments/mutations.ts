import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dropBytes, keepBytes, keptBefore } from '#db/files.ts'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { attachment, importBatch, storedFile } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'
import { attachmentById, fileFolder, fileHolder } from '#lib/records/attachments/data.ts'
import { attachmentForm, attachmentId } from '#lib/records/attachments/schema.ts'
import { verb } from '#lib/verb.ts'

/** Keeps a file's bytes before anything is hung anywhere; gives their hash. */
export function keepFile(bytes: Uint8Array): Promise<string> {
  return keepBytes(fileFolder(), bytes)
}

/** Hangs a file, whose bytes are kept already, on a record. The same bytes hang on a record once. */
export const attachFile = verb({
  name: 'attachFile',
  permission: 'attachment:edit',
  input: attachmentForm,
  find: (viewer, { recordKind, recordId }) => fileHolder(viewer, recordKind, recordId),
  async run(write, _holder, { sha, sizeBytes, mediaType, ...fields }) {
    const db = await read()
    const [known] = await db.select().from(storedFile).where(eq(storedFile.sha, sha))
    const file = known ?? (await write.insert(storedFile, { sha, sizeBytes, mediaType }))
    const isSame = and(
      eq(attachment.recordKind, fields.recordKind),
      eq(attachment.recordId, fields.recordId),
      eq(attachment.fileId, file.id),
      isNull(attachment.voidedBy),
    )
    if ((await db.$count(attachment, isSame)) > 0) throw problem('invalid', 'invalid', { fields: { file: 'fileAlreadyThere' } })
    const { id } = await write.insert(attachment, { ...fields, fileId: file.id, voidedBy: null, voidReason: null })
    return { id }
  },
})

/** Takes a file off a record. What was sent with it keeps it, and it can be put back. */
export const removeAttachment = verb({
  name: 'removeAttachment',
  permission: 'attachment:edit',
  input: attachmentId,
  find: (viewer, { id }) => holderOf(viewer, id),
  async run(write, { row }) {
    await write.mark(attachment, row, { voidedBy: row.id })
    return { id: row.id }
  },
})

export const restoreAttachment = verb({
  name: 'restoreAttachment',
  permission: 'attachment:edit',
  input: attachmentId,
  find: (viewer, { id }) => holderOf(viewer, id),
  async run(write, { row }) {
    await write.mark(attachment, row, { voidedBy: null })
    return { id: row.id }
  },
})

/** Takes away bytes that hang nowhere: an upload that was refused after they were kept. Those of the last day may still be on their way. */
export async function sweepFiles(now = new Date()): Promise<number> {
  const folder = fileFolder()
  const db = await read()
  let dropped = 0
  for await (const name of keptBefore(folder, new Date(now.getTime() - 86_400_000))) {
    if ((await db.$count(storedFile, eq(storedFile.sha, name))) > 0 || (await isAwaited(name))) continue
    await dropBytes(folder, name)
    dropped++
  }
  return dropped
}

/** Whether an import may still be read from the bytes: until it is saved its columns can be opened again. */
async function isAwaited(name: string): Promise<boolean> {
  const db = await read()
  return (
    (await db.$count(importBatch, and(eq(importBatch.fileSha, name), inArray(importBatch.state, ['uploaded', 'reading', 'staged'])))) > 0
  )
}

async function holderOf(viewer: Viewer, id: string) {
  const found = await attachmentById(viewer, id)
  const holder = found && (await fileHolder(viewer, found.attachment.recordKind, found.attachment.recordId))
  return holder && { ...holder, row: found.attachment }
}
