import 'server-only'
import { and, getTableName, gt, inArray, max } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Engine, transactionDb } from '#db/engine/engine.ts'
import { hot } from '#db/hot.ts'
import { engine, read } from '#db/open.ts'
import { audit } from '#db/schema/index.ts'

const [keptMs, keptLongMs] = [15_000, 600_000]

type Kept<T> = { sequence: number; until: number; answer: Promise<T> }
/** `of`: the tables an answer is read from, so that a change elsewhere leaves it standing. `most`: how many answers are kept, those asked for last. */
type Choices = { of?: readonly SQLiteTable[]; most?: number }

/**
 * Keeps the answers to one heavy question while nothing is written: `const money = whileUnchanged<Money>()`, then `money(key, ask)`.
 * Every change leaves an audit row, so the newest one says whether an answer still holds, and with `of` the kinds of those since. (On
 * PostgreSQL a row may be committed out of turn, hence the short life.) Inside a transaction it is asked anew. `key` holds everything the
 * answer depends on but the rows: who asks, the day, the filters.
 */
export function whileUnchanged<T>({ of, most = 50 }: Choices = {}): (key: string, ask: () => Promise<T>) => Promise<T> {
  const shelves = new WeakMap<Engine, Map<string, Kept<T>>>()
  const kinds = of?.map((table) => getTableName(table))
  return async (key, ask) => {
    if (transactionDb().getStore()) return ask()
    const sequence = await newestChange()
    const shelf = shelves.get(engine()) ?? new Map<string, Kept<T>>()
    shelves.set(engine(), shelf)
    const kept = shelf.get(key)
    if (kept && kept.until > Date.now() && !(await isChanged(kept.sequence, sequence, kinds))) {
      kept.sequence = sequence
      shelf.delete(key)
      shelf.set(key, kept)
      return kept.answer
    }
    const answer = ask()
    const lifeMs = kinds && engine().kind === 'sqlite' ? keptLongMs : keptMs
    shelf.delete(key)
    shelf.set(key, { sequence, until: Date.now() + lifeMs, answer })
    for (const oldest of shelf.keys()) if (shelf.size > most) shelf.delete(oldest)
    answer.catch(() => shelf.delete(key))
    return answer
  }
}

const newest = hot((db) => db.select({ sequence: max(audit.sequence) }).from(audit))

async function newestChange(): Promise<number> {
  const [found] = await newest({})
  return found?.sequence ?? 0
}

async function isChanged(before: number, now: number, kinds: string[] | undefined): Promise<boolean> {
  if (before === now || !kinds) return before !== now
  const db = await read()
  const found = await db
    .select({ sequence: audit.sequence })
    .from(audit)
    .where(and(gt(audit.sequence, before), inArray(audit.recordKind, kinds)))
    .limit(1)
  return found.length > 0
}
