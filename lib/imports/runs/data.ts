import 'server-only'
import { and, asc, count, eq, gt, lt, lte } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { importBatch, importRow, importRun } from '#db/schema/index.ts'
import { visibleImports } from '#lib/imports/data.ts'
import { rowsAtOnce } from '#lib/imports/runs/rules.ts'
import type { ImportVerdict } from '#lib/imports/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

type Batch = Pick<typeof importBatch.$inferSelect, 'id'>

/** How far the work on an import that was found is; undefined when nothing is under way. */
export async function runOf({ id }: Batch) {
  const db = await read()
  const [found] = await db.select().from(importRun).where(eq(importRun.batchId, id))
  return found
}

/** Work that nobody has been heard of since a moment: its process is gone. */
export async function silentRuns(since: Date) {
  const db = await read()
  return db.select().from(importRun).where(lt(importRun.beatAt, since))
}

/** True while another import is read, written or taken back: one at a time. */
export async function isBusy(): Promise<boolean> {
  const db = await read()
  return (await db.$count(importRun)) > 0
}

/** How many rows of each verdict an import has now, choices among them. What was left out by choice is `skipped` and no match. */
export async function verdictCounts(viewer: Viewer, batchId: string): Promise<Record<ImportVerdict | 'skipped', number>> {
  const db = await read()
  const rows = await db
    .select({ verdict: importRow.verdict, choice: importRow.choice, total: count() })
    .from(importRow)
    .where(and(visibleImports(viewer), eq(importRow.batchId, batchId)))
    .groupBy(importRow.verdict, importRow.choice)
  const of = (isMeant: (row: (typeof rows)[number]) => boolean) => rows.filter(isMeant).reduce((sum, { total }) => sum + total, 0)
  const verdict = (meant: ImportVerdict) => of((row) => row.choice !== 'skip' && row.verdict === meant)
  return {
    new: verdict('new'),
    matches: verdict('matches'),
    conflict: verdict('conflict'),
    error: verdict('error'),
    skipped: of(({ choice }) => choice === 'skip'),
  }
}

/** The next rows of an import that was found, after a position, of one verdict or all. */
export async function rowsAfter({ id }: Batch, position: number, verdict: ImportVerdict | null, most = rowsAtOnce) {
  const db = await read()
  return db
    .select()
    .from(importRow)
    .where(and(eq(importRow.batchId, id), verdict ? eq(importRow.verdict, verdict) : undefined, gt(importRow.position, position)))
    .orderBy(asc(importRow.position))
    .limit(most)
}

/** The next new rows of an import in the order of their records' ids, those above `after` up to `last`: only what saving them needs. */
export async function freshAfter(batchId: string, kind: string, after: string, last: string, most: number) {
  const db = await read()
  return db
    .select({ position: importRow.position, recordId: importRow.recordId, content: importRow.content })
    .from(importRow)
    .where(
      and(
        eq(importRow.recordKind, kind),
        gt(importRow.recordId, after),
        lte(importRow.recordId, last),
        eq(importRow.batchId, batchId),
        eq(importRow.verdict, 'new'),
      ),
    )
    .orderBy(asc(importRow.recordId))
    .limit(most)
}

/** What is told of the next rows of an import after a position, without what they say. */
export async function verdictsAfter(batchId: string, position: number, most: number) {
  const db = await read()
  return db
    .select({ position: importRow.position, verdict: importRow.verdict, reasons: importRow.reasons })
    .from(importRow)
    .where(and(eq(importRow.batchId, batchId), gt(importRow.position, position)))
    .orderBy(asc(importRow.position))
    .limit(most)
}

/** A row of an import with its batch. */
export async function rowWithBatch(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ row: importRow, batch: importBatch })
    .from(importRow)
    .innerJoin(importBatch, eq(importBatch.id, importRow.batchId))
    .where(and(visibleImports(viewer), eq(importRow.id, id)))
  return found
}

/** The plan last used for a file with the same head, so that nobody maps it twice. */
export async function rememberedPlan(source: string) {
  const db = await read()
  const rows = await db
    .select({ plan: importBatch.plan, state: importBatch.state })
    .from(importBatch)
    .where(eq(importBatch.source, source))
    .orderBy(asc(importBatch.createdAt))
    .limit(200)
  return rows.findLast(({ plan, state }) => plan !== null && state !== 'uploaded')?.plan ?? null
}
