import 'server-only'
import { and, count, eq, gte, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { amendment, decision, donor, donorGiving, grant, importBatch, payment } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { isThere } from '#lib/under-way.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

// The index of who gave says it all; those put away are few, and taken from it.
const giversWhoGave = hot((db) =>
  db
    .select({ given: count(), golden: sql`count(case when ${donorGiving.awardDays} >= 2 then 1 end)`.mapWith(Number) })
    .from(donorGiving)
    .where(
      and(
        isThere(donorGiving.donorId),
        eq(donorGiving.scope, 'network'),
        gte(donorGiving.awardDays, 1),
        sql`${donorGiving.donorId} not in (select ${donor.id} from ${donor} where ${donor.archivedAt} is not null)`,
      ),
    ),
)

const kept = whileUnchanged<GivenCounts>({ of: [donor, decision, amendment, grant, payment, importBatch] })

/** Givers that gave the network on at least one day, and on at least two. */
export type GivenCounts = { given: number; golden: number }

/** How many of the givers in use have given the network, and how many of them again; null for who is not told. Kept while no gift is changed. */
export async function givenCounts(viewer: Viewer): Promise<GivenCounts | null> {
  if (viewer.role === 'enterprise') return null
  return kept(JSON.stringify([sightOf(viewer), viewer.today]), async () => {
    const [found] = await giversWhoGave({})
    return found ?? { given: 0, golden: 0 }
  })
}
