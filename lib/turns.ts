import 'server-only'
import { and, eq, lte } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { engine } from '#db/open.ts'
import { lease } from '#db/schema/index.ts'
import { log } from '#lib/log.ts'

/** Something the server does by itself, every so often. */
export type Job = { everyMs: number; run: () => Promise<unknown> }

const holder = newId()
const leastLeaseMs = 30_000
const tryAgainMs = 300_000

/** A turn, if it is due and nobody else has it. The lease ends when the next turn is due, so a process that dies holds up nothing. */
export async function takeTurn(name: string, { everyMs, run }: Job, now = new Date()): Promise<void> {
  try {
    if (!(await claim(name, now, Math.max(everyMs, leastLeaseMs)))) return
    const isDone = await run().then(
      () => true,
      (error: unknown) => tell(name, error),
    )
    const nextMs = isDone ? everyMs : Math.min(everyMs, tryAgainMs)
    if (nextMs < Math.max(everyMs, leastLeaseMs)) await giveBack(name, new Date(now.getTime() + nextMs))
  } catch (error) {
    tell(name, error) // the database is away; the next turn asks again
  }
}

function tell(name: string, error: unknown): false {
  log.error({ job: name, error: error instanceof Error ? error.message : String(error) }, 'job failed')
  return false
}

async function claim(name: string, now: Date, forMs: number): Promise<boolean> {
  const until = new Date(now.getTime() + forMs)
  const won = await engine().transact((db) =>
    db
      .insert(lease)
      .values({ name, holder, until })
      .onConflictDoUpdate({ target: lease.name, set: { holder, until }, setWhere: lte(lease.until, now) })
      .returning(),
  )
  return won.length > 0
}

function giveBack(name: string, until: Date): Promise<void> {
  return engine().transact(
    async (db) =>
      void (await db
        .update(lease)
        .set({ until })
        .where(and(eq(lease.name, name), eq(lease.holder, holder)))),
  )
}
