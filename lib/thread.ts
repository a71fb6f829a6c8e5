import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread, Worker } from 'node:worker_threads'
import { transactionDb } from '#db/engine/engine.ts'
import { forget, once } from '#db/once.ts'
import { engine } from '#db/open.ts'
import { log } from '#lib/log.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What the thread is asked: it mints the viewer again from the id, and reads by a connection of its own. */
export type Question = { id: number; task: string; userId: string; input: never }
export type Reply = { id: number; data?: unknown; error?: string }

type Waiting = { resolve: (data: never) => void; reject: (error: Error) => void }
type Asked = { task: string; userId: string; input: unknown }
type Thread = { ask<T>(question: Asked): Promise<T>; stop(): void }

/** A thread each: what takes seconds is waited for by nobody who asks for what takes a blink. */
const lanes = ['review', 'search'] as const
type Lane = (typeof lanes)[number]
const nameOf = (lane: Lane) => `thread ${lane}`

const idleMs = 600_000
const patienceMs: Record<Lane, number> = { review: 60_000, search: 600_000 }

/**
 * Answers what would hold up everybody else (over ~5 ms of work) in a thread beside the server: `inThread('goldenReview', viewer, input,
 * () => reviewHere(viewer, input))`. The name is one of `bin/thread.ts`; what it gives must be plain data. Where there is no thread to ask
 * (inside a verb, in the thread itself, a database that was handed in) it is answered here.
 */
export async function inThread<T>(task: string, viewer: Viewer, input: unknown, here: () => Promise<T>, lane: Lane = 'review'): Promise<T> {
  if (!isMainThread || transactionDb().getStore() || engine().address === null || !existsSync(entry())) return here()
  return once(nameOf(lane), () => open(lane)).ask<T>({ task, userId: viewer.id, input })
}

/** Ends the threads, or one; the next question starts another. */
export function stopThread(only?: Lane): void {
  for (const lane of only ? [only] : lanes) {
    const running = once<Thread | null>(nameOf(lane), () => null)
    forget(nameOf(lane))
    running?.stop()
  }
}

// Named at run time: the bundler must not follow it, it runs as it lies on the disk.
const entry = () => join(process.cwd(), 'bin', 'thread.ts')

/** What Node is told in a thread, where the source runs as it lies on the disk (bin/launch/drizzle.mjs says why). */
export const plainNode = () => [
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
  '--import',
  pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), 'bin', 'launch', 'drizzle.mjs')).href,
]

function open(lane: Lane): Thread {
  const waiting = new Map<number, Waiting>()
  const worker = new Worker(entry(), {
    execArgv: plainNode(),
    env: { ...process.env, DATABASE_URL: engine().address ?? '' },
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  })
  worker.unref()
  let [next, isOver] = [0, false]
  const rest = setTimeout(() => stopThread(lane), idleMs).unref()
  worker.on('message', ({ id, data, error }: { id: number; data: never; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (error === undefined) asked?.resolve(data)
    else asked?.reject(new Error(error))
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error('the thread failed')))
  worker.on('exit', () => end(new Error('the thread ended')))
  return {
    ask: <T>(question: Asked) =>
      new Promise<T>((resolve, reject) => {
        const id = next++
        const late = setTimeout(() => {
          end(new Error(`${question.task} took too long`))
          void worker.terminate()
        }, patienceMs[lane])
        waiting.set(id, { resolve: (data) => (clearTimeout(late), resolve(data)), reject: (error) => (clearTimeout(late), reject(error)) })
        rest.refresh()
        worker.ref()
        worker.postMessage({ id, ...question })
      }),
    stop: () => void worker.terminate(),
  }

  /** Whoever waits is told; the next question starts another thread. */
  function end(error: Error): void {
    if (isOver) return
    isOver = true
    if (waiting.size > 0) log.error({ error: { message: error.message, stack: error.stack } }, 'thread ended')
    forget(nameOf(lane))
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
}
