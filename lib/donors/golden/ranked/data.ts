import 'server-only'
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, donorGiving, renewalPlan } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { effectiveExpected } from '#lib/donors/giving/data.ts'
import type { GoldenFilters } from '#lib/donors/golden/schema.ts'
import { type Ordered, overParts, placesOf } from '#lib/donors/golden/ranked/rules.ts'
import { readyCondition } from '#lib/donors/readiness/ready/data.ts'
import { type Switches, switchesOf } from '#lib/donors/review/data.ts'
import { keyset, type ListState, type Page, page, parseCursor } from '#lib/list.ts'
import { hasTag } from '#lib/records/tags/data.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { inThread } from '#lib/thread.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

export type Ranked = Page<Ordered> & { total: number }
export type RankedQuestion = { filters: GoldenFilters; state: ListState; size: number }

/**
 * A page of the everyday review, and how many rows it has. The checklist is worked out for every giver when it is what narrows, which the
 * thread does; everything else is in the order of an index.
 */
export async function ranked(viewer: Viewer, switches: Switches, question: RankedQuestion): Promise<Ranked> {
  if (question.filters.ready !== null) return inThread('goldenRanked', viewer, question, () => rankedHere(viewer, question))
  return placed(viewer, switches, question)
}

/** The same, worked out here: what the thread runs. */
export async function rankedHere(viewer: Viewer, question: RankedQuestion): Promise<Ranked> {
  const switches = await switchesOf(viewer, question.filters)
  return switches ? placed(viewer, switches, question) : { rows: [], next: null, previous: null, total: 0 }
}

async function placed(viewer: Viewer, switches: Switches, { filters, state, size }: RankedQuestion): Promise<Ranked> {
  const [shown, total] = await Promise.all([rankedPage(viewer, switches, filters, state, size), rankedCount(viewer, switches, filters)])
  return { ...shown, total }
}

/** A page of the everyday review in its order, from the derived giving: those who have given, then those who never have. */
async function rankedPage(
  viewer: Viewer,
  switches: Switches,
  filters: GoldenFilters,
  state: ListState,
  size: number,
): Promise<Page<Ordered>> {
  const narrowing = await narrowed(viewer, filters)
  const rows = await overParts(
    state,
    size,
    parseCursor(state.after ?? state.before),
    (part, limit) => (filters.status === 'never' ? Promise.resolve([]) : gave(viewer, switches, filters, narrowing, part, limit)),
    (part, limit) => (reachesNever(filters) ? never(viewer, switches, narrowing, part, limit) : Promise.resolve([])),
  )
  return page(state, rows, ({ place }) => place, size)
}

const keptCounts = whileUnchanged<number>()

/** How many rows the everyday review has. Kept while nothing is written. */
export function rankedCount(viewer: Viewer, switches: Switches, filters: GoldenFilters): Promise<number> {
  return keptCounts(JSON.stringify([sightOf(viewer), filters, switches.settings]), () => counted(viewer, switches, filters))
}

/** Where all are asked for, whoever has given or not, they are the givers there are. */
async function counted(viewer: Viewer, switches: Switches, filters: GoldenFilters): Promise<number> {
  const db = await read()
  const narrowing = await narrowed(viewer, filters)
  if (reachesNever(filters) && filters.status === null) {
    const [all] = await db
      .select({ total: count() })
      .from(donor)
      .where(and(visibleDonors(viewer), isNull(donor.archivedAt), narrowing))
    return all?.total ?? 0
  }
  const [given, rest] = await Promise.all([
    filters.status === 'never'
      ? [{ total: 0 }]
      : narrowing
        ? db
            .select({ total: count() })
            .from(donorGiving)
            .innerJoin(donor, eq(donor.id, donorGiving.donorId))
            .where(and(standing(switches, filters), narrowing))
        : db.select({ total: count() }).from(donorGiving).where(standing(switches, filters)),
    reachesNever(filters)
      ? db
          .select({ total: count() })
          .from(donor)
          .where(and(visibleDonors(viewer), isNull(donor.archivedAt), hasNever(switches), narrowing))
      : [{ total: 0 }],
  ])
  return (given[0]?.total ?? 0) + (rest[0]?.total ?? 0)
}

