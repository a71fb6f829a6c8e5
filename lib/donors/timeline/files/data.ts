import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { attachment } from '#db/schema/index.ts'
import { todayInCopenhagen } from '#lib/day.ts'
import { type Asked, madeWithin, teller } from '#lib/donors/timeline/asked/data.ts'
import { visibleAttachments } from '#lib/records/attachments/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const files = teller('file', (db, viewer, held) =>
  db
    .select({ id: attachment.id, at: attachment.createdAt, fileName: attachment.fileName, kind: attachment.kind })
    .from(attachment)
    .where(
      and(
        visibleAttachments(viewer),
        eq(attachment.recordKind, 'donor'),
        eq(attachment.recordId, held.donorId),
        isNull(attachment.voidedBy),
        held.by ? eq(attachment.createdBy, held.by) : undefined,
        madeWithin(attachment.createdAt, attachment.id, held),
      ),
    )
    .orderBy(desc(attachment.createdAt), desc(attachment.id))
    .limit(held.limit),
)

/** The giver's own files, by the day they were laid in. */
export async function tellFiles(viewer: Viewer, asked: Asked) {
  const rows = await files(viewer, asked)
  return rows.map(({ at, ...row }) => ({ ...row, day: todayInCopenhagen(at), source: 'file' as const }))
}
