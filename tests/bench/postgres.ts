import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { plainNode } from '#bin/plain-node.ts'
import { startPostgres } from '../contract/postgres-server.ts'

/** Verbs a second by one process and by two over one PostgreSQL server; null where there is no server to start. */
export async function writersOnPostgres(): Promise<{ one: number; two: number } | null> {
  if (!process.env.GYLDEN_POSTGRES_BIN) return null
  const server = await startPostgres()
  try {
    const url = `${server.url}/postgres`
    const [code] = await once(writer(url, 'seed'), 'exit')
    if (code !== 0) throw new Error('the database for the writers was not made')
    await together(url, 1) // warm
    const [one, two] = [await together(url, 1), await together(url, 2)]
    return { one, two }
  } finally {
    await server.stop()
  }
}

/** Several processes that begin at one word; their verbs a second, together. */
async function together(url: string, processes: number): Promise<number> {
  const writers = Array.from({ length: processes }, (_, at) => writer(url, 'write', String(processes), String(at)))
  const said = writers.map(() => '')
  writers.forEach((child, at) => child.stdout.on('data', (text) => (said[at] += String(text))))
  await Promise.all(writers.map((child) => once(child.stdout, 'data')))
  for (const child of writers) child.stdin.write('go\n')
  await Promise.all(writers.map((child) => once(child, 'close')))
  const each = said.map((text) => Number(text.split('\n')[1]))
  if (each.some((count) => !(count > 0))) throw new Error(`a writer did not say what it did: ${said.join(' ')}`)
  return each.reduce((sum, count) => sum + count, 0)
}

function writer(url: string, ...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...plainNode, 'tests/bench/writer.ts', ...args], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent' },
  })
  child.stderr.pipe(process.stderr)
  return child
}