export const reachesNever = ({ status, golden }: GoldenFilters) => golden === null && (status === null || status === 'never')

/** The filters that are about the giver and not about its giving; undefined where none is set. */
export async function narrowed(viewer: Viewer, { q, type, owner, plan, ready, tag }: GoldenFilters): Promise<SQL | undefined> {
  const keepsRelation = viewer.role !== 'enterprise'
  const isPlanned = sql`exists (select 1 from ${renewalPlan} where ${renewalPlan.donorId} = ${donor.id} and ${renewalPlan.closedAt} is null)`
  const isReady = keepsRelation && ready ? await readyCondition(viewer) : undefined
  return and(
    type ? eq(donor.type, type) : undefined,
    keepsRelation && owner ? eq(donor.ownerId, owner) : undefined,
    keepsRelation && plan ? (plan === 'yes' ? isPlanned : sql`not ${isPlanned}`) : undefined,
    hasTag(viewer, 'donor', donor.id, tag),
    isReady && (ready === 'yes' ? isReady : sql`not ${isReady}`),
    hasWords('donor', donor.id, q),
  )
}

async function gave(
  viewer: Viewer,
  switches: Switches,
  filters: GoldenFilters,
  narrowing: SQL | undefined,
  state: ListState,
  size: number,
): Promise<Ordered[]> {
  const db = await read()
  const order = orderOf(switches, state.sort)
  const { where, orderBy } = keyset(state, order, donorGiving.donorId)
  const all = and(standing(switches, filters), where)
  const chosen = { id: donorGiving.donorId, value: order.mapWith((value: string | number) => value) }
  const needsGiver = narrowing !== undefined || state.sort === 'name'
  const rows = needsGiver
    ? await db
        .select(chosen)
        .from(donorGiving)
        .innerJoin(donor, eq(donor.id, donorGiving.donorId))
        .where(and(visibleDonors(viewer), all, narrowing))
        .orderBy(...orderBy)
        .limit(size + 1)
    : await db
        .select(chosen)
        .from(donorGiving)
        .where(all)
        .orderBy(...orderBy)
        .limit(size + 1)
  return rows.map(({ id, value }) => ({ id, place: { value, id } }))
}

async function never(viewer: Viewer, switches: Switches, narrowing: SQL | undefined, state: ListState, size: number): Promise<Ordered[]> {
  const db = await read()
  const order = sql`('z' || ${donor.sortKey})`
  const { where } = keyset(state, order, donor.id)
  // Ordered by the plain column: the letter before it changes nothing, and the index gives the order.
  const way = (state.direction === 'asc') !== (state.before !== null) ? asc : desc
  const rows = await db
    .select({ id: donor.id, sortKey: donor.sortKey })
    .from(donor)
    .where(and(visibleDonors(viewer), isNull(donor.archivedAt), hasNever(switches), narrowing, where))
    .orderBy(way(donor.sortKey), way(donor.id))
    .limit(size + 1)
  return rows.map(({ id, sortKey }) => ({ id, place: { value: `z${sortKey}`, id } }))
}

/** Has given in the scope and stands where the filter says; givers put away are left out. */
function standing({ scope }: Switches, { status, golden }: GoldenFilters): SQL | undefined {
  const [from, before] = status ? placesOf(status) : []
  return and(
    eq(donorGiving.scope, scope),
    from && before ? and(gte(donorGiving.reviewPlace, from), lt(donorGiving.reviewPlace, before)) : isNotNull(donorGiving.reviewPlace),
    sql`${donorGiving.donorId} not in (select ${donor.id} from ${donor} where ${donor.archivedAt} is not null)`,
    golden ? sql`${donorGiving.awardDays} >= 2` : undefined,
  )
}

function hasNever({ scope }: Switches): SQL {
  return sql`not exists (select 1 from ${donorGiving} where ${donorGiving.donorId} = ${donor.id} and ${donorGiving.scope} = ${scope} and ${donorGiving.reviewPlace} is not null)`
}

function orderOf({ day }: Switches, sort: string): SQL {
  if (sort === 'name') return sql`('g' || ${donor.sortKey})`
  if (sort === 'totalOre') return sql`${donorGiving.totalOre}`
  return sort === 'expectedDay' ? effectiveExpected(day) : sql`${donorGiving.reviewPlace}`
}
