import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { startPostgres } from './contract/postgres-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'gylden-launcher-'))
const root = fileURLToPath(new URL('..', import.meta.url))
const data = join(folder, 'data')
const key = Buffer.alloc(32, 7).toString('base64')
const keys = { NEXTAUTH_SECRET: 'x', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, GYLDEN_AUDIT_KEY: 'x' }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The launcher as somebody starts it; what it says, as one text, and its exit code. */
async function node(args: string[], more: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const environment = {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: '45871',
    GYLDEN_DATA: data,
    ...more,
  } as const
  const child = spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const [code] = await once(child, 'close')
  return { code, said: said.join('').trim() }
}

const start = (more: Record<string, string>, ...args: string[]) => node(['bin/run.mjs', 'start', ...args], more)

describe('a bad start is one sentence that says what to do', () => {
  it.each([
    [
      'an address of another kind',
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL).',
    ],
    ['a port that is none', { PORT: 'tre' }, 'PORT must be a whole number between 1 and 65535.'],
    ['an address that is none', { BASE_URL: 'gylden' }, 'BASE_URL must be a whole address, such as https://gylden.example.dk.'],
    ['a mail server that is none', { SMTP_URL: 'mail.example.dk' }, 'SMTP_URL must start with smtp:// or smtps://.'],
    [
      'a file where the data folder should be',
      { GYLDEN_DATA: '/dev/null/data' },
      'The data folder /dev/null/data cannot be written to (EEXIST): give it to the user who runs Gylden, or name another in GYLDEN_DATA.',
    ],
    [
      'a missing secret on PostgreSQL',
      { DATABASE_URL: 'postgres://a@127.0.0.1:1/c', NEXTAUTH_SECRET: 'x', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key },
      'On PostgreSQL GYLDEN_AUDIT_KEY must be set in the environment, the same for every process: make each with "openssl rand -base64 32".',
    ],
    [
      'a secret of the wrong length',
      { ...keys, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'kort' },
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".',
    ],
  ])('%s', async (_, more, sentence) => {
    expect(await start(more)).toEqual({ code: 1, said: sentence })
  })

  it('a word it does not know', async () => {
    const { code, said } = await start({}, '--frisk')
    expect([code, said]).toEqual([1, '"npm start" does not know --frisk: only --fresh, for an empty database of your own.'])
  })

  it('a data folder that cannot be written, be it by root', async () => {
    const { code, said } = await start({ GYLDEN_DATA: '/proc/gylden' })
    expect(code).toBe(1)
    expect(said).toMatch(
      /^The data folder \/proc\/gylden cannot be written to \(E[A-Z]+\): give it to the user who runs Gylden, or name another in GYLDEN_DATA\.$/,
    )
  })

  it('a taken port', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const address = other.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const told = await start({ PORT: String(port) })
    other.close()
    expect(told).toEqual({
      code: 1,
      said: `Port ${port} is taken: stop the program that has it, or choose another, as in PORT=${port + 1} npm start.`,
    })
  })

  it('and makes nothing', async () => {
    await start({ DATABASE_URL: 'mysql://x' })
    expect(existsSync(join(data, 'gylden.sqlite'))).toBe(false)
  })

  it('a secret that was emptied', async () => {
    mkdirSync(join(data, 'secrets'), { recursive: true })
    const path = join(data, 'secrets', 'GYLDEN_AUDIT_KEY')
    writeFileSync(path, '')
    expect(await start({})).toEqual({
      code: 1,
      said: `The secret ${path} is empty: put the right one back, or remove the file for a new one.`,
    })
  })
})

