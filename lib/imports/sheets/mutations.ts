import 'server-only'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { importBatch, importRow, importRun } from '#db/schema/index.ts'
import { sheetKinds, type importPhases } from '#db/vocabulary/records.ts'
import type { Write } from '#db/write.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import { importById } from '#lib/imports/data.ts'
import { isBusy, rememberedPlan, rowWithBatch, runOf, verdictCounts } from '#lib/imports/runs/data.ts'
import { rowOptions } from '#lib/imports/options/rules.ts'
import { idsOf } from '#lib/imports/runs/rules.ts'
import { importId, undoForm } from '#lib/imports/schema.ts'
import { firstPlan, planProblems, sheetOf, sourceText } from '#lib/imports/sheets/rules.ts'
import {
  applyForm,
  mapForm,
  rowChoiceForm,
  sheetForm,
  type SheetLayout,
  sheetLayout,
  sheetPlan,
  sheetRecord,
  uploadedForm,
} from '#lib/imports/sheets/schema.ts'
import { verb } from '#lib/verb.ts'

const sheetKind = z.enum(sheetKinds)

/** A file that was read as a table and waits for its columns. A file with a head we know brings its answers along. */
export const openImport = verb({
  name: 'openImport',
  permission: 'import:run',
  input: uploadedForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { kind, fileName, fileSha, layout }) {
    const { id } = await write.insert(importBatch, { kind, fileName, fileSha, state: 'uploaded', ...(await planned(kind, layout)) })
    return { id }
  },
})

/** Another sheet of a workbook that waits for its columns: its own columns take the place of those of the sheet before. */
export const chooseImportSheet = verb({
  name: 'chooseImportSheet',
  permission: 'import:run',
  input: sheetForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { layout }) {
    if (batch.state !== 'uploaded') throw problem('conflict', 'importNotStaged')
    await write.update(importBatch, batch, await planned(z.parse(sheetKind, batch.kind), layout))
    return { id: batch.id }
  },
})

/** What the columns are. When nothing is open any more the rows are read and judged. */
export const mapImport = verb({
  name: 'mapImport',
  permission: 'import:run',
  input: mapForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { plan }, viewer) {
    if (batch.state !== 'uploaded') throw problem('conflict', 'importNotStaged')
    const kind = z.parse(sheetKind, batch.kind)
    const layout = z.parse(sheetLayout, batch.layout)
    if (plan.sheet !== sheetOf(layout)) throw problem('conflict', 'import.sheetChanged')
    const [open] = planProblems(kind, layout, plan)
    const column = open?.key === 'fieldMissing' ? labelsIn(viewer.locale, 'imports', 'fields')(open.column) : (open?.column ?? '')
    if (open) throw problem('invalid', `import.${open.key}`, { values: { column } })
    await begin(write, batch.id, 'reading', batch.counts.rows ?? 0)
    await write.update(importBatch, batch, { plan, state: 'reading' })
    return { id: batch.id, userId: viewer.id }
  },
})

/** What a person says of a row: new after all, one of those known, or left out; another time something else. */
export const chooseImportRow = verb({
  name: 'chooseImportRow',
  permission: 'import:run',
  input: rowChoiceForm,
  find: (viewer, { id }) => rowWithBatch(viewer, id),
  async run(write, { row, batch }, { choice }) {
    if (batch.state !== 'staged') throw problem('conflict', 'importNotStaged')
    const content = z.parse(sheetRecord, row.content)
    if (!rowOptions(row, content).includes(choice)) throw problem('invalid', 'choiceInvalid')
    const meant = content.candidates?.find(({ id }) => id === choice)
    const isRelation = batch.kind === 'contacts' || batch.kind === 'log' || batch.kind === 'applications'
    const isNew = choice === 'new' || (isRelation && meant !== undefined)
    await write.mark(importRow, row, {
      choice,
      verdict: isNew ? 'new' : 'matches',
      recordKind: batch.kind,
      recordId: isNew ? idsOf(batch.id).of(row.position) : (meant?.id ?? null),
      content: isRelation && meant ? { ...content, parentId: meant.id } : content,
    })
    return { id: row.id }
  },
})

