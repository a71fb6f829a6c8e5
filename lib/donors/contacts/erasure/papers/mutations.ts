import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { acquaintance, attachment, logEntry, storedFile } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { Papers } from '#lib/donors/contacts/erasure/papers/data.ts'
import { covered, mask, type Needles, naming } from '#lib/donors/contacts/erasure/rules.ts'

/**
 * Empties what lies beside the person's row: the mails' texts, the private notes, how people knew them, their files. Days, kinds and
 * who of ours it was stay. A file that was sent with an application, or documents a grant, stays as the proof it is, without the name.
 */
export async function erasePapers(
  write: Write,
  { letters, notes, files, acquaintances, donorId }: Papers,
  ids: readonly string[],
  needles: readonly Needles[],
) {
  for (const letter of letters) {
    const isTheirs = letter.contactIds.some((id) => ids.includes(id)) || needles.some((one) => naming(letter.mailSender, one) === 'sure')
    await eraseEntry(write, letter.id, (row) =>
      isTheirs
        ? { mailSender: null, mailText: null, text: covered(row.text, needles) }
        : { mailSender: covered(row.mailSender, needles), mailText: covered(row.mailText, needles), text: covered(row.text, needles) },
    )
  }
  for (const note of notes) await eraseEntry(write, note.id, () => ({ text: mask, nextStep: null }))
  for (const known of acquaintances) {
    await write.mark(acquaintance, known, { note: null })
    await write.forget(acquaintance, known.id)
  }
  for (const file of files) await eraseFile(write, file, file.recordKind === 'donor' && file.recordId === donorId, needles)
}

/** Files of the giver that were chosen to go with the person, as what stands inside them is about them. */
export async function eraseFiles(write: Write, donorId: string | null, ids: readonly string[]): Promise<void> {
  if (!donorId || ids.length === 0) return
  const db = await read()
  const atGiver = and(eq(attachment.recordKind, 'donor'), eq(attachment.recordId, donorId))
  const chosen = await db
    .select()
    .from(attachment)
    .where(and(atGiver, inArray(attachment.id, [...ids])))
  for (const file of chosen) await eraseFile(write, file, true, [])
}

type Entry = typeof logEntry.$inferSelect

// Read anew: an entry may be a letter, a private note and a place whose words were covered just now.
async function eraseEntry(write: Write, id: string, change: (row: Entry) => Partial<Entry>): Promise<void> {
  const db = await read()
  const [row] = await db.select().from(logEntry).where(eq(logEntry.id, id))
  if (row) await write.update(logEntry, row, change(row))
  await write.forget(logEntry, id)
}

async function eraseFile(
  write: Write,
  file: typeof attachment.$inferSelect,
  isTheirs: boolean,
  needles: readonly Needles[],
): Promise<void> {
  if (isTheirs) {
    await write.remove(attachment, file)
    const db = await read()
    const isElsewhere = (await db.$count(attachment, eq(attachment.fileId, file.fileId))) > 0
    const [bytes] = isElsewhere ? [] : await db.select().from(storedFile).where(eq(storedFile.id, file.fileId))
    // The bytes themselves are swept away when no row knows them any more.
    if (bytes) await write.remove(storedFile, bytes)
  } else await write.mark(attachment, file, { fileName: covered(file.fileName, needles), description: covered(file.description, needles) })
  await write.forget(attachment, file.id)
}
