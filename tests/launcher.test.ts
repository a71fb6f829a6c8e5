import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

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
  const state = (databaseUrl: string) =>
    node(
      [
        '--input-type=module',
        '--eval',
        `import { databaseState } from './bin/launch/database.mjs'
         const url = process.argv[1]
         await databaseState({ databaseUrl: url, isPostgres: url.startsWith('postgres') }).catch((error) => { console.error(error.message); process.exitCode = 1 })`,
        databaseUrl,
      ],
      {},
    )

  it.each([
    [
      'a server that is not there',
      'postgres://a:hemmelig@127.0.0.1:1/c',
      'No PostgreSQL server answers at 127.0.0.1:1/c: start it, or correct DATABASE_URL.',
    ],
    [
      'another file',
      `file:${broken}`,
      `${broken} is not a SQLite database, or it is damaged: restore a backup, or name another file in DATABASE_URL.`,
    ],
    [
      'a folder that cannot be',
      'file:/dev/null/x.sqlite',
      'The folder of /dev/null/x.sqlite cannot be made (EEXIST): name another in DATABASE_URL.',
    ],
  ])('%s', async (_, url, sentence) => {
    const told = await state(url)
    expect(told).toEqual({ code: 1, said: sentence })
    expect(told.said).not.toContain('hemmelig')
  })
})
