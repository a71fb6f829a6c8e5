import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Told } from '#bin/told.ts'
import { postgresUrl, sqlitePath } from '#db/address.ts'
import { migrate } from '#db/migrate.ts'
import { sheetKinds } from '#db/vocabulary/records.ts'
import { closeEngine, engine } from '#db/open.ts'
import { user } from '#db/schema/index.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { previewOf } from '#lib/imports/data.ts'
import { readGrants } from '#lib/imports/reading/data.ts'
import { commitImport, discardImport, stageImport } from '#lib/imports/mutations.ts'
import { countsOf, type Judgement } from '#lib/imports/rules.ts'
import { importSheet } from '#bin/import-sheet.ts'
import { importKinds, type ImportedRow } from '#lib/imports/schema.ts'
import { perform } from '#lib/verb.ts'
import { systemViewer, type Viewer } from '#lib/viewer.ts'

export const use = `Use "gylden import ${importKinds.join('|')}|${sheetKinds.join('|')} FILE", with --sheet NAME, --map HEADER=FIELD and --numbers or --days HEADER=STYLE for tables, --dry-run to save nothing, --leave-out to save the good rows of a file with bad ones, --json for JSON only.`
export const takes = { words: [2, 2], switches: ['dry-run', 'leave-out'], valued: ['sheet', 'map', 'numbers', 'days', 'set'] } as const

/**
 * Brings a file in, whole or not at all: `import 360giving FILE [--dry-run] [--leave-out] [--json]`. Exit code 1 when it was refused.
 * A database that was made for it goes again where nothing came in.
 */
export async function run(told: Told): Promise<number> {
  const made = postgresUrl() || existsSync(sqlitePath()) ? null : sqlitePath()
  let code = 1
  try {
    return (code = await bringIn(told))
  } finally {
    // A server may have begun to use it meanwhile: with somebody in it, it stays.
    if (made && (code !== 0 || told.has('dry-run')) && !(await hasPeople()))
      for (const end of ['', '-wal', '-shm']) rmSync(`${made}${end}`, { force: true })
  }
}

async function hasPeople(): Promise<boolean> {
  if (!existsSync(sqlitePath())) return false
  try {
    await migrate(engine())
    return (await engine().reader.$count(user)) > 0
  } finally {
    await closeEngine()
  }
}

async function bringIn(told: Told): Promise<number> {
  const [kind = '', path = ''] = told.words
  const sheetKind = sheetKinds.find((known) => known === kind)
  const tableOnly = takes.valued.some((name) => told.has(name))
  if (!sheetKind && (tableOnly || !importKinds.some((known) => known === kind))) return refuse(use, 2)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse(`Give a file that exists; ${path} does not.`)
  if (sheetKind) return importSheet(sheetKind, path, told)
  try {
    await migrate(engine())
    const viewer = await systemViewer('import')
    const bytes = readFileSync(path)
    return await bring(
      viewer,
      { fileName: basename(path), fileSha: createHash('sha256').update(bytes).digest('hex'), rows: await readGrants(bytes, viewer.today) },
      told,
    )
  } catch (error) {
    if (error instanceof TableFault) return refuse(errorSentence('en', error.key, error.values))
    throw error
  } finally {
    await closeEngine()
  }
}

async function bring(viewer: Viewer, file: { fileName: string; fileSha: string; rows: ImportedRow[] }, told: Told): Promise<number> {
  const judged = await previewOf(viewer, file.rows)
  const counts = countsOf(judged)
  const leaveOut = told.has('leave-out')
  const isRefused = !leaveOut && counts.error + counts.conflict > 0
  const isWanted = !told.has('dry-run') && !isRefused
  const problem = isWanted && counts.new > 0 ? await save(viewer, file, leaveOut) : null
  report(judged, isWanted && !problem, told.has('json'))
  if (problem) return refuse(problem)
  return isRefused && !told.has('dry-run') ? refuse(errorSentence('en', 'importHasErrors', { count: counts.error + counts.conflict })) : 0
}

async function save(
  viewer: Viewer,
  file: { fileName: string; fileSha: string; rows: ImportedRow[] },
  leaveOut: boolean,
): Promise<string | null> {
  const staged = await perform(stageImport, viewer, { kind: '360giving', ...file })
  if (!staged.ok) return staged.message
  const committed = await perform(commitImport, viewer, { id: staged.data.id, leaveOut })
  if (committed.ok) return null
  await perform(discardImport, viewer, { id: staged.data.id })
  return committed.message
}

function report(judged: readonly Judgement[], committed: boolean, isJson: boolean): void {
  const { rows, new: fresh, matches, conflict, error, warnings } = countsOf(judged)
  const label = labelsIn('en', 'imports', 'reasons')
  const details = judged.map(({ row, verdict, reasons }) => ({ row, verdict, reason: reasons.map(label).join('; ') }))
  if (isJson)
    return console.log(
      JSON.stringify({ rows, new: fresh, matched: matches, conflicts: conflict, errors: error, warnings, committed, details }),
    )
  for (const { row, verdict, reason } of details.filter((one) => one.reason !== '')) console.log(`Row ${row}: ${verdict}. ${reason}.`)
  console.log(
    `${rows} rows: ${fresh} new, ${matches} matched, ${conflict} conflicts, ${error} errors, ${warnings} with warnings. ${committed ? 'Saved.' : 'Nothing saved.'}`,
  )
}

function refuse(sentence: string, code = 1): number {
  console.error(sentence)
  return code
}
