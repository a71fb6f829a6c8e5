import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeCpr } from '#lib/cpr.ts'
import { hourBandOf, likelyStep, progressionOf } from '#lib/outcomes/courses/rules.ts'
import { monthField } from '#lib/outcomes/courses/schema.ts'
import { checkLetter, codeFrom, normaliseCode, spokenNameFrom } from '#lib/outcomes/person-codes/rules.ts'
import { tried } from '../property.ts'

describe('person codes', () => {
  test('the code of the story fits its check letter; typed forms are read', () => {
    expect(normaliseCode('b 7k3m q')).toBe('B-7K3M-Q')
    expect(normaliseCode('B7K3MQ')).toBe('B-7K3M-Q')
    for (const wrong of ['', 'B-7K3M-R', 'B-7K3O-Q', 'B-7K3M', '7-7K3M-Q', 'B-7K3M-QQ']) expect(normaliseCode(wrong)).toBeNull()
  })

  test("any code drawn is its own reading, has no five digits in a row and looks like nobody's number", () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.nat(39), (id, attempt) => {
        const code = codeFrom(id, attempt)
        expect(normaliseCode(code)).toBe(code)
        expect(code).not.toMatch(/\d{5}/)
        expect(code.replace(/-/g, '')).not.toMatch(/\d{5}/)
        expect(looksLikeCpr(`${code} ${spokenNameFrom(id)}`)).toBe(false)
        expect(spokenNameFrom(id)).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u)
      }),
      tried(2_000),
    )
  })

  test('one wrong sign or two swapped are always found', () => {
    const signs = '23456789ACDEFHJKMNPRTWX'
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...signs), (id, at, sign) => {
        const stem = codeFrom(id).replace(/-/g, '').slice(0, 5)
        const wrong = stem.slice(0, at) + sign + stem.slice(at + 1)
        if (wrong !== stem) expect(checkLetter(wrong)).not.toBe(checkLetter(stem))
        const swapped = at < 4 ? stem.slice(0, at) + (stem[at + 1] ?? '') + (stem[at] ?? '') + stem.slice(at + 2) : stem
        if (swapped !== stem) expect(checkLetter(swapped)).not.toBe(checkLetter(stem))
      }),
      tried(5_000),
    )
  })
})

describe('the ladder', () => {
  test('forward, unchanged, back', () => {
    expect(progressionOf('motivation', 'internship', 'ordinary_job')).toBe('forward')
    expect(progressionOf('motivation', 'motivation', 'stopped_early')).toBe('unchanged')
    expect(progressionOf('clarification', 'motivation', 'further_course')).toBe('back')
    expect(progressionOf('internship', 'small_jobs', 'volunteering')).toBe('back')
    expect(progressionOf('small_jobs', 'more_hours', 'paid_hours')).toBe('forward')
  })

  test('the likely step, the band, the month', () => {
    expect([likelyStep([]), likelyStep(['internship', 'motivation']), likelyStep(['more_hours'])]).toEqual([
      'community',
      'small_jobs',
      'more_hours',
    ])
    expect([1, 4, 5, 19, 20, 36, 37, 40].map(hourBandOf)).toEqual(['1-4', '1-4', '5-9', '10-19', '20-36', '20-36', '37', '37'])
    for (const typed of ['2026-10', '10.2026', '10/2026', '10-2026', 'oktober 2026', '10 2026'])
      expect([typed, monthField.safeParse(typed).data]).toEqual([typed, '2026-10'])
    expect(monthField.safeParse('13.2026').success).toBe(false)
  })
})
