import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { answerFault, splitPair } from '#bin/sheet-answers.ts'
import type { Told } from '#bin/told.ts'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { sheetKinds } from '#db/vocabulary/records.ts'
import type { SheetFile } from '#lib/formats/sheet-file.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { importById } from '#lib/imports/data.ts'
import { readTable } from '#lib/imports/reading/data.ts'
import { verdictsAfter } from '#lib/imports/runs/data.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import { applyImport, cancelImport, mapImport, openImport } from '#lib/imports/sheets/mutations.ts'
import { layoutOf, planProblems } from '#lib/imports/sheets/rules.ts'
import { type SheetLayout, sheetPlan, type SheetPlan } from '#lib/imports/sheets/schema.ts'
import { reasonText } from '#lib/imports/wording/rules.ts'
import { plainWord, type SheetKind } from '#lib/imports/fields/rules.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { perform } from '#lib/verb.ts'
import { systemViewer, type Viewer } from '#lib/viewer.ts'

/**
 * Brings a table in: `import donors FILE [--dry-run] [--leave-out] [--json] [--sheet NAME] [--map HEADER=FIELD] [--numbers
 * HEADER=danish|english] [--days HEADER=day_first|month_first]`. Exit code 1 when it was refused, with the flag that answers.
 */
export async function importSheet(kind: SheetKind, path: string, told: Told): Promise<number> {
  try {
    await migrate(engine())
    const viewer = await systemViewer('import')
    const bytes = readFileSync(path)
    const file = await readTable(bytes, viewer.today, told.valuesOf('sheet')[0] ?? null)
    const layout = layoutOf(file)
    const fault = answerFault(kind, layout, told)
    if (fault) return refuse(fault)
    const fileSha = await keepFile(bytes)
    const opened = await perform(openImport, viewer, { kind, fileName: basename(path), fileSha, layout })
    if (!opened.ok) return refuse(opened.fields?.fileName ?? opened.message)
    const { id } = opened.data
    return await bring(viewer, id, told, layout, file)
  } catch (error) {
    if (error instanceof TableFault) return refuse(errorSentence('en', error.key, error.values))
    throw error
  } finally {
    await closeEngine()
  }
}

async function bring(viewer: Viewer, id: string, told: Told, layout: SheetLayout, file: SheetFile): Promise<number> {
  const batch = await importById(viewer, id)
  const plan = answered(
    z.parse(sheetPlan, batch?.plan),
    told,
    layout.columns.map(({ header }) => header),
  )
  const [open] = batch ? planProblems(z.parse(z.enum(sheetKinds), batch.kind), layout, plan) : []
  const mapped = open ? null : await perform(mapImport, viewer, { id, plan })
  if (!mapped?.ok) {
    await perform(cancelImport, viewer, { id })
    return refuse(
      open
        ? `${errorSentence('en', `import.${open.key}`, { column: open.column })} Answer with ${answerFor(open)}.`
        : (mapped?.message ?? ''),
    )
  }
  await workOn(viewer, id, file)
  const { counts, details } = await judged(viewer, id)
  const isLeavingOut = told.has('leave-out')
  const isRefused = !isLeavingOut && counts.conflicts + counts.errors > 0
  const isWanted = !told.has('dry-run') && !isRefused && counts.new > 0
  const applied = isWanted ? await perform(applyImport, viewer, { id, leaveOut: isLeavingOut }) : null
  await (applied?.ok ? workOn(viewer, id) : perform(cancelImport, viewer, { id }).then(() => workOn(viewer, id)))
  report(counts, details, applied?.ok === true, told.has('json'))
  if (applied && !applied.ok) return refuse(applied.message)
  return isRefused && !told.has('dry-run') ? refuse(errorSentence('en', 'importHasErrors', { count: counts.conflicts + counts.errors })) : 0
}

/** The guessed plan with what the command line says of it. */
function answered(plan: SheetPlan, { valuesOf }: Told, headers: readonly string[]): SheetPlan {
  const said = (name: string) =>
    new Map(
      valuesOf(name)
        .map(splitPair)
        .map(([header, word]) => [plainWord(header), word]),
    )
  const [map, numbers, days] = [said('map'), said('numbers'), said('days')]
  const columns = plan.columns.map((column, at) => {
    const key = plainWord(headers[at] ?? '')
    return {
      field: map.has(key) ? map.get(key) || null : column.field,
      numbers: numbers.get(key) ?? column.numbers,
      days: days.get(key) ?? column.days,
    }
  })
  return z.parse(sheetPlan, { ...plan, columns, fallbacks: { ...plan.fallbacks, ...Object.fromEntries(valuesOf('set').map(splitPair)) } })
}

async function judged(viewer: Viewer, id: string) {
  const batch = await importById(viewer, id)
  const [label, field] = [labelsIn('en', 'imports', 'reasons'), labelsIn('en', 'imports', 'fields')]
  const details: { row: number; verdict: string; reason: string }[] = []
  let warnings = 0
  const next = (after: number) => verdictsAfter(id, after, 10_000)
  for (let rows = await next(0); rows.length > 0; rows = await next(rows.at(-1)?.position ?? 0))
    for (const { position, verdict, reasons } of rows) {
      details.push({ row: position, verdict, reason: reasons.map((reason) => reasonText(reason, label, field)).join('; ') })
      if (verdict !== 'error' && reasons.length > 0) warnings++
    }
  const { new: fresh = 0, matches = 0, conflict = 0, error = 0 } = batch?.counts ?? {}
  return { counts: { rows: details.length, new: fresh, matched: matches, conflicts: conflict, errors: error, warnings }, details }
}

function report(
  counts: Awaited<ReturnType<typeof judged>>['counts'],
  details: Awaited<ReturnType<typeof judged>>['details'],
  committed: boolean,
  isJson: boolean,
): void {
  if (isJson) return console.log(JSON.stringify({ ...counts, committed, details }))
  for (const { row, verdict, reason } of details.filter((one) => one.reason !== '').slice(0, 200))
    console.log(`Row ${row}: ${verdict}. ${reason}.`)
  console.log(
    `${counts.rows} rows: ${counts.new} new, ${counts.matched} matched, ${counts.conflicts} conflicts, ${counts.errors} errors, ${counts.warnings} with warnings. ${committed ? 'Saved.' : 'Nothing saved.'}`,
  )
}

function answerFor({ column, key }: ReturnType<typeof planProblems>[number]): string {
  if (key === 'numbersOpen') return `--numbers "${column}=danish" or --numbers "${column}=english"`
  if (key === 'daysOpen') return `--days "${column}=day_first" or --days "${column}=month_first"`
  return key === 'fieldMissing' ? `--map "HEADER=${column}"` : `--map "${column}="`
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}
