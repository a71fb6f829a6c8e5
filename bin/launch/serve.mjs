import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { next } from './build.mjs'
import { ended, toolEnvironment } from './child.mjs'
import { Stop } from './stop.mjs'

const heapMegabytes = 256

// What is new in memory gets room from the start, so that the collector does not move what is about to die: less work, and less memory.
const roomForNew = ['--min-semi-space-size=16', '--max-semi-space-size=32']
const startMs = 60_000

/** Throws a sentence where another program has the port. */
export function freePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }) =>
      reject(
        new Stop(
          code === 'EADDRINUSE'
            ? `Port ${port} is taken: stop the program that has it, or choose another, as in PORT=${port + 1} npm start.`
            : `Port ${port} cannot be used (${code}): choose another, as in PORT=3001 npm start.`,
        ),
      ),
    )
    probe.listen(port, () => probe.close(resolve))
  })
}

/** Serves the build, calls `isOpen` when the first answer has come, and gives the server's exit code. */
export async function serve({ port, environment, isOpen }) {
  // A process group of its own: Ctrl+C reaches it once, through us, and what is under way is finished.
  const child = spawn(process.execPath, [...roomForNew, next, 'start', '-p', String(port)], {
    env: toolEnvironment({
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      NEXT_MANUAL_SIG_HANDLE: 'true',
      GYLDEN_JOBS: process.env.GYLDEN_JOBS || '1',
      NODE_OPTIONS: nodeOptions(),
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  })
  const banner = []
  const keep = (text) => banner.push(text)
  child.stdout.setEncoding('utf8').on('data', keep)
  const exit = ended(child)
  if (!(await answers(port, child))) {
    process.stderr.write(banner.join(''))
    return (await exit) || 1
  }
  child.stdout.off('data', keep).pipe(process.stdout)
  isOpen()
  return exit
}

async function answers(port, child) {
  for (const until = Date.now() + startMs; Date.now() < until && child.exitCode === null && child.signalCode === null;) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null)
    if (answer) return true
    await wait(50)
  }
  child.kill('SIGKILL')
  return false
}

function nodeOptions() {
  const given = process.env.NODE_OPTIONS ?? ''
  return /--max[-_]old[-_]space[-_]size/.test(given) ? given : `${given} --max-old-space-size=${heapMegabytes}`.trim()
}
