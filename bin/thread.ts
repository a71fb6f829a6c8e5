import { parentPort } from 'node:worker_threads'
import { placesHere } from '#lib/donors/contacts/erasure/places/data.ts'
import { rowsHere } from '#lib/donors/golden/behind/data.ts'
import { rankedHere } from '#lib/donors/golden/ranked/data.ts'
import { tableHere } from '#lib/donors/golden/table/data.ts'
import { figuresHere } from '#lib/donors/review/data.ts'
import type { Question, Reply } from '#lib/thread.ts'
import { systemViewer, type Viewer, viewerOf } from '#lib/viewer.ts'

/*
 * The thread beside the server: one question at a time, by a connection of its own. Who asks is minted again here, so that an account
 * closed a moment ago sees nothing.
 */
const tasks: Readonly<Record<string, (viewer: Viewer, input: never) => Promise<unknown>>> = {
  erasurePlaces: placesHere,
  goldenFigures: figuresHere,
  goldenRanked: rankedHere,
  goldenRows: rowsHere,
  goldenTable: tableHere,
}

let turn: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (question: Question) => {
  turn = turn.then(async () => parentPort?.postMessage(await reply(question)))
})

async function reply({ id, task, userId, input }: Question): Promise<Reply> {
  try {
    const viewer = userId.startsWith('system:') ? await systemViewer(userId.slice('system:'.length)) : await viewerOf(userId)
    const answer = tasks[task]
    if (!viewer || !answer) return { id, error: viewer ? `no task ${task}` : 'the account is closed' }
    return { id, data: await answer(viewer, input) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
