import { describe, expect, it } from 'vitest'
import { readGiving360 } from '#lib/formats/giving360.ts'
import { plainDecimal, readJson } from '#lib/formats/json-source.ts'
import { publishedDay, slashOrderOf } from '#lib/formats/published-day.ts'
import { judge } from '#lib/imports/rules.ts'
import { fileOf, grantOf, rowsOf } from './small-360.ts'

const limits = { maxBytes: 20_000_000, maxRows: 5_000 }

const rowOf = (more: object) => rowsOf(fileOf(grantOf(more)))[0]

describe('reading 360Giving', () => {
  it.each([
    ['{"grants": [,,]}', 'importNotJson'],
    ['', 'importNotJson'],
    ['{"grants": []}', 'importNoGrants'],
    ['[1', 'importNotJson'],
    ['"text"', 'importNoGrants'],
    ['{"gifts": [1]}', 'importNoGrants'],
    ['{"grants":[{"__proto__":{"isAdmin":true}}]}', 'importUnsafe'],
    ['{"constructor":{},"grants":[{}]}', 'importUnsafe'],
    ['['.repeat(200_000), 'importNotJson'],
  ])('refuses %.40s', (text, problem) => {
    expect(readGiving360(text, limits)).toEqual({ problem })
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  it('keeps to its limits', () => {
    expect(readGiving360(fileOf(grantOf()), { ...limits, maxBytes: 10 })).toEqual({ problem: 'importTooLarge' })
    expect(readGiving360(fileOf(grantOf(), grantOf()), { ...limits, maxRows: 1 })).toEqual({ problem: 'importTooManyRows' })
  })

  it.each([
    ['702428.4', 70_242_840],
    ['8727.86', 872_786],
    ['649.99', 64_999],
    ['0.1', 10],
    ['40000.0', 4_000_000],
    ['1e3', 100_000],
    ['1.5E2', 15_000],
    ['90071992547409.91', 9_007_199_254_740_991 - 0],
  ])('keeps every øre of %s', (written, ore) => {
    const [row] = rowsOf(fileOf(grantOf()).replace('"amountAwarded":1000', `"amountAwarded":${written}`))
    expect(row?.grant?.amountOre ?? row?.errors).toEqual(ore === 9_007_199_254_740_991 ? ['amountUnknown'] : ore)
  })

  it('says of each row what is wrong with it', () => {
    expect(rowOf({ id: ' ' })?.errors).toEqual(['idMissing'])
    expect(rowOf({ amountAwarded: 'a lot' })?.errors).toEqual(['amountUnknown'])
    expect(rowOf({ amountAwarded: null })?.errors).toEqual(['amountMissing'])
    expect(rowOf({ amountAwarded: -1 })?.errors).toEqual(['amountNegative'])
    expect(rowOf({ currency: 'kroner' })?.errors).toEqual(['currencyUnknown'])
    expect(rowOf({ awardDate: '31/02/2020' })?.errors).toEqual(['dayUnknown'])
    expect(rowOf({ fundingOrganization: [] })?.errors).toEqual(['funderMissing'])
    expect(rowOf({ recipientOrganization: undefined })?.errors).toEqual(['recipientMissing'])
    expect(rowOf({ recipientIndividual: { name: 'x' } })?.errors).toEqual(['recipientTwice'])
    expect(rowsOf(fileOf(grantOf(), [1] as object))[1]?.errors).toEqual(['notAGrant'])
  })

  it('warns without refusing', () => {
    expect(rowOf({ title: 'Â£100' })?.warnings).toEqual(['garbled'])
    expect(rowOf({ title: 9001 })).toMatchObject({ errors: [], warnings: ['titleMissing'], grant: { title: '–' } })
    expect(rowOf({ amountAwarded: 10.005 })).toMatchObject({ warnings: ['amountRounded'], grant: { amountOre: 1001 } })
    expect(rowOf({ fundingOrganization: [{ name: 'A' }, { name: 'B' }] })?.warnings).toEqual(['severalFunders', 'organisationIdMissing'])
    expect(rowOf({ awardDate: '22/07/2014' })).toMatchObject({ errors: [], warnings: ['dayRewritten'], grant: { day: '2014-07-22' } })
    expect(rowOf({ awardDate: '2024' })).toMatchObject({ warnings: ['dayApproximate'], grant: { day: '2024-07-01', dayPrecision: 'year' } })
    expect(rowOf({ awardDate: '2024-03' })).toMatchObject({ grant: { day: '2024-03-15', dayPrecision: 'month' } })
  })

  it('refuses a CPR number without keeping or repeating the row', () => {
    const row = rowOf({ title: 'Til 010190-1234' })
    expect(row).toEqual({ row: 1, grant: null, errors: ['cprLike'], warnings: [] })
  })

  it('takes no name of a person', () => {
    const row = rowOf({
      title: 'Cykel til Anna',
      recipientOrganization: undefined,
      recipientIndividual: { id: 'i-1', name: 'Anna Andersen' },
      grantProgramme: [{ title: 'Legater' }],
    })
    expect(row?.grant).toMatchObject({ title: 'Legater', recipient: null })
    expect(JSON.stringify(row)).not.toContain('Anna')
  })
})

describe('days of a file', () => {
  it('lets the file decide the order', () => {
    expect(slashOrderOf(['05/06/2014', '22/07/2014'])).toBe('day_first')
    expect(slashOrderOf(['05/06/2014', '07/22/2014'])).toBe('month_first')
    expect(slashOrderOf(['05/06/2014'])).toBe('unknown')
    expect(slashOrderOf(['22/07/2014', '07/22/2014'])).toBe('unknown')
    expect(publishedDay('05/06/2014', 'day_first')).toEqual({ day: '2014-06-05', precision: 'day', isGuess: false, isStandard: false })
    expect(publishedDay('05/06/2014', 'month_first')?.day).toBe('2014-05-06')
    expect(publishedDay('05/06/2014', 'unknown')).toEqual({ day: '2014-06-05', precision: 'year', isGuess: true, isStandard: false })
    expect(publishedDay('06/06/2014', 'unknown')?.isGuess).toBe(false)
    expect(publishedDay('17/08/2015 00:00', 'unknown')?.day).toBe('2015-08-17')
    expect(publishedDay('2020-04-28T00:00:00+00:00', 'unknown')?.day).toBe('2020-04-28')
    for (const text of ['', 'bad date', '2020-13-01', '32/01/2020', '2020-02-30', '1/1/0999'])
      expect(publishedDay(text, 'unknown')).toBeNull()
  })
})

describe('numbers as written', () => {
  it.each([
    ['1e3', '1000'],
    ['12.5e-1', '1.25'],
    ['0.5', '0.5'],
    ['-3.10', '-3.10'],
    ['5e-3', '0.005'],
    ['x', null],
    ['1e999', null],
  ])('%s', (text, plain) => expect(plainDecimal(text)).toBe(plain))
  it('reads a byte order mark away', () => expect(readJson('\ufeff{}')).toEqual({ value: {} }))
})

describe('verdicts', () => {
  it('tells two rows of one identifier apart or finds them the same', () => {
    const rows = rowsOf(fileOf(grantOf(), grantOf(), grantOf({ awardDate: '2024-06-01' })))
    expect(judge(rows, new Map(), '2026-10-01').map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ['new'],
      ['matches', 'twiceSame'],
      ['error', 'twiceDifferent'],
    ])
    expect(judge(rows.slice(0, 1), new Map(), '2020-01-01')[0]?.reasons).toEqual(['dayAhead'])
  })
})
