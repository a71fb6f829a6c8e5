import 'server-only'
import { and, eq, gte, lt, lte, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/engine/engine.ts'
import { hot } from '#db/hot.ts'
import { allocation, grant } from '#db/schema/index.ts'
import { addDays, startOfDay } from '#lib/day.ts'
import { type Place, sideOf, type TimelineSource } from '#lib/donors/timeline/rules.ts'
import { visibleAllocations } from '#lib/grants/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

const narrowings = ['kind', 'by', 'with', 'enterprise', 'access', 'from', 'to'] as const
type Narrowing = (typeof narrowings)[number]

/** What a page of the story asks each source for. */
export type Asked = { donorId: string; filters: Record<Narrowing, string | null>; after: Place | null; limit: number }
/** The same with every value held open: null where a filter is not set, and how the source stands to the place a page begins after. */
export type Held = Record<Narrowing, Placeholder | null> & {
  donorId: Placeholder
  limit: Placeholder
  side: ReturnType<typeof sideOf> | null
}

/** A source's question, built once for each way it is narrowed: nine sources are asked for every page of a story. */
export function teller<T>(source: TimelineSource, build: (db: Db, viewer: Viewer, held: Held) => PromiseLike<T> & { prepare(): unknown }) {
  const ask = hot((db, { viewer, held }: { viewer: Viewer; held: Held }) => build(db, viewer, held))
  return (viewer: Viewer, { donorId, filters, after, limit }: Asked): Promise<T> => {
    const side = after && sideOf(source, after)
    const set = narrowings.filter((name) => filters[name] !== null)
    const key = `${sightOf(viewer)} ${set.join()} ${side}`
    const values = {
      ...filters,
      donorId,
      limit,
      ...(filters.with && { with: `%"${filters.with}"%` }),
      ...(filters.from && { fromAt: startOfDay(filters.from) }),
      ...(filters.to && { toAt: startOfDay(addDays(filters.to, 1)) }),
      ...(after && { day: after.day, id: after.id, dayAt: startOfDay(after.day), nextAt: startOfDay(addDays(after.day, 1)) }),
    }
    return ask(values, key, { viewer, held: heldOf(set, side) })
  }
}

function heldOf(set: readonly Narrowing[], side: Held['side']): Held {
  const open = (name: Narrowing) => (set.includes(name) ? sql.placeholder(name) : null)
  return {
    donorId: sql.placeholder('donorId'),
    limit: sql.placeholder('limit'),
    side,
    kind: open('kind'),
    by: open('by'),
    with: open('with'),
    enterprise: open('enterprise'),
    access: open('access'),
    from: open('from'),
    to: open('to'),
  }
}

/** The rows of a source that lie in the period, and beyond where the page before ended. */
export function within(day: SQLiteColumn, id: SQLiteColumn, { from, to, side }: Held): SQL | undefined {
  const [cutDay, cutId] = [sql.placeholder('day'), sql.placeholder('id')]
  return and(
    from ? gte(day, from) : undefined,
    to ? lte(day, to) : undefined,
    side === 'told' ? lt(day, cutDay) : undefined,
    side === 'coming' ? lte(day, cutDay) : undefined,
    side === 'cut' ? or(lt(day, cutDay), and(eq(day, cutDay), lt(id, cutId))) : undefined,
  )
}

/** The same cut for rows that have an instant and no day: ids are made in order of time, so within a day they order as it does. */
export function madeWithin(at: SQLiteColumn, id: SQLiteColumn, { from, to, side }: Held): SQL | undefined {
  const instant = (name: string) => sql`${sql.param(sql.placeholder(name), at)}`
  return and(
    from ? gte(at, instant('fromAt')) : undefined,
    to ? lt(at, instant('toAt')) : undefined,
    side === 'told' ? lt(at, instant('dayAt')) : undefined,
    side === 'coming' || side === 'cut' ? lt(at, instant('nextAt')) : undefined,
    side === 'cut' ? or(lt(at, instant('dayAt')), lt(id, sql.placeholder('id'))) : undefined,
  )
}

/** That the joined grant pays an enterprise, as far as the viewer may know. */
export function sharedBy(viewer: Viewer, enterpriseId: Placeholder): SQL {
  return sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${enterpriseId} and ${visibleAllocations(viewer)})`
}
