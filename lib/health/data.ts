import 'server-only'
import { statfsSync } from 'node:fs'
import { and, asc, isNull } from 'drizzle-orm'
import { migrationsBehind } from '#db/migrate.ts'
import { newId } from '#db/new-id.ts'
import { engine } from '#db/open.ts'
import { lease, outbox } from '#db/schema/index.ts'
import { newestBackup } from '#lib/backups.ts'
import { env } from '#lib/env.ts'

export type Readiness = {
  isReady: boolean
  canWrite: boolean
  migrationsBehind: number
  freeMegabytes: number
  oldestMailMinutes: number
  backupHours: number | null
}

/** Whether this process can serve: the database takes a write, is at the program's level, and there is room on the disk. No viewer: it tells nothing of anybody. */
export async function readiness(now = new Date()): Promise<Readiness> {
  const until = new Date(now.getTime() + 1000)
  const canWrite = await engine()
    .transact((db) =>
      db
        .insert(lease)
        .values({ name: 'readyz', holder: newId(), until })
        .onConflictDoUpdate({ target: lease.name, set: { until } })
        .returning(),
    )
    .then(
      (rows) => rows.length === 1,
      () => false,
    )
  const [waiting] = await engine()
    .reader.select({ since: outbox.createdAt })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt)))
    .orderBy(asc(outbox.createdAt))
    .limit(1)
  const disk = statfsSync(env().GYLDEN_DATA)
  const behind = await migrationsBehind(engine())
  const freeMegabytes = Math.floor((disk.bavail * disk.bsize) / 1048576)
  const oldestMailMinutes = waiting ? Math.floor((now.getTime() - waiting.since.getTime()) / 60_000) : 0
  const backup = await newestBackup(now)
  const backupHours = backup ? Math.floor((now.getTime() - backup.getTime()) / 3_600_000) : null
  return {
    isReady: canWrite && behind === 0 && freeMegabytes > 50,
    canWrite,
    migrationsBehind: behind,
    freeMegabytes,
    oldestMailMinutes,
    backupHours,
  }
}
