import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod/mini'
import { looksLikeCpr } from '#lib/cpr.ts'
import { thorough } from './property.ts'
import { referenceFile } from './reference-data.ts'

// Every number here is made up of a birth date in 2035.
const separators = ['', '-', '\u2013', '\u2212', '\u2011', ' ', '\u00a0', '.', '/', ' - ', '\u200b-', '_']
const scripts = [0x30, 0xff10, 0x660, 0x966, 0x1d7ce, 0x1d7d8]
const embeddings = [
  '#',
  'cpr:#',
  '(#)',
  'note\n#\nslut',
  'borger#, slut',
  '?cpr=#&x',
  'Mail #@eksempel.dk',
  '\u2066#\u2069',
  '12 #',
  '#-',
  'A#B',
  '#\u00b2',
  '"#"',
]

const number = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    seventh: fc.integer({ min: 5, max: 8 }),
    rest: fc.integer({ min: 0, max: 999 }),
  })
  .filter(({ day, month }) => day <= new Date(Date.UTC(2035, month, 0)).getUTCDate())

describe('the CPR guard', () => {
  it('finds a number in 10,000 disguises', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...separators),
        fc.constantFrom(...scripts),
        fc.constantFrom(...embeddings),
        fc.constantFrom(0, 60),
        fc.boolean(),
        ({ day, month, seventh, rest }, separator, zero, embedding, more, isSpaced) => {
          const two = (value: number) => String(value).padStart(2, '0')
          const date = [two(day + more), two(month), '35'].join(isSpaced ? '.' : '')
          const plain = `${date}${isSpaced && separator === '' ? '-' : separator}${seventh}${String(rest).padStart(3, '0')}`
          const text = embedding.replace(
            '#',
            plain.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
          )
          expect(looksLikeCpr(text)).toBe(true)
        },
      ),
      thorough,
    )
  })

  it.each([
    '12345678',
    '+45 12 34 56 78',
    'DK5000400440116243',
    '5790000428687',
    '2026-11-23 14:05',
    '23.11.2026 14:05',
    '1.234.567,89 kr.',
    '12345678901',
    '310235-7974',
    '000135-7974',
    '051335-7974',
    'B-7K3M-Q',
    'BORGER-0042',
    '0045 33123456',
    'kl. 1000-1600',
    '',
    'x',
    '290203-4123',
    '100 % & mere',
    '01.01.2025-31.12.2025',
  ])('lets %s through', (text) => expect(looksLikeCpr(text)).toBe(false))

  it('believes the century the seventh digit tells', () => {
    // 29 February exists in 1896 and 2000 and not in 1900.
    expect([
      looksLikeCpr('290200-4123'),
      looksLikeCpr('290200-1123'),
      looksLikeCpr('290296-5123'),
      looksLikeCpr('290299-9123'),
      looksLikeCpr('290237-9123'),
    ]).toEqual([true, false, true, false, false])
  })

  it('sees through encodings', () => {
    expect(looksLikeCpr('%30%35%30%38%33%35%37%39%37%34')).toBe(true)
    expect(looksLikeCpr('050835%2D7974')).toBe(true)
    expect(looksLikeCpr('&#48;5&#x30;8357974')).toBe(true)
  })

  it('refuses 55 of 55 and lets 20 of 20 pass', (context) => {
    const file = referenceFile(context, 'hostile/own/cpr/cpr-like.json')
    const { must_reject, must_accept, stretch } = z.parse(
      z.object({ must_reject: z.array(z.string()), must_accept: z.array(z.string()), stretch: z.array(z.string()) }),
      JSON.parse(file),
    )
    expect(must_reject.filter(looksLikeCpr)).toHaveLength(55)
    expect(must_accept.filter(looksLikeCpr)).toEqual([])
    expect(must_accept).toHaveLength(20)
    expect(stretch.every(looksLikeCpr)).toBe(true)
  })

  it('is quick on long texts', () => {
    const start = performance.now()
    for (const text of ['1'.repeat(500_000), '01 '.repeat(200_000), '010135-'.repeat(100_000), 'a'.repeat(1_000_000)]) looksLikeCpr(text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
