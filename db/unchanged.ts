import 'server-only'
import { max } from 'drizzle-orm'
import { type Engine, transactionDb } from '#db/engine/engine.ts'
import { once } from '#db/once.ts'
import { engine, read } from '#db/open.ts'
import { audit } from '#db/schema/index.ts'

const keptAnswers = 200
const keptMs = 15_000

type Kept = { sequence: number; until: number; answer: Promise<unknown> }

/**
 * The answer to a heavy question, kept while nothing is written: every change leaves an audit row, so the newest one says whether the
 * answer still holds. (On PostgreSQL a row may be committed out of turn, hence the short life.) Inside a transaction it is asked anew.
 * `key` holds everything the answer depends on but the rows: who asks, the day, the filters.
 */
export async function whileUnchanged<T>(key: string, ask: () => Promise<T>): Promise<T> {
  if (transactionDb().getStore()) return ask()
  const db = await read()
  const [newest] = await db.select({ sequence: max(audit.sequence) }).from(audit)
  const sequence = newest?.sequence ?? 0
  const shelf = shelfOf(engine())
  const kept = shelf.get(key)
  if (kept && kept.sequence === sequence && kept.until > Date.now()) return kept.answer as Promise<T>
  const answer = ask()
  shelf.delete(key)
  shelf.set(key, { sequence, until: Date.now() + keptMs, answer })
  for (const oldest of shelf.keys()) if (shelf.size > keptAnswers) shelf.delete(oldest)
  answer.catch(() => shelf.delete(key))
  return answer
}

/** One shelf for each database that is open in this process. */
function shelfOf(opened: Engine): Map<string, Kept> {
  const shelves = once('answers', () => new WeakMap<Engine, Map<string, Kept>>())
  const shelf = shelves.get(opened) ?? new Map<string, Kept>()
  shelves.set(opened, shelf)
  return shelf
}
