import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { plainNode } from '#bin/plain-node.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { runDomainVectors } from '#lib/vectors-domain.ts'
import { runFeeVectors } from '#lib/vectors-fees.ts'
import { runGoldenVectors } from '#lib/vectors-golden.ts'
import { referenceFile } from './reference-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'gylden-vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))

const golden = {
  about: 'own',
  settings: { defaultMonths: 24, windowDays: 90, lapseFactor: 2 },
  donors: [
    {
      name: 'raised, then cut',
      input: {
        today: '2026-01-01',
        awards: [
          {
            decidedOn: '2025-01-01',
            amount: 100,
            amendments: [
              { on: '2025-06-01', amount: 250 },
              { on: '2026-02-01', amount: 0 },
            ],
          },
        ],
      },
      expected: { awards: 1, total: 250, golden: false, status: 'in_rhythm', streak: 1 },
    },
  ],
  calendarYears: {
    donors: [{ name: 'A', awards: [{ decidedOn: '2023-01-01', amount: 10, annulledOn: '2023-05-01' }] }],
    years: [{ year: 2023, expected: { classes: { A: 'never' }, retention: null, repeatRate: null } }],
  },
}
const fees = {
  totals: [
    { terms: { model: 'percent', bps: 1000, shareBps: 5000, repeatBps: 3333, yearlyRoom: 10_000 }, base: 1_000_001, expected: 10_000 },
  ],
  accruals: [
    {
      terms: { model: 'percent', bps: 1000, trigger: 'award', clawback: { months: 12, awardedOn: '2025-01-01' } },
      events: [
        { award: 1000 },
        { award: 800, cause: 'recipient' },
        { award: 500, cause: 'giver', on: '2025-06-01' },
        { award: 0, cause: 'giver', on: '2026-01-02' },
      ],
      expected: { entries: [100, 0, -30, 0], accrued: 70 },
    },
  ],
  splits: [{ total: -5, weights: [1, 1], expected: [-3, -2] }],
}
const domain = {
  ambiguous_numbers: [
    ['1.234', 'ask'],
    ['1.23', '1.23'],
  ],
  da_dates: [
    ['30.02.2026', null],
    ['60', null],
  ],
  iban: { valid: ['DK50 0040 0440 1162 43'] },
  suppression: {
    threshold: 5,
    rows: [{ name: 'one', cells: { a: 9, b: 2, c: 6 }, shown: { a: '9', b: '<5', c: 'suppressed', total: '17' }, total: 17 }],
  },
}

describe('vector files', () => {
  it.each([
    ['golden', golden, runGoldenVectors, 2],
    ['fees', fees, runFeeVectors, 3],
    ['domain', domain, runDomainVectors, 7],
  ] as const)('runs our own %s cases', (_, file, run, cases) => {
    expect(run(file)).toEqual({ passed: cases, failed: 0, failures: [] })
  })

  it.for([
    ['golden', runGoldenVectors, 'vectors/golden.json', 56],
    ['fees', runFeeVectors, 'vectors/fees.json', 65],
    ['domain', runDomainVectors, 'vectors/domain-vectors.json', 151],
  ] as const)('passes every case of the reference %s file', ([, run, path, least], context) => {
    const report = run(JSON.parse(referenceFile(context, path)))
    expect(report.failures).toEqual([])
    expect(report.passed).toBeGreaterThanOrEqual(least)
  })

  it('fails a wrong answer, an unknown section, an unknown term and an unknown figure', () => {
    const of = (report: { failures: { name: string }[] }) => report.failures.map(({ name }) => name)
    expect(of(runFeeVectors({ splits: [{ total: 1, weights: [1, 1], expected: [0, 1] }] }))).toEqual(['splits 0'])
    expect(of(runDomainVectors({ phone: [], cvr_note: 'text' }))).toEqual(['phone'])
    expect(of(runFeeVectors({ totals: [{ terms: { model: 'percent', bps: 1, bonus: 1 }, base: 1, expected: 0 }] }))).toEqual(['totals 0'])
    expect(of(runGoldenVectors({ donors: [{ name: 'N', input: { awards: [], today: '2026-01-01' }, expected: { luck: 1 } }] }))).toEqual([
      'N',
    ])
    expect(of(runGoldenVectors(null))).toEqual(['file'])
    expect(
      of(runDomainVectors({ cvr: { valid: ['13748137'], invalid: ['13748136'] }, retention: { gifts: {}, year: 2024, luck: 1 } })),
    ).toHaveLength(3)
  })
})

describe('gylden vectors', () => {
  const gylden = async (...args: string[]) => {
    const call = promisify(execFile)(process.execPath, [...plainNode, 'bin/gylden.ts', ...args])
    return call.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
    )
  }
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content))
    return join(folder, name)
  }

  it('ends with the counts', async () => {
    expect(await gylden('vectors', 'fees', file('fees.json', fees))).toEqual({ code: 0, stdout: '3 passed, 0 failed\n', stderr: '' })
  })

  it('prints what failed, and only JSON when asked', async () => {
    const path = file('wrong.json', { splits: [{ total: 1, weights: [1, 1], expected: [0, 1] }] })
    const said = await gylden('vectors', 'fees', path)
    expect(said).toMatchObject({ code: 1, stdout: 'splits 0: expected [0,1], got [1,0]\n0 passed, 1 failed\n' })
    expect(JSON.parse((await gylden('vectors', 'fees', path, '--json')).stdout)).toMatchObject({ kind: 'fees', passed: 0, failed: 1 })
  })

  it.each([
    [[]],
    [['nothing']],
    [['vectors']],
    [['vectors', 'other', 'x.json']],
    [['vectors', 'fees', 'nowhere.json']],
    [['vectors', 'fees', 'a', 'b']],
  ])('says in one sentence what to do: %j', async (args) => {
    const { code, stdout, stderr } = await gylden(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
