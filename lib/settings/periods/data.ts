import 'server-only'
import { and, desc, eq, gte, lte, ne } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { strategyPeriod } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The strategy's periods, newest first; public facts of the network. */
export async function periods(_viewer: Viewer) {
  const db = await read()
  return db.select().from(strategyPeriod).orderBy(desc(strategyPeriod.fromDay)).limit(100)
}

/** One strategy period, or undefined. Periods are everybody's. */
export async function periodById(_viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db.select().from(strategyPeriod).where(eq(strategyPeriod.id, id))
  return found
}

/** Whether another period has a day in common with these, both ends counted. */
export async function overlaps(fromDay: Day, toDay: Day, exceptId: string | null): Promise<boolean> {
  const db = await read()
  const shares = and(lte(strategyPeriod.fromDay, toDay), gte(strategyPeriod.toDay, fromDay), ne(strategyPeriod.id, exceptId ?? ''))
  return (await db.$count(strategyPeriod, shares)) > 0
}
