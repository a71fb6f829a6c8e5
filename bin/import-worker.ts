import { workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
import { closeEngine } from '#db/open.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import { systemViewer, viewerOf } from '#lib/viewer.ts'

/** A thread that does the work on one import, with a connection of its own, as the person who asked for it. */
const { batchId, userId } = z.parse(z.object({ batchId: z.string(), userId: z.nullable(z.string()) }), workerData)
try {
  const viewer = userId === null ? await systemViewer('imports') : await viewerOf(userId)
  if (viewer) await workOn(viewer, batchId)
} finally {
  await closeEngine()
}
