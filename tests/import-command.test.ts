import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainNode } from '#bin/plain-node.ts'
import { takes } from '#bin/commands/import.ts'
import { answerFault } from '#bin/sheet-answers.ts'
import { readArguments } from '#bin/told.ts'
import type { SheetLayout } from '#lib/imports/sheets/schema.ts'
import { afterAll, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'gylden-import-'))
const root = fileURLToPath(new URL('..', import.meta.url))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Of its own: the test runner's BASE_URL is none of ours.
const environment = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  DATABASE_URL: `file:${folder}/gylden.sqlite`,
  GYLDEN_DATA: folder,
  NEXTAUTH_SECRET: 'x',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'x',
  GYLDEN_AUDIT_KEY: 'x',
}

const gylden = (...args: string[]) => gyldenAt(environment, ...args)

function gyldenAt(place: typeof environment, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...plainNode, 'bin/gylden.ts', 'import', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: place,
  })
  return {
    status,
    stdout,
    sentence: stderr
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'))
      .join('\n'),
  }
}

function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const grant = (more: object = {}) => ({
  id: '360G-x-1',
  title: 'Et drivhus',
  currency: 'GBP',
  amountAwarded: 10.5,
  awardDate: '2024-05-01',
  fundingOrganization: [{ id: 'GB-CHC-1', name: 'A' }],
  recipientOrganization: [{ id: 'GB-CHC-2', name: 'B' }],
  ...more,
})

it.each([
  ['an unknown kind', ['spreadsheet', 'x.json'], /Use "gylden import 360giving\|donors/],
  ['no file named', ['360giving'], /Use "gylden import/],
  ['a missing file', ['360giving', join(folder, 'nowhere.json')], /Give a file that exists/],
])('refuses %s in one sentence, before any database', (_, args, sentence) => {
  const refused = gylden(...args)
  expect(refused.status).not.toBe(0)
  expect(refused.stdout).toBe('')
  expect(refused.sentence).toMatch(sentence)
  expect(refused.sentence.split('\n')).toHaveLength(1)
  expect(existsSync(join(folder, 'gylden.sqlite'))).toBe(false)
})

it('refuses what is no JSON', () => {
  const refused = gylden('360giving', fileOf('broken.json', '{"grants": [,]}'))
  expect(refused).toMatchObject({ status: 1, stdout: '', sentence: 'The file is not valid JSON. Fetch it again from the donor.' })
})

it('prints what it would do, does it once, and finds everything the second time', () => {
  const path = fileOf('two.json', JSON.stringify({ grants: [grant(), grant({ id: '360G-x-2', title: 'Â£' })] }))
  const looked: unknown = JSON.parse(gylden('360giving', path, '--dry-run', '--json').stdout)
  expect(looked).toEqual({
    rows: 2,
    new: 2,
    matched: 0,
    conflicts: 0,
    errors: 0,
    warnings: 1,
    committed: false,
    details: [
      { row: 1, verdict: 'new', reason: '' },
      { row: 2, verdict: 'new', reason: 'Broken characters; kept as they came' },
    ],
  })
  const first = gylden('360giving', path, '--json')
  expect([JSON.parse(first.stdout), first.sentence]).toMatchObject([{ new: 2, committed: true }, ''])
  expect(JSON.parse(gylden('360giving', path, '--json').stdout)).toMatchObject({ new: 0, matched: 2 })
})

it('saves nothing of a file with an error, unless the row is left out', () => {
  const path = fileOf(
    'bad.json',
    JSON.stringify({ grants: [grant({ id: '360G-x-3' }), grant({ id: '360G-x-4', amountAwarded: 'a lot' })] }),
  )
  const refused = gylden('360giving', path, '--json')
  expect(refused.status).toBe(1)
  expect(JSON.parse(refused.stdout)).toMatchObject({ new: 1, errors: 1, committed: false })
  expect(JSON.parse(gylden('360giving', path, '--dry-run', '--json').stdout)).toMatchObject({ new: 1 })
  const left = gylden('360giving', path, '--leave-out', '--json')
  expect(left.status).toBe(0)
  expect(JSON.parse(left.stdout)).toMatchObject({ new: 1, errors: 1, committed: true })
  expect(JSON.parse(gylden('360giving', path, '--dry-run', '--json').stdout)).toMatchObject({ new: 0, matched: 1 })
})

it('leaves no database where nothing came in', () => {
  const [fresh, path] = [join(folder, 'fresh'), fileOf('none.csv', 'By\nÆblevig\n')]
  const place = { ...environment, DATABASE_URL: `file:${fresh}/gylden.sqlite`, GYLDEN_DATA: fresh }
  for (const [status, ...args] of [
    [1, 'donors', path],
    [1, '360giving', path],
    [0, 'donors', fileOf('one.csv', 'Navn\nHavrekornsfonden\n'), '--dry-run'],
  ] as const) {
    expect(gyldenAt(place, ...args).status, args.join(' ')).toBe(status)
    expect(existsSync(fresh) ? readdirSync(fresh).filter((name) => name.includes('sqlite')) : []).toEqual([])
  }
})

const layout: SheetLayout = {
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
  headLine: 1,
  titles: 0,
  totals: 0,
  rows: 1,
  columns: ['Navn', 'Beløb'].map((header) => ({
    header,
    samples: [],
    numberStyle: 'unknown',
    isNumberOpen: false,
    dayOrder: 'unknown',
    isDayOpen: false,
  })),
}

it.each([
  ['--map', 'Navn=nobody', /^--map names “nobody”, which is none of name, cvr, /],
  ['--map', 'Nowhere=name', /^--map names “Nowhere”, which is none of Navn, Beløb\.$/],
  ['--numbers', 'Beløb=roman', /^--numbers names “roman”, which is none of danish, english\.$/],
  ['--days', 'Beløb', /^--days names “”, which is none of day_first, month_first\.$/],
  ['--set', 'type', /^--set names “”, which is none of business_foundation, /],
  ['--set', 'mood=good', /^--set names “mood”, which is none of type, stage, /],
  ['--sheet', 'Ark1', /^--sheet names “Ark1”, which this file does not have\.$/],
])('an answer that cannot be followed is refused: %s %s', (name, value, sentence) => {
  const said = readArguments(['donors', 'x.csv', name, value], takes)
  expect(said && answerFault('donors', layout, said)).toMatch(sentence)
})
