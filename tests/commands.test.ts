import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainNode } from '#bin/plain-node.ts'
import Sqlite from 'better-sqlite3'
import { commands } from '#bin/commands.ts'
import { readArguments } from '#bin/told.ts'
import { afterAll, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'gylden-commands-'))
const root = fileURLToPath(new URL('..', import.meta.url))
const file = join(folder, 'gylden.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function gylden(args: string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...plainNode, 'bin/gylden.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      DATABASE_URL: `file:${file}`,
      GYLDEN_DATA: folder,
      NEXTAUTH_SECRET: 'x',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'x',
      GYLDEN_AUDIT_KEY: 'x',
      ...more,
    },
  })
  return { status, stdout, sentence: stderr.trim() }
}

function names(path: string): string[] {
  const db = new Sqlite(path, { readonly: true })
  try {
    return db.prepare('select name from schema_migration').pluck().all().map(String)
  } finally {
    db.close()
  }
}

it('mails that wait are read by who runs the server', () => {
  expect(gylden(['migrate']).status).toBe(0)
  expect(gylden(['mails'])).toMatchObject({ status: 0, stdout: 'No mail waits.\n' })
  const db = new Sqlite(file)
  const mail = db.prepare(
    `insert into outbox (id, created_at, lane, to_address, subject, text, html, attempts, next_try_at, sent_at) values (?, ?, 'sign_in', 'karla@example.dk', ?, ?, '', 0, 0, ?)`,
  )
  mail.run('1', 1, 'Afsendt', 'Er læst', 2)
  mail.run('2', 3, 'Din kode', 'ABCD-EFGH', null)
  db.close()
  const { stdout, status } = gylden(['mails'])
  expect([status, stdout.trim().split('\n')]).toEqual([0, ['1970-01-01T00:00:00.003Z  to karla@example.dk', 'Din kode', '', 'ABCD-EFGH']])
  expect(JSON.parse(gylden(['mails', '--json']).stdout)).toMatchObject([{ subject: 'Din kode' }])
})

