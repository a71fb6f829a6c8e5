import 'server-only'
import { sql } from 'drizzle-orm'
import type { Db } from '#db/engine/engine.ts'
import { read } from '#db/open.ts'

type Query<T> = PromiseLike<T> & { prepare(): unknown }
type Prepared = { execute(values: Record<string, unknown>): unknown }

const keptQueries = 500
const kept = new WeakMap<Db, Map<string | object, Map<string, Prepared>>>()

/**
 * A question asked so often that building its SQL each time is what it costs: `const byId = hot((db) => db.select()…where(eq(user.id,
 * sql.placeholder('id'))))`, then `await byId({ id })`. Built once for each connection. `shape` is what the builder itself depends on
 * (whose visibility), named by `key`.
 */
export function hot<T, Shape = undefined>(
  build: (db: Db, shape: Shape) => Query<T>,
): (values: Record<string, unknown>, key?: string, shape?: Shape) => Promise<T> {
  return async (values, key = '', shape) => {
    const db = await read()
    return prepared(db, build, key, () => build(db, shape as Shape), values)
  }
}

/** The same for one connection: `room` and `key` name the query, and the oldest of a room leaves. */
export async function prepared<T>(
  db: Db,
  room: string | object,
  key: string,
  build: () => Query<T>,
  values: Record<string, unknown>,
): Promise<T> {
  const rooms = kept.get(db) ?? new Map<string | object, Map<string, Prepared>>()
  kept.set(db, rooms)
  const queries = rooms.get(room) ?? new Map<string, Prepared>()
  rooms.set(room, queries)
  const known = queries.get(key) ?? (build().prepare() as Prepared)
  const [oldest] = queries.keys()
  if (!queries.has(key) && queries.size >= keptQueries && oldest !== undefined) queries.delete(oldest)
  queries.set(key, known)
  return (await known.execute(values)) as T
}

/** Values as placeholders by their names, so that the same columns are the same statement; null stays null, which no encoder may see. */
export function holding(values: object): { key: string; held: Record<string, unknown>; values: Record<string, unknown> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return {
    key: given.map(([name, value]) => (value === null ? `-${name}` : name)).join(' '),
    held: Object.fromEntries(given.map(([name, value]) => [name, value === null ? null : sql.placeholder(name)])),
    values: Object.fromEntries(given),
  }
}
