import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { plainNode } from '#bin/plain-node.ts'
import { secrets } from './demo-house.ts'
import { freePort, type RunningServer, startServer } from './server.ts'

/** A server over an empty database in a folder, and the link by which the first coordinator comes in. */
export async function firstHouse(folder: string, more: Record<string, string> = {}): Promise<{ server: RunningServer; firstLink: string }> {
  const port = await freePort()
  const environment = {
    ...secrets,
    GYLDEN_DATA: folder,
    DATABASE_URL: `file:${join(folder, 'gylden.sqlite')}`,
    BASE_URL: `http://localhost:${port}`,
    GYLDEN_JOBS: '1',
    ...more,
  }
  const firstLink = execFileSync(process.execPath, [...plainNode, 'bin/gylden.ts', 'invite', '--first'], {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    encoding: 'utf8',
  }).trim()
  return { server: await startServer(environment, port), firstLink }
}
