import 'server-only'
import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { engine } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { importBatch, importRow, importRun } from '#db/schema/index.ts'
import { sheetKinds } from '#db/vocabulary/records.ts'
import type { Write } from '#db/write.ts'
import type { SheetFile } from '#lib/formats/sheet-file.ts'
import { givingChanged, givingCounted, refreshGiving } from '#lib/donors/giving/mutations.ts'
import { importById } from '#lib/imports/data.ts'
import { judgeRows, memoryOf } from '#lib/imports/judging/data.ts'
import { choicesOfBoth } from '#lib/imports/choices/data.ts'
import { bytesOf, readTable } from '#lib/imports/reading/data.ts'
import { freshAfter, rowsAfter, runOf, verdictCounts } from '#lib/imports/runs/data.ts'
import { idsByName, idsOf, rowsAtOnce, rowsNext } from '#lib/imports/runs/rules.ts'
import { clearWritten } from '#lib/imports/cleaning/mutations.ts'
import { saveRows } from '#lib/imports/saving/mutations.ts'
import { recordReader, storedRecord } from '#lib/imports/sheets/rules.ts'
import { sheetPlan } from '#lib/imports/sheets/schema.ts'
import { undoRows } from '#lib/imports/undo/sheets/mutations.ts'
import { can } from '#lib/permissions.ts'
import { openWrite } from '#lib/verb.ts'
import { isSystem, type Viewer, viewerOf } from '#lib/viewer.ts'

type Batch = NonNullable<Awaited<ReturnType<typeof importById>>>
const sheetKind = z.enum(sheetKinds)

class Cancelled extends Error {}

/**
 * Does the work that stands on an import until it is done: reads, saves, takes back or throws away, in transactions of some
 * hundred rows with pauses between, so that others get the lock. Each asks again who is behind it, and whether it was cancelled.
 * `file` is the table where this process has read it already.
 */
export async function workOn(viewer: Viewer, batchId: string, file: SheetFile | null = null): Promise<void> {
  const run = await runOf({ id: batchId })
  const batch = await importById(viewer, batchId)
  if (!run || !batch) return
  try {
    if (run.phase === 'reading') await readRows(viewer, batch, file)
    else if (run.phase === 'applying') await applyRows(viewer, batch)
    else if (run.phase === 'undoing') await undo(viewer, batch)
    else await clean(viewer, batch)
  } catch (error) {
    // What is finished has no run any more: it is there, whatever fails after it.
    if (run.phase !== 'undoing' && (await runOf({ id: batchId }))) await clean(viewer, batch)
    if (!(error instanceof Cancelled)) throw error
  }
}

async function readRows(viewer: Viewer, batch: Batch, file: SheetFile | null): Promise<void> {
  const kind = z.parse(sheetKind, batch.kind)
  const plan = z.parse(sheetPlan, batch.plan)
  const { rows } = file ?? (await readTable(await bytesOf(batch.fileSha), viewer.today, plan.sheet))
  const reader = recordReader(kind, plan, choicesOfBoth())
  const ids = idsOf(batch.id)
  const names = kind === 'donors' || kind === 'enterprises' ? plan.columns.findIndex(({ field }) => field === 'name') : -1
  const memory = memoryOf(
    plan.columns.flatMap(({ field }) => field ?? []),
    names < 0 ? ids.of : idsByName(ids, rows, names),
  )
  for (let from = 0, size = rowsAtOnce; from < rows.length;) {
    const slice = rows.slice(from, from + size).map((row) => ({ row: row.line, read: reader(row) }))
    const judged = await judgeRows(kind, slice, memory)
    const { heldMs } = await step(viewer, batch.id, 'stageImport', from + slice.length, (write) =>
      write.many.fill(
        importRow,
        judged.map(({ row, verdict, reasons, recordId, content }) => ({
          id: ids.of(row),
          batchId: batch.id,
          position: row,
          verdict,
          reasons,
          recordKind: recordId ? kind : null,
          recordId,
          content,
        })),
      ),
    )
    from += slice.length
    size = rowsNext(size, heldMs)
  }
  await finish(viewer, batch, 'staged', 'stageImport', {})
}

async function applyRows(viewer: Viewer, batch: Batch): Promise<void> {
  const kind = z.parse(sheetKind, batch.kind)
  let saved = 0
  const givers = new Set<string>()
  const { low, high } = idsOf(batch.id)
  for (let after = low, size = rowsAtOnce; ;) {
    const rows = await freshAfter(batch.id, kind, after, high, size)
    const last = rows.at(-1)
    if (!last) break
    const fresh = rows.flatMap(({ position, recordId, content }) => {
      const { values, parentId = null } = storedRecord(content)
      return recordId ? [{ row: position, recordId, parentId, values }] : []
    })
    let longest = 0
    for (const save of saveRows(kind, fresh, { fileName: batch.fileName, batchId: batch.id })) {
      const { heldMs } = await step(viewer, batch.id, 'commitImport', saved + fresh.length, save)
      longest = Math.max(longest, heldMs)
    }
    if (kind === 'applications') for (const { parentId } of fresh) if (parentId) givers.add(parentId)
    saved += fresh.length
    after = last.recordId ?? high
    size = rowsNext(size, longest)
  }
  await finish(viewer, batch, 'applied', 'commitImport', { saved }, [...givers])
}

