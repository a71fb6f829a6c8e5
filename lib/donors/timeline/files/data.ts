import 'server-only'
import { and, desc, eq, gte, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { attachment } from '#db/schema/index.ts'
import { addDays, startOfDay, todayInCopenhagen } from '#lib/day.ts'
import type { Asked } from '#lib/donors/timeline/reports/data.ts'
import { sideOf, type TimelineSource } from '#lib/donors/timeline/rules.ts'
import { visibleAttachments } from '#lib/records/attachments/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The giver's own files, by the day they were laid in. */
export async function tellFiles(viewer: Viewer, asked: Asked) {
  const db = await read()
  const rows = await db
    .select({ id: attachment.id, at: attachment.createdAt, fileName: attachment.fileName, kind: attachment.kind })
    .from(attachment)
    .where(
      and(
        visibleAttachments(viewer),
        eq(attachment.recordKind, 'donor'),
        eq(attachment.recordId, asked.donorId),
        isNull(attachment.voidedBy),
        asked.filters.by ? eq(attachment.createdBy, asked.filters.by) : undefined,
        madeWithin('file', attachment.createdAt, attachment.id, asked),
      ),
    )
    .orderBy(desc(attachment.createdAt), desc(attachment.id))
    .limit(asked.limit)
  return rows.map(({ at, ...row }) => ({ ...row, day: todayInCopenhagen(at), source: 'file' as const }))
}

/** The same cut for rows that have an instant and no day: ids are made in order of time, so within a day they order as it does. */
export function madeWithin(source: TimelineSource, at: SQLiteColumn, id: SQLiteColumn, { filters, after }: Asked): SQL | undefined {
  const cut = after && { day: startOfDay(after.day), next: startOfDay(addDays(after.day, 1)), side: sideOf(source, after) }
  return and(
    filters.from ? gte(at, startOfDay(filters.from)) : undefined,
    filters.to ? lt(at, startOfDay(addDays(filters.to, 1))) : undefined,
    cut?.side === 'told' ? lt(at, cut.day) : undefined,
    cut?.side === 'coming' ? lt(at, cut.next) : undefined,
    cut?.side === 'cut' && after ? and(lt(at, cut.next), or(lt(at, cut.day), lt(id, after.id))) : undefined,
  )
}
