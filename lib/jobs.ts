import 'server-only'
import { and, eq, lt, or, sql } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { idempotency, lease, signInAttempt } from '#db/schema/index.ts'
import { sealAudit } from '#db/seal.ts'
import { newId } from '#db/new-id.ts'
import { pruneSessions } from '#lib/auth.ts'
import { keepBackups } from '#lib/backups.ts'
import { rebuildGiving } from '#lib/donors/giving/mutations.ts'
import { log } from '#lib/log.ts'
import { sendOutbox } from '#lib/outbox.ts'
import { pruneDrafts } from '#lib/records/drafts/mutations.ts'
import { sweepFiles } from '#lib/records/attachments/mutations.ts'

type Job = { everyMs: number; run(): Promise<unknown> }

/** What the server does by itself. Each is also a command: `gylden jobs <name>`. */
export const jobs: Record<string, Job> = {
  outbox: { everyMs: 1000, run: () => sendOutbox() },
  seal: { everyMs: 5000, run: () => sealAudit() },
  giving: { everyMs: 86_400_000, run: () => rebuildGiving() },
  backup: { everyMs: 300_000, run: () => keepBackups() },
  files: { everyMs: 86_400_000, run: () => sweepFiles() },
  prune: { everyMs: 600_000, run: () => prune(new Date()) },
}

const holder = newId()

/** Starts all jobs. Several processes may: each turn is claimed by a lease row, so nothing is done twice. */
export function startJobs(): { stop(): Promise<void> } {
  let isStopping = false
  const running = new Set<Promise<void>>()
  const timers = Object.entries(jobs).map(([name, job]) =>
    setInterval(() => {
      if (isStopping) return
      const turn = takeTurn(name, job).finally(() => running.delete(turn))
      running.add(turn)
    }, job.everyMs),
  )
  return {
    async stop() {
      isStopping = true
      timers.forEach(clearInterval)
      await Promise.all(running)
    },
  }
}

async function takeTurn(name: string, job: Job): Promise<void> {
  try {
    if (await claim(name, Math.max(job.everyMs * 5, 30_000))) await job.run()
  } catch (error) {
    log.error({ job: name, error: error instanceof Error ? error.message : String(error) }, 'job failed')
  }
}

async function claim(name: string, forMs: number): Promise<boolean> {
  const now = new Date()
  const until = new Date(now.getTime() + forMs)
  const won = await engine().transact((db) =>
    db
      .insert(lease)
      .values({ name, holder, until })
      .onConflictDoUpdate({
        target: lease.name,
        set: { holder, until },
        setWhere: or(eq(lease.holder, holder), lt(lease.until, now)) ?? sql`false`,
      })
      .returning(),
  )
  return won.length > 0
}

/** Takes away what has run out: sessions, sign-in attempts, stored answers, drafts nobody came back to for 90 days. */
async function prune(now: Date): Promise<void> {
  await pruneSessions(now)
  await pruneDrafts(now)
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await engine().transact(async (db) => {
    await db.delete(signInAttempt).where(lt(signInAttempt.expiresAt, dayAgo))
    await db.delete(idempotency).where(and(lt(idempotency.createdAt, new Date(now.getTime() - 2 * 86_400_000)), sql`true`))
  })
}
