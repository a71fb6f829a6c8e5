import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeParse } from 'zod/mini'
import { parseAmount } from '#lib/amount-text.ts'
import {
  bpsOf,
  formatAmount,
  formatCount,
  formatFigure,
  formatOre,
  formatOreInput,
  formatPercent,
  formatShare,
  optionalOreField,
  oreField,
  oreOf,
  parseOre,
  portionOf,
  roundHalfUp,
  splitByWeights,
  splitEvenly,
} from '#lib/money.ts'
import { thorough } from './property.ts'

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

describe('rounding', () => {
  it.each([
    [5, 10, 1],
    [4, 10, 0],
    [-5, 10, -1],
    [-4, 10, 0],
    [15, -10, -2],
    [1, 3, 0],
    [2, 3, 1],
    [0, -7, 0],
  ])('%d / %d is %d', (above, below, expected) => {
    expect(Object.is(roundHalfUp(above, below), expected)).toBe(true)
  })

  it('is exact where a double is not', () => {
    expect(roundHalfUp(9_007_199_254_740_993n * 3n, 3n * 2n)).toBe(4_503_599_627_370_497)
    expect(bpsOf(9_007_199_254_740_991, 10_000)).toBe(9_007_199_254_740_991)
    expect(portionOf(7, 1, 0)).toBe(0)
  })

  it('refuses what it cannot say', () => {
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError)
    expect(() => roundHalfUp(2n ** 60n, 1)).toThrow(RangeError)
    expect(() => roundHalfUp(0.5, 1)).toThrow(RangeError)
  })
})

describe('splits', () => {
  it('by weights sum to the whole and stray less than an øre, 10,000 times', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (total, weights) => {
        const sum = weights.reduce((all, weight) => all + weight, 0)
        fc.pre(sum > 0)
        const parts = splitByWeights(total, weights)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        parts.forEach((part, at) => expect(Math.abs(part - (total * (weights[at] ?? 0)) / sum)).toBeLessThan(1.001))
        expect(splitByWeights(-total, weights)).toEqual(parts.map((part) => 0 - part))
      }),
      thorough,
    )
  })

  it('evenly floors each and puts the rest last, 10,000 times', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 60 }), (total, count) => {
        const parts = splitEvenly(total, count)
        expect(parts).toHaveLength(count)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        expect(new Set(parts.slice(0, -1)).size).toBeLessThanOrEqual(1)
      }),
      thorough,
    )
    expect(splitEvenly(100, 3)).toEqual([33, 33, 34])
  })

  it('gives ties to the first, and refuses what has no weight', () => {
    expect(splitByWeights(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByWeights(0, [0, 0])).toEqual([0, 0])
    expect(() => splitByWeights(1, [0, 0])).toThrow(RangeError)
    expect(() => splitByWeights(1, [2, -1])).toThrow(RangeError)
    expect(() => splitEvenly(1, 0)).toThrow(RangeError)
  })
})

describe('writing', () => {
  it.each([
    [123_456_789, 'da', '1.234.567,89\u00a0kr.'],
    [123_456_789, 'en', 'DKK\u00a01,234,567.89'],
    [-125_050, 'da', '\u22121.250,50\u00a0kr.'],
    [0, 'da', '0,00\u00a0kr.'],
    [5, 'da', '0,05\u00a0kr.'],
    [100_000, 'da', '1.000,00\u00a0kr.'],
    [99_999, 'da', '999,99\u00a0kr.'],
  ] as const)('%d øre in %s', (ore, locale, text) => expect(formatOre(ore, locale)).toBe(text))

  it('rounds to kroner, names other currencies, and leaves table figures bare', () => {
    expect(formatOre(123_456_750, 'da', { decimals: 0 })).toBe('1.234.568\u00a0kr.')
    expect(formatOre(-49, 'da', { decimals: 0 })).toBe('0\u00a0kr.')
    expect(formatAmount(123_450, 'EUR', 'da')).toBe('1.234,50\u00a0EUR')
    expect(formatAmount(123_450, 'EUR', 'en')).toBe('EUR\u00a01,234.50')
    expect(formatFigure(100_000_000, 'da')).toBe('1.000.000,00')
    expect([formatCount(12, 'da'), formatCount(-1500, 'da'), formatCount(1500, 'en'), formatCount(0, 'da')]).toEqual([
      '12',
      '−1.500',
      '1,500',
      '0',
    ])
  })

  it.each([
    [6_630, '66,3\u00a0%', '66.3%'],
    [725, '7,25\u00a0%', '7.25%'],
    [2_500, '25\u00a0%', '25%'],
    [10_000, '100\u00a0%', '100%'],
    [0, '0\u00a0%', '0%'],
    [5, '0,05\u00a0%', '0.05%'],
    [-1_000, '\u221210\u00a0%', '\u221210%'],
  ])('%d basis points', (bps, da, en) => {
    expect([formatPercent(bps, 'da'), formatPercent(bps, 'en')]).toEqual([da, en])
  })

  it('rounds measured shares', () => {
    expect(formatPercent(6_316, 'da', { decimals: 1 })).toBe('63,2\u00a0%')
    expect(formatPercent(6_350, 'da', { decimals: 0 })).toBe('64\u00a0%')
  })

  it('rounds a part of a whole once', () => {
    expect(formatShare(6, 11, 'da')).toBe('54,5\u00a0%') // 54,5454…, which two roundings make 54,6
    expect(formatShare(22, 41, 'en')).toBe('53.7%')
    expect(formatShare(1, 1, 'da')).toBe('100\u00a0%')
    expect(formatShare(0, 0, 'da')).toBeNull()
  })
})

