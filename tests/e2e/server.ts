import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type RunningServer = { url: string; child: ChildProcess; stop(signal?: NodeJS.Signals): Promise<number | null> }

// Longer than any pause in a test: a connection that the server closes just as it is used again is an answer lost.
const idleMs = 300_000

/** The built product on a free port over the given database, as the launcher starts it. Resolves when it answers. */
export async function startServer(environment: Record<string, string>, fixedPort?: number): Promise<RunningServer> {
  const port = fixedPort ?? (await freePort())
  const url = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=256',
      '--min-semi-space-size=16',
      '--max-semi-space-size=32',
      join('node_modules', 'next', 'dist', 'bin', 'next'),
      'start',
      '-p',
      String(port),
      '--keepAliveTimeout',
      String(idleMs),
    ],
    {
      env: { ...process.env, NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: 'true', BASE_URL: url, PORT: String(port), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', (line) => said.push(line))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await answering(`${url}/healthz`, exited, said)
  return {
    url,
    child,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    },
  }
}

/** Asks until the server answers, or until it has ended. */
async function answering(url: string, exited: Promise<number | null>, said: string[]): Promise<void> {
  let hasEnded = false
  void exited.then(() => (hasEnded = true))
  for (const until = Date.now() + 30_000; Date.now() < until && !hasEnded;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 25)) // the port refuses until Next listens; there is no event to await from outside
  }
  throw new Error(`The server did not answer.\n${said.slice(-20).join('\n')}`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