describe('a database that cannot be used is one sentence that says what to do', () => {
  const broken = join(folder, 'broken.sqlite')
  writeFileSync(broken, 'not a database, but long enough to be taken for the head of one '.repeat(20))

  it.each([
    [
      'a server that is not there',
      'postgres://a:hemmelig@127.0.0.1:1/c',
      'No PostgreSQL server answers at 127.0.0.1:1/c: start it, or correct DATABASE_URL.',
    ],
    [
      'an address that breaks off in its password',
      'postgres://a:hemmelig#1@127.0.0.1:1/c',
      'DATABASE_URL cannot be read: write it as postgres://user:password@host:port/name, and signs such as # / % in the password as %23 %2F %25.',
    ],
    [
      'another file',
      `file:${broken}`,
      `${broken} is not a SQLite database, or it is damaged: restore a backup, or name another file in DATABASE_URL.`,
    ],
    [
      'a folder where the file should be',
      `file:${folder}`,
      `${folder} cannot be opened: check DATABASE_URL, and who owns the file and its folder.`,
    ],
    [
      'a folder that cannot be',
      'file:/dev/null/x.sqlite',
      'The folder of /dev/null/x.sqlite cannot be made (EEXIST): name another in DATABASE_URL.',
    ],
  ])('%s', async (_, url, sentence) => {
    const told = await databaseState(url)
    expect(told).toEqual({ code: 1, said: sentence })
    expect(told.said).not.toContain('hemmelig')
  })

  it('a server that refuses the user, or has no such database', async ({ skip }) => {
    if (!process.env.GYLDEN_POSTGRES_BIN) return skip('no PostgreSQL')
    const server = await startPostgres()
    const { host } = new URL(server.url)
    try {
      expect(await databaseState(`postgres://ingen:hemmelig@${host}/postgres`)).toEqual({
        code: 1,
        said: `The PostgreSQL server at ${host}/postgres refuses this user: check the name and password in DATABASE_URL.`,
      })
      expect(await databaseState(`${server.url}/ingen`)).toEqual({
        code: 1,
        said: `The PostgreSQL server at ${host}/ingen has no such database: make it first, or correct DATABASE_URL.`,
      })
    } finally {
      await server.stop()
    }
  })
})

describe('what may be read and not written is one sentence that says what to do', () => {
  const locked = mkdtempSync(join(tmpdir(), 'gylden-locked-'))
  const file = join(locked, 'gylden.sqlite')
  const waiting = join(locked, 'waiting.sqlite')
  new Sqlite(file).exec('create table marker (kind text)').close()
  const open = new Sqlite(waiting)
  open.exec('pragma journal_mode = wal; create table marker (kind text)')
  open.close()
  chmodSync(file, 0o444)
  chmodSync(waiting, 0o666)
  chmodSync(locked, 0o555)
  afterAll(() => {
    chmodSync(locked, 0o755)
    rmSync(locked, { recursive: true, force: true })
  })

  it.each([
    ['a file', file, `${file} is read-only: give it and its folder to the user who runs Gylden.`],
    [
      'a folder without a file',
      join(locked, 'new.sqlite'),
      `The folder of ${join(locked, 'new.sqlite')} cannot be written to (EACCES): give it to the user who runs Gylden, or name another in DATABASE_URL.`,
    ],
    ['the folder of a file that may be written', waiting, `${waiting} is read-only: give it and its folder to the user who runs Gylden.`],
  ])('%s', async (_, path, sentence) => {
    expect(await databaseState(`file:${path}`, true)).toEqual({ code: 1, said: sentence })
  })

  it('the data folder', async () => {
    const told = await asOther(`const { run } = await import('./bin/launch/start.mjs')`, `run([])`, { GYLDEN_DATA: locked })
    expect(told).toEqual({
      code: 1,
      said: `The data folder ${locked} cannot be written to (EACCES): give it to the user who runs Gylden, or name another in GYLDEN_DATA.`,
    })
  })
})

/** What the launcher says to a database's address; `isOther` as a user whom nothing belongs to. */
function databaseState(databaseUrl: string, isOther = false) {
  const load = `const { databaseState } = await import('./bin/launch/database.mjs')
    new (await import('better-sqlite3')).default(':memory:').close()` // so that it is loaded: the other user may not reach it
  const ask = `databaseState(${JSON.stringify({ databaseUrl, isPostgres: databaseUrl.startsWith('postgres') })})`
  return isOther ? asOther(load, ask, {}) : evaluate(`${load}; ${told(ask)}`, {})
}

/** Asks something that was loaded as a user whom nothing belongs to: nobody, when it is root who tests; root may write everywhere. */
function asOther(load: string, ask: string, more: Record<string, string>) {
  const leave = `if (process.getuid() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534) }`
  return evaluate(`${load}; ${leave}; ${told(ask)}`, more)
}

const told = (ask: string) => `await ${ask}.catch((error) => { console.error(error.message); process.exitCode = 1 })`
const evaluate = (script: string, more: Record<string, string>) => node(['--input-type=module', '--eval', script], more)