/** Saves the new rows: in small steps, by a worker, and nobody sees any of them before all are there. */
export const applyImport = verb({
  name: 'applyImport',
  permission: 'import:run',
  input: applyForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { leaveOut }, viewer) {
    if (batch.state !== 'staged') throw problem('conflict', 'importNotStaged')
    const counts = await verdictCounts(viewer, batch.id)
    if (!leaveOut && counts.error + counts.conflict > 0)
      throw problem('blocked', 'importHasErrors', { values: { count: counts.error + counts.conflict } })
    if (counts.new === 0) throw problem('blocked', 'importNothingNew')
    await begin(write, batch.id, 'applying', counts.new)
    await write.update(importBatch, batch, { state: 'applying', counts: { ...batch.counts, ...counts } })
    return { id: batch.id, userId: viewer.id }
  },
})

/** Back to the columns of a table that nothing was saved of: its rows go, its file and the answers stay. */
export const reopenImport = verb({
  name: 'reopenImport',
  permission: 'import:run',
  input: importId,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, _input, viewer) {
    if (batch.state !== 'staged' || !sheetKinds.some((kind) => kind === batch.kind)) throw problem('conflict', 'importNotStaged')
    await begin(write, batch.id, 'cleaning', batch.counts.rows ?? 0)
    await write.update(importBatch, batch, { state: 'uploaded', counts: { rows: batch.counts.rows ?? 0, remembered: 0 } })
    return { id: batch.id, userId: viewer.id }
  },
})

/** Ends what is under way, or throws a file away that nothing was saved of. Nothing of it stays. */
export const cancelImport = verb({
  name: 'cancelImport',
  permission: 'import:run',
  input: importId,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, _input, viewer) {
    const run = await runOf(batch)
    if (run && run.phase !== 'undoing') await write.derive(importRun, [{ ...run, isCancelled: true }], eq(importRun.batchId, batch.id))
    else if (batch.state === 'uploaded') await write.remove(importBatch, batch)
    else if (batch.state === 'staged' && sheetKinds.some((kind) => kind === batch.kind))
      await begin(write, batch.id, 'cleaning', batch.counts.rows ?? 0)
    else throw problem('conflict', 'importNotStaged')
    return { id: batch.id, userId: viewer.id }
  },
})

/** Takes an import of a table back, in small steps. A row on which later facts hang is kept, and says so. */
export const undoSheet = verb({
  name: 'undoSheet',
  permission: 'import:run',
  input: undoForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { reason }, viewer) {
    if (batch.state !== 'applied' || !sheetKinds.some((kind) => kind === batch.kind)) throw problem('conflict', 'importNotApplied')
    await begin(write, batch.id, 'undoing', batch.counts.saved ?? 0)
    await write.update(importBatch, batch, { state: 'undoing', undoReason: reason })
    return { id: batch.id, userId: viewer.id }
  },
})

/** A sheet's columns with what they mean: as answered the last time its head was met, else guessed. */
async function planned(kind: z.output<typeof sheetKind>, layout: SheetLayout) {
  const source = sourceOf(sourceText(kind, layout))
  const known = z.safeParse(sheetPlan, await rememberedPlan(source))
  const first = firstPlan(kind, layout)
  const plan = known.success && known.data.columns.length === layout.columns.length ? { ...known.data, sheet: first.sheet } : first
  return { source, layout, plan, counts: { rows: layout.rows, remembered: known.success ? 1 : 0 } }
}

async function begin(write: Write, batchId: string, phase: (typeof importPhases)[number], total: number): Promise<void> {
  if (await isBusy()) throw problem('blocked', 'importBusy')
  const { low, high } = idsOf(batchId)
  const run = {
    batchId,
    phase,
    isHidden: phase === 'applying',
    isCancelled: false,
    lowId: low,
    highId: high,
    done: 0,
    total,
    beatAt: write.at,
  }
  await write.derive(importRun, [run], eq(importRun.batchId, batchId))
}

/** A head as letters alone: no guard takes them for a number. */
function sourceOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32)
  return hex.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))
}
