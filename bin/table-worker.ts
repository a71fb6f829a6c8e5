import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
import { closeEngine } from '#db/open.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { bytesOf, readTable } from '#lib/imports/reading/data.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'

/** A thread that looks at a file: its layout, or why it is none. A hostile file costs the thread, never the server. */
const { sha, day, sheet } = z.parse(z.object({ sha: z.string(), day: z.string(), sheet: z.nullable(z.string()) }), workerData)
try {
  parentPort?.postMessage({ layout: layoutOf(await readTable(await bytesOf(sha), day, sheet)) })
} catch (error) {
  if (!(error instanceof TableFault)) throw error
  parentPort?.postMessage({ fault: { key: error.key, values: error.values } })
} finally {
  await closeEngine()
}
