import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { idea } from '#db/schema/index.ts'
import { todayInCopenhagen } from '#lib/day.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import { type Asked, madeWithin, teller } from '#lib/donors/timeline/asked/data.ts'
import type { Viewer } from '#lib/viewer.ts'

const ideas = teller('idea', (db, viewer, held) =>
  db
    .select({ id: idea.id, at: idea.createdAt, title: idea.title, stage: idea.stage })
    .from(idea)
    .where(
      and(
        visibleIdeas(viewer),
        eq(idea.donorId, held.donorId),
        held.by ? eq(idea.createdBy, held.by) : undefined,
        held.enterprise ? eq(idea.enterpriseId, held.enterprise) : undefined,
        madeWithin(idea.createdAt, idea.id, held),
      ),
    )
    .orderBy(desc(idea.createdAt), desc(idea.id))
    .limit(held.limit),
)

/** Ideas, by the day they were written down. */
export async function tellIdeas(viewer: Viewer, asked: Asked) {
  const rows = await ideas(viewer, asked)
  return rows.map(({ at, ...row }) => ({ ...row, day: todayInCopenhagen(at), source: 'idea' as const }))
}