describe('reading', () => {
  it.each([
    ['25000', 2_500_000],
    ['25.000', 2_500_000],
    ['25.000,50', 2_500_050],
    ['kr. 50.000,00', 5_000_000],
    ['1,5 mio. kr.', 150_000_000],
    ['250 t.kr.', 25_000_000],
    ['250 tkr', 25_000_000],
    ['50.000,-', 5_000_000],
    ['DKK 1.000', 100_000],
    ['1 234\u00a0567,5', 123_456_750],
    ['(1.250,50)', -125_050],
    ['\u22121.250,50', -125_050],
    ['kr. -5', -500],
    ['12.50', 1_250],
    ['0', 0],
    ['-0', 0],
    ['2 mia. kr.', 200_000_000_000],
    ['2 milliarder kroner', 200_000_000_000],
    ['1,5 millioner', 150_000_000],
    ['mio. kr. 1,5', 150_000_000],
    ['t.kr. 250', 25_000_000],
    ['5 tusinde kr', 500_000],
    ['5000kr', 500_000],
    ['50.000,- kr.', 5_000_000],
  ])('%s', (text, ore) => expect(parseOre(text)).toBe(ore))

  it.each([
    '1,000',
    '25,000 kr.',
    '',
    'kr.',
    '1e9',
    '0x10',
    '٣٤٥',
    '１２３',
    'NaN',
    'Infinity',
    '1.2.3',
    '1.23.456',
    '1,234',
    '1.234,5,6',
    '12 34',
    '--5',
    '-(5)',
    '5 %',
    '5 EUR',
    'kr. 5 kr.',
    '50.',
    ',5',
    '1.000.00',
    '999999999999999999',
    '1,005',
    '9'.repeat(61),
    '1 2.3,4',
    'mio. 5',
    'mio. kr. 1 mio.',
    '5 krager',
    '5 pct.',
    't 5',
  ])('refuses %s', (text) => {
    expect(parseOre(text)).toBeNull()
  })

  it('asks where the style is unknown', () => {
    expect(parseAmount('1.234')).toEqual({ kind: 'ambiguous' })
    expect(parseAmount('1,234')).toEqual({ kind: 'ambiguous' })
    expect(parseAmount('1,234', 'english')).toMatchObject({ value: '1234' })
    expect(parseAmount('1.234', 'english')).toMatchObject({ value: '1.234' })
    expect(parseAmount('1,234,567')).toMatchObject({ value: '1234567' })
    expect(parseAmount('1.234 kr.')).toMatchObject({ value: '1234', currency: 'DKK' })
    expect(parseAmount('0,125')).toMatchObject({ value: '0.125' })
    expect(parseAmount('12,5 €')).toMatchObject({ value: '12.5', currency: 'EUR' })
    expect(parseAmount('7,5 pct.')).toMatchObject({ value: '0.075', isRate: true })
    expect(parseAmount('7,5%')).toEqual({ kind: 'ok', value: '0.075', currency: null, isRate: true })
  })

  it('reads back what it writes, 10,000 times', () => {
    fc.assert(
      fc.property(amount, (ore) => {
        expect(parseOre(formatOreInput(ore))).toBe(ore)
        expect(parseOre(formatOre(ore, 'da'))).toBe(ore)
        expect(parseAmount(formatOre(ore, 'en'), 'english')).toMatchObject({ kind: 'ok', currency: 'DKK' })
      }),
      thorough,
    )
  })

  it('turns exact decimals into øre once', () => {
    expect([oreOf('1234.565'), oreOf('-0.005'), oreOf('0.0049'), oreOf('7'), oreOf('99999999999999999')]).toEqual([
      123_457,
      -1,
      0,
      700,
      null,
    ])
  })
})

describe('fields', () => {
  const outcome = (schema: typeof oreField | typeof optionalOreField, typed: unknown) => {
    const parsed = safeParse(schema, typed)
    return parsed.success ? parsed.data : parsed.error.issues[0]?.message
  }

  it.each([
    ['25.000,50', 2_500_050],
    [2_500_050, 2_500_050],
    ['', 'required'],
    [' ', 'required'],
    [undefined, 'required'],
    [null, 'required'],
    ['meget', 'amountInvalid'],
    [0.5, 'amountInvalid'],
    ['-1', 'amountNegative'],
    [-1, 'amountNegative'],
  ])('required: %s', (typed, expected) => {
    expect(outcome(oreField, typed)).toBe(expected)
  })

  it.each([
    ['', null],
    [null, null],
    [undefined, null],
    ['0', 0],
    ['x', 'amountInvalid'],
    [{}, 'invalid'],
  ])('optional: %s', (typed, expected) => {
    expect(outcome(optionalOreField, typed)).toBe(expected)
  })
})