describe('a backup', () => {
  const backup = join(folder, 'kept.sqlite')

  it('is restored, and what was there is kept', () => {
    expect(gylden(['migrate']).status).toBe(0)
    expect(gylden(['backup', backup]).status).toBe(0)
    const { status, stdout } = gylden(['restore', backup, '--json'])
    expect(status).toBe(0)
    const { kept }: { kept: string } = JSON.parse(stdout)
    expect(existsSync(kept)).toBe(true)
    expect(names(file)).toEqual(names(backup))
    expect(gylden(['verify']).stdout).toContain('Everything holds.')
  })

  it('is never written over what is there, be it the database itself', () => {
    const before = readFileSync(backup)
    for (const target of [backup, file])
      expect(gylden(['backup', target])).toMatchObject({
        status: 1,
        sentence: `Something stands at ${target} already: name another file for the backup.`,
      })
    expect(readFileSync(backup).equals(before)).toBe(true)
  })

  it('is refused when it is damaged, and the database is as it was', () => {
    const broken = join(folder, 'broken.sqlite')
    const bytes = readFileSync(backup)
    bytes.fill(0x41, 4096 * 3, 4096 * 6)
    writeFileSync(broken, bytes)
    const before = readFileSync(file)
    const { status, sentence } = gylden(['restore', broken])
    expect(status).toBe(1)
    expect(sentence).toMatch(/was not restored: .+ The present database is as it was\.$/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused when it is something else', () => {
    const other = join(folder, 'other.sqlite')
    writeFileSync(other, 'not a database')
    expect(gylden(['restore', other]).sentence).toContain('was not restored')
    copyFileSync(backup, other)
    const db = new Sqlite(other)
    db.exec("insert into schema_migration values ('9999_tomorrow', 'x', 'x')")
    db.close()
    expect(gylden(['restore', other]).sentence).toContain('newer than this program')
  })

  it('waits until nobody has the database open', () => {
    const open = new Sqlite(file)
    open.pragma('journal_mode = wal')
    open.prepare('select count(*) from schema_migration').get()
    expect(gylden(['restore', backup])).toMatchObject({
      status: 1,
      sentence: 'A server has the database open: stop it first, then restore.',
    })
    open.close()
  })
})

describe('a list', () => {
  it('is written to a file once', () => {
    const target = join(folder, 'givere.csv')
    expect(gylden(['export', 'donors', target]).status).toBe(0)
    expect(readFileSync(target, 'utf8')).toMatch(/^\ufeff.+;.+\r\n$/)
    expect(gylden(['export', 'donors', target]).status).toBe(1)
    expect(gylden(['export', 'applications', join(folder, 'ansøgninger.xlsx')]).status).toBe(0)
  })
})

describe('an error is one sentence and an exit code', () => {
  it.each([
    ['an unknown command', ['nonsense'], {}, /^Say which command: /, 2],
    ['no file', ['restore'], {}, /^Use "gylden restore FILE"/, 2],
    ['a folder in place of a file', ['restore', folder], {}, /^Give a file that exists/, 1],
    ['a job that is none', ['jobs', 'constructor'], {}, /^Say which job: outbox, /, 2],
    ['a list that is none', ['export', 'people', 'x.csv'], {}, /^Use "gylden export /, 2],
    [
      'a server that is not there',
      ['verify'],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      /^The database server does not answer\./,
      1,
    ],
    [
      'an address that breaks off in its password',
      ['verify'],
      { DATABASE_URL: 'postgres://a:hemmelig#1@127.0.0.1:1/c' },
      /^The address cannot be read\. Check DATABASE_URL \((?!.*hemmelig)/,
      1,
    ],
    ['a missing secret', ['invite', '--first'], { GYLDEN_AUDIT_KEY: '' }, /^GYLDEN_AUDIT_KEY is missing: start with "npm start"/, 1],
    ['an address of another kind', ['verify'], { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must start with file: /, 1],
    [
      'a folder that cannot be',
      ['migrate'],
      { DATABASE_URL: 'file:/dev/null/x.sqlite' },
      /^(A file stands where a folder should be|Something else stands there already): /,
      1,
    ],
  ])('%s', (_, args, more, sentence, code) => {
    const told = gylden(args, more)
    expect(told.sentence).toMatch(sentence)
    expect(told.sentence.split('\n')).toHaveLength(1)
    expect(told.status).toBe(code)
  })

  it.each<[string, ...string[]]>([
    ['backup', 'a.sqlite', 'b.sqlite'],
    ['backup', ''],
    ['demo', 'again'],
    ['export', 'donors'],
    ['export', 'donors', 'never.csv', '--filter=x'],
    ['import', '360giving'],
    ['import', 'donors', 'x.csv', '--map'],
    ['invite', '--first', 'me'],
    ['jobs', 'seal', 'outbox'],
    ['mails', 'all'],
    ['migrate', '--dry-run'],
    ['restore', 'kept.sqlite', '--jsno'],
    ['vectors', 'golden'],
    ['verify', '--json=yes'],
  ])('%s does not pass over what it does not know', async (name, ...args) => {
    for (const key of ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'GYLDEN_AUDIT_KEY']) vi.stubEnv(key, 'x')
    vi.stubEnv('BASE_URL', '') // the test runner's is none of ours
    const { takes, use } = (await commands[name]?.()) ?? { takes: {}, use: name }
    expect(readArguments(args, takes)).toBeNull()
    expect(readArguments([...Array(takes.words?.[0] ?? 0)].map(() => 'x').concat('--json'), takes)?.has('json')).toBe(true)
    expect(use).toMatch(/^(Use "gylden |Say which job: )/)
  })

  it('a misspelt --dry-run saves nothing', () => {
    const before = readdirSync(folder)
    const told = gylden(['import', '360giving', 'package.json', '--dryrun'])
    expect(told).toMatchObject({ status: 2, stdout: '' })
    expect(told.sentence).toMatch(/^Use "gylden import .+ --dry-run to save nothing/)
    expect(readdirSync(folder)).toEqual(before)
  })

  it.each([['backup'], ['export', 'donors', join(folder, 'none.csv')], ['jobs', 'seal'], ['verify']])(
    'no database: %s says so and makes none',
    (...args) => {
      const none = join(folder, 'none', 'gylden.sqlite')
      expect(gylden(args, { DATABASE_URL: `file:${none}` })).toMatchObject({
        status: 1,
        sentence: `There is no database at ${none} yet: "npm start" makes one. Or name another in DATABASE_URL.`,
      })
      expect(existsSync(none)).toBe(false)
    },
  )
})
