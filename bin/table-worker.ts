import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
import { closeEngine } from '#db/open.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { readGrants, readTable } from '#lib/imports/reading/data.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'

/** A thread that looks at a file: its layout or its grants, or why it has none. A hostile file costs the thread, never the server. */
const { bytes, day, sheet, isGrants } = z.parse(
  z.object({ bytes: z.instanceof(Uint8Array), day: z.string(), sheet: z.nullable(z.string()), isGrants: z.boolean() }),
  workerData,
)
try {
  parentPort?.postMessage(isGrants ? { rows: await readGrants(bytes, day) } : { layout: layoutOf(await readTable(bytes, day, sheet)) })
} catch (error) {
  if (!(error instanceof TableFault)) throw error
  parentPort?.postMessage({ fault: { key: error.key, values: error.values } })
} finally {
  await closeEngine()
}
