import 'server-only'
import { max } from 'drizzle-orm'
import { type Engine, transactionDb } from '#db/engine/engine.ts'
import { engine, read } from '#db/open.ts'
import { audit } from '#db/schema/index.ts'

const keptAnswers = 50
const keptMs = 15_000

/**
 * Keeps the answers to one heavy question while nothing is written: `const money = whileUnchanged<Money>()`, then `money(key, ask)`.
 * Every change leaves an audit row, so the newest one says whether an answer still holds. (On PostgreSQL a row may be committed out of
 * turn, hence the short life.) Inside a transaction it is asked anew. `key` holds everything the answer depends on but the rows: who
 * asks, the day, the filters.
 */
export function whileUnchanged<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const shelves = new WeakMap<Engine, Map<string, { sequence: number; until: number; answer: Promise<T> }>>()
  return async (key, ask) => {
    if (transactionDb().getStore()) return ask()
    const db = await read()
    const [newest] = await db.select({ sequence: max(audit.sequence) }).from(audit)
    const sequence = newest?.sequence ?? 0
    const shelf = shelves.get(engine()) ?? new Map()
    shelves.set(engine(), shelf)
    const kept = shelf.get(key)
    if (kept && kept.sequence === sequence && kept.until > Date.now()) return kept.answer
    const answer = ask()
    shelf.delete(key)
    shelf.set(key, { sequence, until: Date.now() + keptMs, answer })
    for (const oldest of shelf.keys()) if (shelf.size > keptAnswers) shelf.delete(oldest)
    answer.catch(() => shelf.delete(key))
    return answer
  }
}
