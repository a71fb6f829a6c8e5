import 'server-only'
import { lt } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { idempotency, signInAttempt } from '#db/schema/index.ts'
import { sealAudit } from '#db/seal.ts'
import { pruneSessions } from '#lib/auth.ts'
import { keepBackups } from '#lib/backups.ts'
import { noticeExpired } from '#lib/donors/contacts/retention/notices/mutations.ts'
import { keepGiving } from '#lib/donors/giving/mutations.ts'
import { sendOutbox } from '#lib/outbox.ts'
import { keepKeys } from '#lib/duplicates/keys/mutations.ts'
import { silentRuns } from '#lib/imports/runs/data.ts'
import { pruneDrafts } from '#lib/records/drafts/mutations.ts'
import { sweepFiles } from '#lib/records/attachments/mutations.ts'
import { startImportWork } from '#lib/workers.ts'
import { remindInTheMorning } from '#lib/today/reminders/mutations.ts'
import { type Job, takeTurn } from '#lib/turns.ts'

/** What the server does by itself. Each is also a command: `gylden jobs <name>`. */
export const jobs: Record<string, Job> = {
  outbox: { everyMs: 1000, run: () => sendOutbox() },
  seal: { everyMs: 5000, run: () => sealAudit() },
  giving: { everyMs: 60_000, run: () => keepGiving() },
  keys: { everyMs: 600_000, run: () => keepKeys() },
  reminders: { everyMs: 3_600_000, run: () => remindInTheMorning(new Date()) },
  backup: { everyMs: 300_000, run: () => keepBackups() },
  retention: { everyMs: 86_400_000, run: () => noticeExpired() },
  files: { everyMs: 86_400_000, run: () => sweepFiles() },
  imports: { everyMs: 60_000, run: () => cleanUpImports() },
  prune: { everyMs: 600_000, run: () => prune(new Date()) },
}

const askEveryMs = 60_000

/** Starts all jobs. Several processes may: each turn is claimed by a lease row, so nothing is done twice. */
export function startJobs(): { stop(): Promise<void> } {
  let isStopping = false
  const running = new Map<string, Promise<void>>()
  const timers = Object.entries(jobs).map(([name, job]) =>
    setInterval(
      () => {
        if (!isStopping && !running.has(name))
          running.set(
            name,
            takeTurn(name, job).finally(() => running.delete(name)),
          )
      },
      Math.min(job.everyMs, askEveryMs), // a daily turn is due by the lease, not by how long this process has lived
    ),
  )
  return {
    async stop() {
      isStopping = true
      timers.forEach(clearInterval)
      await Promise.all(running.values())
    },
  }
}

/** Imports whose process is gone: what they had written goes, so that nothing is left half done. */
async function cleanUpImports(): Promise<void> {
  for (const { batchId } of await silentRuns(new Date(Date.now() - 120_000))) await startImportWork(batchId, null)
}

/** Takes away what has run out: sessions, sign-in attempts, stored answers, drafts nobody came back to for 90 days. */
async function prune(now: Date): Promise<void> {
  await engine().scrub()
  await pruneSessions(now)
  await pruneDrafts(now)
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await engine().transact(async (db) => {
    await db.delete(signInAttempt).where(lt(signInAttempt.expiresAt, dayAgo))
    await db.delete(idempotency).where(lt(idempotency.createdAt, new Date(now.getTime() - 2 * 86_400_000)))
  })
}
