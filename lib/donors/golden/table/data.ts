import 'server-only'
import { and, asc, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { narrowed, reachesNever } from '#lib/donors/golden/ranked/data.ts'
import { neverPlace, overParts, placeOf } from '#lib/donors/golden/ranked/rules.ts'
import type { GoldenFilters } from '#lib/donors/golden/schema.ts'
import { type Never, neverStanding, type Standing, standingOf } from '#lib/donors/golden/standing/data.ts'
import { type Review, reviewOf } from '#lib/donors/review/data.ts'
import type { Subject } from '#lib/donors/review/rules.ts'
import { beyondCursor, inOrder, type ListState, type Page, page, parseCursor } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

export type TableQuestion = { filters: GoldenFilters; state: ListState; size: number }
export type TablePage = Page<Standing> & { total: number }

/** A page of the review's table when something is switched, worked out from the awards themselves: what the thread runs. */
export async function tableHere(viewer: Viewer, { filters, state, size }: TableQuestion): Promise<TablePage> {
  const review = await reviewOf(viewer, switchesIn(filters))
  if (!review) return { rows: [], next: null, previous: null, total: 0 }
  const { gave, rest } = await tableOf(viewer, review, filters, state.sort)
  const day = review.switches.day
  const place = placeIn(state.sort)
  const found = await overParts(
    state,
    size,
    parseCursor(state.after ?? state.before),
    async (part, limit) => beyondCursor(part, gave, place, limit).map((subject) => ({ place: place(subject), row: standingOf(subject) })),
    async (part, limit) =>
      beyondCursor(part, rest, neverPlace, limit).map((one) => ({ place: neverPlace(one), row: neverStanding(one, day) })),
  )
  const { rows, ...ends } = page(state, found, (one) => one.place, size)
  return { ...ends, rows: rows.map(({ row }) => row), total: gave.length + rest.length }
}

/** All that the filters leave, each part in its order: one page after another is cut from it, so it stands for as long as the review does. */
type Table = { gave: Subject[]; rest: Never[] }
const tables = new WeakMap<Review, Map<string, Promise<Table>>>()

function tableOf(viewer: Viewer, review: Review, filters: GoldenFilters, sort: string): Promise<Table> {
  const kept = tables.get(review) ?? new Map<string, Promise<Table>>()
  tables.set(review, kept)
  const key = JSON.stringify([viewer.id, filters, sort])
  const table = kept.get(key) ?? tableIn(viewer, review, filters, sort)
  kept.set(key, table)
  table.catch(() => kept.delete(key))
  return table
}

async function tableIn(viewer: Viewer, review: Review, filters: GoldenFilters, sort: string): Promise<Table> {
  const allowed = await allowedGivers(viewer, filters)
  const subjects = review.subjects.filter((subject) => isShown(subject, filters, allowed))
  // Whoever has not given to one enterprise is no news to it.
  const rest = reachesNever(filters) && review.switches.enterpriseId === null ? await neverGivers(viewer, review, allowed) : []
  return { gave: inOrder(subjects, placeIn(sort)), rest: inOrder(rest, neverPlace) }
}

const placeIn =
  (sort: string) =>
  ({ id, outlook, totalOre, sortKey }: Subject) =>
    placeOf(sort, { id, status: outlook.status, expectedDay: outlook.expectedDay, totalOre, sortKey })

/** The switches alone, so that one review serves every filter and page. */
export const switchesIn = ({ scope, enterprise, group, by, on }: GoldenFilters) => ({ scope, enterprise, group, by, on })

function isShown(
  { outlook, isGolden, isArchived, donorIds }: Subject,
  filters: GoldenFilters,
  allowed: ReadonlySet<string> | null,
): boolean {
  return (
    !isArchived &&
    (filters.status === null || outlook.status === filters.status) &&
    (filters.golden === null || isGolden) &&
    (allowed === null || donorIds.some((id) => allowed.has(id)))
  )
}

/** Which givers the filters about the giver itself leave; null where none is set. */
async function allowedGivers(viewer: Viewer, filters: GoldenFilters): Promise<Set<string> | null> {
  const narrowing = await narrowed(viewer, filters)
  if (!narrowing) return null
  const db = await read()
  const rows = await db
    .select({ id: donor.id })
    .from(donor)
    .where(and(visibleDonors(viewer), narrowing))
  return new Set(rows.map(({ id }) => id))
}

/** Who has not given; a group that is one and has not given stands once, with those of it that are there. */
async function neverGivers(viewer: Viewer, { subjects, switches, groups }: Review, allowed: ReadonlySet<string> | null): Promise<Never[]> {
  const db = await read()
  const gave = new Set(subjects.flatMap(({ id, donorIds }) => [id, ...donorIds]))
  const rows = await db
    .select({ id: donor.id, sortKey: donor.sortKey, groupId: donor.groupId, cycleMonths: donor.cycleMonths })
    .from(donor)
    .where(and(visibleDonors(viewer), isNull(donor.archivedAt)))
    .orderBy(asc(donor.sortKey), asc(donor.id))
  const left = rows.filter(({ id }) => !gave.has(id) && (allowed === null || allowed.has(id)))
  const alone = ({ id, sortKey, cycleMonths }: (typeof rows)[number]): Never => ({
    id,
    sortKey,
    cycleMonths,
    isGroup: false,
    donorIds: [id],
  })
  if (!switches.asGroup) return left.map(alone)
  const bySubject = Map.groupBy(left, ({ id, groupId }) => groupId ?? id)
  return [...bySubject].flatMap(([id, own]): Never[] => {
    const group = groups.get(id)
    if (!group) return own.map(alone)
    const donorIds = own.map((one) => one.id)
    return gave.has(id) ? [] : [{ id, sortKey: group.sortKey, cycleMonths: own.at(-1)?.cycleMonths ?? null, isGroup: true, donorIds }]
  })
}
