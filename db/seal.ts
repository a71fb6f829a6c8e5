import 'server-only'
import { createHash } from 'node:crypto'
import { asc, desc, gt } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { audit, auditSeal } from '#db/schema/index.ts'

const batch = 500

type AuditRow = typeof audit.$inferSelect

/** Seals the audit's unsealed tail: each seal is a hash of the seal before it and the rows in order. Gives how many rows were sealed. */
export async function sealAudit(): Promise<number> {
  for (let sealed = 0; ;) {
    const done = await engine().transact(async (db) => {
      const [last] = await db.select().from(auditSeal).orderBy(desc(auditSeal.sequence)).limit(1)
      const rows = await db
        .select()
        .from(audit)
        .where(gt(audit.sequence, last?.toSequence ?? 0))
        .orderBy(asc(audit.sequence))
        .limit(batch)
      const [first, end] = [rows[0], rows.at(-1)]
      if (!first || !end) return 0
      await db
        .insert(auditSeal)
        .values({ at: new Date(), fromSequence: first.sequence, toSequence: end.sequence, hash: sealOf(last?.hash ?? '', rows) })
      return rows.length
    })
    sealed += done
    if (done < batch) return sealed
  }
}

export type SealReport = { seals: number; sealedRows: number; unsealedRows: number; broken: string[] }

/** Walks all seals from the first and says which do not hold, and how many rows wait for one. */
export async function verifySeals(): Promise<SealReport> {
  const db = engine().reader
  const report: SealReport = { seals: 0, sealedRows: 0, unsealedRows: 0, broken: [] }
  let previous = ''
  let at = 0
  for (const seal of await db.select().from(auditSeal).orderBy(asc(auditSeal.sequence))) {
    const rows = await db.select().from(audit).where(gt(audit.sequence, at)).orderBy(asc(audit.sequence)).limit(batch)
    const covered = rows.filter((row) => row.sequence <= seal.toSequence)
    if (sealOf(previous, covered) !== seal.hash || covered.at(-1)?.sequence !== seal.toSequence)
      report.broken.push(`seal ${seal.sequence} (rows ${seal.fromSequence}–${seal.toSequence})`)
    report.seals++
    report.sealedRows += covered.length
    previous = seal.hash
    at = seal.toSequence
  }
  report.unsealedRows = await db.$count(audit, gt(audit.sequence, at))
  return report
}

function sealOf(previous: string, rows: AuditRow[]): string {
  const hash = createHash('sha256').update(previous)
  for (const row of rows)
    hash.update(`\n${JSON.stringify([row.sequence, row.at.toISOString(), row.actor, row.verb, row.recordKind, row.recordId, row.changes])}`)
  return hash.digest('hex')
}
