import 'server-only'
import type { Server } from 'node:http'
import { once } from '#db/once.ts'
import { closeEngine, engine } from '#db/open.ts'
import { migrate } from '#db/migrate.ts'
import { env } from '#lib/env.ts'
import { sendSecurityHeaders } from '#lib/headers.ts'
import { log } from '#lib/log.ts'

// Whoever waits for the first page does not wait for the jobs' code too.
const jobsAfterMs = 1000

/** Opens the house: environment, database, headers, jobs; and closes it in order when asked to stop. */
export async function start(): Promise<void> {
  const { BASE_URL, GYLDEN_DATA, GYLDEN_JOBS } = env()
  await migrate(engine(), `${GYLDEN_DATA}/backups`)
  const { servers } = sendSecurityHeaders(BASE_URL.startsWith('https:'))
  const jobs = GYLDEN_JOBS === '1' ? jobsLater() : { stop: () => Promise.resolve() }
  once('stop', () => {
    const stop = () => void shut(servers, () => jobs.stop())
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    return stop
  })
  log.info({ engine: engine().kind }, 'started')
}

function jobsLater(): { stop(): Promise<void> } {
  let started: Promise<{ stop(): Promise<void> }> | undefined
  const timer = setTimeout(() => {
    started = import('#lib/jobs.ts').then(({ startJobs }) => startJobs())
  }, jobsAfterMs)
  return {
    async stop() {
      clearTimeout(timer)
      await (await started)?.stop()
    },
  }
}

/** Next's own handlers would exit without waiting for the jobs and the database. */
async function shut(servers: Iterable<Server>, stopJobs: () => Promise<void>): Promise<void> {
  const late = setTimeout(() => process.exit(1), 20_000)
  late.unref()
  await Promise.all(
    [...servers].map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve)
          server.closeIdleConnections()
        }),
    ),
  )
  await stopJobs()
  await closeEngine()
  process.exit(0)
}
