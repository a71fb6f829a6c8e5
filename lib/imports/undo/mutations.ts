import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { application, call, contact, decision, donor, grant, idea, importBatch, logEntry } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { donorsMadeBy, everyImportRow, grantsOfImport, importById, laterFacts } from '#lib/imports/data.ts'
import { undoForm } from '#lib/imports/schema.ts'
import { verb } from '#lib/verb.ts'

export type KeptRow = { row: number; title: string; because: string }

/**
 * Takes an import back: each decision is voided with the reason, and its grant with it. A row on which later facts hang is
 * kept, and said. Givers that came with the import and have nothing else are laid away.
 */
export const undoImport = verb({
  name: 'undoImport',
  permission: 'import:run',
  input: undoForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { reason }) {
    if (batch.state !== 'applied') throw problem('conflict', 'importNotApplied')
    const standing = await grantsOfImport(batch.id)
    const later = await laterFacts(batch.id)
    const rows = await everyImportRow(batch.id)
    const position = new Map(rows.map((row) => [row.recordId, row.position]))
    const kept: KeptRow[] = []
    for (const { grant: own, decision: decided } of standing) {
      const because = later.get(own.id)
      if (because) {
        kept.push({ row: position.get(own.id) ?? 0, title: own.title, because })
        continue
      }
      await write.void(decision, decided, reason)
      await write.update(grant, own, { voidedAt: write.at, sourceId: null })
      await write.unfindable('grant', own.id)
    }
    await refreshGiving(
      write,
      standing.map(({ grant: own }) => own.donorId),
    )
    await layAway(write, await donorsMadeBy(batch.id, batch.appliedAt ?? write.at))
    const undone = standing.length - kept.length
    if (undone === 0 && kept.length > 0) throw problem('blocked', 'importAllKept', { values: { count: kept.length } })
    await write.update(importBatch, batch, {
      ...(kept.length === 0 && { state: 'undone' as const, undoneAt: write.at }),
      undoReason: reason,
      counts: { ...batch.counts, undone: (batch.counts.undone ?? 0) + undone, kept: kept.length },
    })
    return { id: batch.id, undone, kept: kept.sort((a, b) => a.row - b.row) }
  },
})

async function layAway(write: Write, donorIds: string[]): Promise<void> {
  const db = await read()
  for (const donorId of donorIds) {
    const [found] = await db
      .select()
      .from(donor)
      .where(and(eq(donor.id, donorId), isNull(donor.archivedAt)))
    if (!found || (await hasMore(donorId))) continue
    await write.update(donor, found, { archivedAt: write.at })
    await write.unfindable('donor', donorId)
  }
}

async function hasMore(donorId: string): Promise<boolean> {
  const db = await read()
  const [found] = await db.select({ organisationId: donor.organisationId }).from(donor).where(eq(donor.id, donorId))
  const counts = [
    await db.$count(decision, and(eq(decision.donorId, donorId), isNull(decision.voidedBy))),
    await db.$count(logEntry, eq(logEntry.donorId, donorId)),
    await db.$count(application, eq(application.donorId, donorId)),
    await db.$count(idea, eq(idea.donorId, donorId)),
    await db.$count(call, eq(call.donorId, donorId)),
    await db.$count(contact, inArray(contact.organisationId, [found?.organisationId ?? ''])),
  ]
  return counts.some((count) => count > 0)
}
