import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { idea } from '#db/schema/index.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import { todayInCopenhagen } from '#lib/day.ts'
import { madeWithin } from '#lib/donors/timeline/files/data.ts'
import type { Asked } from '#lib/donors/timeline/reports/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Ideas, by the day they were written down. */
export async function tellIdeas(viewer: Viewer, asked: Asked) {
  const db = await read()
  const { filters } = asked
  const rows = await db
    .select({ id: idea.id, at: idea.createdAt, title: idea.title, stage: idea.stage })
    .from(idea)
    .where(
      and(
        visibleIdeas(viewer),
        eq(idea.donorId, asked.donorId),
        filters.by ? eq(idea.createdBy, filters.by) : undefined,
        filters.enterprise ? eq(idea.enterpriseId, filters.enterprise) : undefined,
        madeWithin('idea', idea.createdAt, idea.id, asked),
      ),
    )
    .orderBy(desc(idea.createdAt), desc(idea.id))
    .limit(asked.limit)
  return rows.map(({ at, ...row }) => ({ ...row, day: todayInCopenhagen(at), source: 'idea' as const }))
}