async function undo(viewer: Viewer, batch: Batch): Promise<void> {
  const kind = z.parse(sheetKind, batch.kind)
  const told = { undone: 0, kept: 0 }
  const givers = new Set<string>()
  for (let after = 0, size = rowsAtOnce; ;) {
    const rows = await rowsAfter(batch, after, 'new', size)
    const last = rows.at(-1)
    if (!last) break
    const { result, heldMs } = await step(viewer, batch.id, 'undoImport', told.undone + told.kept + rows.length, (write) =>
      undoRows(write, kind, rows, batch.undoReason ?? ''),
    )
    told.undone += result.undone
    told.kept += result.kept
    for (const { content } of rows) {
      const { parentId } = storedRecord(content)
      if (kind === 'applications' && parentId) givers.add(parentId)
    }
    after = last.position
    size = rowsNext(size, heldMs)
  }
  await finish(viewer, batch, told.kept === 0 ? 'undone' : 'applied', 'undoImport', told, [...givers])
}

/** Takes away what was written so far; the staged rows too, where nothing was to be saved any more, and the import unless its columns are open. */
async function clean(viewer: Viewer, batch: Batch): Promise<void> {
  const kind = z.parse(sheetKind, batch.kind)
  const ids = idsOf(batch.id)
  const cleaning = <T>(work: (write: Write) => Promise<T>) => step(viewer, batch.id, 'cancelImport', 0, work, { isCleaning: true })
  while ((await cleaning((write) => clearWritten(write, kind, ids))).result > 0);
  if (batch.state === 'applying') return finish(viewer, batch, 'staged', 'cancelImport', {})
  for (let rows = await rowsAfter(batch, 0, null); rows.length > 0; rows = await rowsAfter(batch, 0, null)) {
    const gone = rows.map(({ id }) => id)
    await cleaning((write) => write.many.clear(importRow, gone))
  }
  await cleaning(async (write) => {
    await write.derive(importRun, [], eq(importRun.batchId, batch.id))
    const now = await importById(viewer, batch.id)
    if (now && now.state !== 'uploaded') await write.remove(importBatch, now)
  })
}

/**
 * The run's end and the batch's new state in one transaction: what was hidden is there from now on, and what `givers` gave is counted with
 * it, or where they are many right after.
 */
async function finish(
  viewer: Viewer,
  batch: Batch,
  state: Batch['state'],
  name: string,
  more: Record<string, number>,
  givers: readonly string[] = [],
): Promise<void> {
  const { result: uncounted } = await step(
    viewer,
    batch.id,
    name,
    0,
    async (write) => {
      const now = await importById(viewer, batch.id)
      if (!now) throw problem('notFound', 'notFound')
      const counts = { ...now.counts, ...(state === 'staged' ? await verdictCounts(viewer, batch.id) : {}), ...more }
      await write.update(importBatch, now, {
        state,
        counts,
        ...(state === 'applied' && !now.appliedAt && { appliedAt: write.at }),
        ...(state === 'undone' && { undoneAt: write.at }),
      })
      await write.derive(importRun, [], eq(importRun.batchId, batch.id))
      return givers.length > 0 ? givingChanged(write, givers) : null
    },
    { isCleaning: name === 'cancelImport' },
  )
  if (uncounted !== null) await count(viewer, givers, uncounted)
}

/** One transaction of the work, as the person behind it is now; the run's pulse with it. Whoever waits for the lock is let in after it. */
async function step<T>(
  viewer: Viewer,
  batchId: string,
  name: string,
  done: number,
  work: (write: Write) => Promise<T>,
  { isCleaning = false } = {},
): Promise<{ result: T; heldMs: number }> {
  const at = new Date()
  let began = 0
  const result = await engine().transact(async (db) => {
    began = performance.now()
    const now = isSystem(viewer) ? viewer : await viewerOf(viewer.id)
    if (!isCleaning && (!now || !can(now, 'import:run', now))) throw problem('forbidden', 'forbidden')
    const run = await runOf({ id: batchId })
    if (!isCleaning && (!run || run.isCancelled)) throw new Cancelled('cancelled')
    const write = openWrite(db, viewer.id, name, viewer.today, at)
    const result = await work(write)
    if (run && done > 0) await write.derive(importRun, [{ ...run, done, beatAt: at }], eq(importRun.batchId, batchId))
    write.close()
    return result
  })
  const heldMs = performance.now() - began
  await engine().giveWay()
  return { result, heldMs }
}

/** What many givers gave, counted anew after the history came or went. */
async function count(viewer: Viewer, donorIds: readonly string[], madeBefore: string): Promise<void> {
  for (let from = 0; from < donorIds.length; from += 200) await turn((write) => refreshGiving(write, donorIds.slice(from, from + 200)))
  await turn((write) => givingCounted(write, madeBefore))

  async function turn(work: (write: Write) => Promise<void>): Promise<void> {
    await engine().transact(async (db) => {
      const write = openWrite(db, viewer.id, 'commitImport', viewer.today)
      await work(write)
      write.close()
    })
    await engine().giveWay()
  }
}
