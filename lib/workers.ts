import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as z from 'zod/mini'
import { TableFault } from '#lib/formats/table-fault.ts'
import { importedRow, type ImportedRow } from '#lib/imports/schema.ts'
import { type SheetLayout, sheetLayout } from '#lib/imports/sheets/schema.ts'
import { log } from '#lib/log.ts'
import { plainNode } from '#lib/thread.ts'

const [lookMegabytes, workMegabytes, lookMs, workMs] = [256, 384, 20_000, 600_000]
const answer = z.union([
  z.object({ layout: sheetLayout }),
  z.object({ rows: z.array(importedRow) }),
  z.object({ fault: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }) }),
])

/** The work on an import in a thread of its own. What goes wrong there is logged; the job `imports` cleans up after it. */
export function startImportWork(batchId: string, userId: string | null): Promise<void> {
  return ended(thread('import-worker.ts', { batchId, userId }, workMegabytes), workMs).catch((error: unknown) =>
    log.error({ import: batchId, error: error instanceof Error ? error.message.slice(0, 300) : String(error) }, 'import failed'),
  )
}

/** The layout of a table, read in a thread bound in memory and time. Throws `TableFault`. */
export async function lookAtFile(bytes: Uint8Array, day: string, sheet: string | null): Promise<SheetLayout> {
  const found = await looked({ bytes, day, sheet, isGrants: false })
  if ('layout' in found) return found.layout
  throw new TableFault('importTooHeavy')
}

/** The grants of a 360Giving file, read in such a thread. Throws `TableFault`. */
export async function lookAtGrants(bytes: Uint8Array, day: string): Promise<ImportedRow[]> {
  const found = await looked({ bytes, day, sheet: null, isGrants: true })
  if ('rows' in found) return found.rows
  throw new TableFault('importTooHeavy')
}

async function looked(question: object) {
  const worker = thread('table-worker.ts', question, lookMegabytes)
  const told = new Promise<unknown>((resolve) => worker.once('message', resolve))
  await ended(worker, lookMs).catch(() => {
    throw new TableFault('importTooHeavy')
  })
  const found = z.parse(answer, await told)
  if ('fault' in found) throw new TableFault(found.fault.key, found.fault.values)
  return found
}

function thread(program: string, workerData: object, megabytes: number): Worker {
  return new Worker(join(/* turbopackIgnore: true */ process.cwd(), 'bin', program), {
    workerData,
    execArgv: plainNode(),
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
}

function ended(worker: Worker, limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => void worker.terminate(), limitMs)
    worker.once('error', reject).once('exit', (code) => {
      clearTimeout(late)
      return code === 0 ? resolve() : reject(new Error(`the worker ended with ${code}`))
    })
  })
}
