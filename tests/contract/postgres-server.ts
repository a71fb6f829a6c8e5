import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../e2e/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresServer: string
  }
}

/** A real PostgreSQL server in a folder of its own, for as long as the tests run. */
export default async function forTheSuite(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  project.provide('postgresServer', url)
  return stop
}

/** The same for a test that starts one itself. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const programs = process.env.GYLDEN_POSTGRES_BIN
  if (!programs) throw new Error('Name the folder of initdb and pg_ctl in GYLDEN_POSTGRES_BIN, or run "npm run check", which finds it.')
  const owner = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'gylden-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const run = (name: string, args: string[]) => execFileSync(join(programs, name), args, { ...owner, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'gylden', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off', 'max_connections=200']
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await accepting(server)
  const stop = async () => {
    const exited = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT') // its fast shutdown
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://gylden@127.0.0.1:${port}`, stop }
}

// PostgreSQL refuses to run as root.
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

function accepting(server: ReturnType<typeof spawn>): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    server.stderr?.on('data', (text) => {
      said += String(text)
      if (said.includes('ready to accept connections')) resolve()
    })
  })
}
