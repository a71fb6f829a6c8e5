import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeParse } from 'zod/mini'
import {
  addBankDays,
  addWorkdays,
  bankDayFrom,
  bankDayUntil,
  isBankDay,
  isPublicHoliday,
  isWorkday,
  publicHolidays,
} from '#lib/bank-days.ts'
import {
  addDays,
  addMonths,
  dayField,
  dayFromSerial,
  daysBetween,
  formatDay,
  formatInstant,
  isDay,
  monthOf,
  optionalDayField,
  optionalPlannedDayField,
  parseDay,
  plannedDayField,
  relativeDays,
  todayInCopenhagen,
  weekdayOf,
  yearOf,
} from '#lib/day.ts'
import { fair } from './property.ts'
import { referenceFile } from './reference-data.ts'

const someDay = fc.integer({ min: -60_000, max: 70_000 }).map((days) => addDays('2000-01-01', days))

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-2-3', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['0026-01-01', false],
    ['', false],
    ['2026-01-01T00:00', false],
  ])('%s exists: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('is the Danish day at the instant, over midnight and daylight saving', () => {
    expect(todayInCopenhagen(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28')
    expect(todayInCopenhagen(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29')
    expect(todayInCopenhagen(new Date('2026-10-24T22:00:00Z'))).toBe('2026-10-25')
    expect(todayInCopenhagen(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(todayInCopenhagen(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('counts as calendars do', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days)
        expect(daysBetween(day, other)).toBe(days)
        expect(isDay(other)).toBe(true)
        expect(weekdayOf(other)).toBe(((((weekdayOf(day) - 1 + days) % 7) + 7) % 7) + 1)
        expect(day < other).toBe(days > 0)
      }),
      fair,
    )
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22'), weekdayOf('1969-12-31')]).toEqual([1, 7, 3])
    expect([yearOf('2026-11-23'), monthOf('2026-11-23')]).toEqual([2026, 11])
  })

  it('says how far', () => {
    expect(relativeDays('2026-01-01', '2026-01-01')).toEqual({ kind: 'today', days: 0 })
    expect(relativeDays('2026-03-01', '2026-02-27')).toEqual({ kind: 'ahead', days: 2 })
    expect(relativeDays('2025-12-31', '2026-01-02')).toEqual({ kind: 'over', days: 2 })
  })

  it('refuses to calculate with what is no day', () => {
    for (const wrong of ['2026-02-30', '', 'i morgen']) {
      expect(() => addDays(wrong, 1)).toThrow(RangeError)
      expect(() => addMonths(wrong, 1)).toThrow(RangeError)
      expect(() => daysBetween(wrong, '2026-01-01')).toThrow(RangeError)
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError)
  })
})

describe('writing days', () => {
  it.each([
    ['short', '01.10.2026', '1 Oct 2026'],
    ['long', '1. oktober 2026', '1 October 2026'],
    ['monthYear', 'oktober 2026', 'October 2026'],
    ['dayMonth', '1. oktober', '1 October'],
  ] as const)('%s', (form, da, en) => expect([formatDay('2026-10-01', 'da', form), formatDay('2026-10-01', 'en', form)]).toEqual([da, en]))

  it('writes instants by the Danish clock', () => {
    expect(formatInstant(new Date('2026-10-01T12:05:00Z'), 'da')).toBe('1. oktober 2026 kl. 14.05')
    expect(formatInstant(new Date('2026-12-31T23:30:00Z'), 'en')).toBe('1 January 2027 at 00:30')
  })
})

describe('reading days', () => {
  it.each([
    ['24.04.2014', '2014-04-24'],
    ['1.3.2015', '2015-03-01'],
    ['26/10/2019', '2019-10-26'],
    ['3/3-2026', '2026-03-03'],
    ['01-02-24', '2024-02-01'],
    ['1.1.69', '2069-01-01'],
    ['1.1.70', '1970-01-01'],
    ['3. marts 2026', '2026-03-03'],
    ['den 1. okt. 2024', '2024-10-01'],
    ['Torsdag den 1. oktober 2026', '2026-10-01'],
    ['1 okt 24', '2024-10-01'],
    ['d. 1. oktober 2026', '2026-10-01'],
    ['1.okt.2024', '2024-10-01'],
    ['1-okt-24', '2024-10-01'],
    ['15. MAJ 2025', '2025-05-15'],
    ['1 May 2025', '2025-05-01'],
    ['2014-06-05', '2014-06-05'],
    ['2014/6/5', '2014-06-05'],
    [' 1. 10. 2026 ', '2026-10-01'],
    ['29.2.2024', '2024-02-29'],
  ])('%s', (text, day) => expect(parseDay(text)).toBe(day))

  it.each([
    '',
    '31.02.2024',
    '29-02-2025',
    '12/31/2026',
    '0000-00-00',
    '2026-10-25T02:30',
    '9999-12-31',
    '-1',
    '45000',
    '1/10',
    '1. brumaire 2026',
    '1. ma 2026',
    '1.1.026',
    '1.1.1700',
    'x'.repeat(50),
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  it('fills in a default year', () => {
    expect([parseDay('1/10', 2026), parseDay('1. okt', 2026), parseDay('29.2', 2026), parseDay('1/10-25', 2026)]).toEqual([
      '2026-10-01',
      '2026-10-01',
      null,
      '2025-10-01',
    ])
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        for (const form of ['short', 'long'] as const)
          for (const locale of ['da', 'en'] as const) expect(parseDay(formatDay(day, locale, form))).toBe(day)
      }),
      fair,
    )
  })

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [45_000, '2023-03-15'],
    [45_000.99, '2023-03-15'],
    [0, null],
    [Number.NaN, null],
    [3_000_000, null],
  ])('spreadsheet day %d', (serial, day) => {
    expect(dayFromSerial(serial)).toBe(day)
  })

  it('knows the other spreadsheet epoch', () => expect(dayFromSerial(0, true)).toBe('1904-01-01'))

  it('is a field', () => {
    const outcome = (schema: typeof dayField | typeof optionalDayField, typed: unknown) => {
      const parsed = safeParse(schema, typed)
      return parsed.success ? parsed.data : parsed.error.issues[0]?.message
    }
    expect(['1.10.2026', '2026-10-01', '', '31.2.2026', null].map((typed) => outcome(dayField, typed))).toEqual([
      '2026-10-01',
      '2026-10-01',
      'required',
      'dayInvalid',
      'required',
    ])
    expect(['', null, undefined, '31.2.2026'].map((typed) => outcome(optionalDayField, typed))).toEqual([null, null, null, 'dayInvalid'])
  })

  it('is a slip of the year where something is to happen outside 2000–2099', () => {
    const outcome = (schema: typeof plannedDayField | typeof optionalPlannedDayField, typed: string) => {
      const parsed = safeParse(schema, typed)
      return parsed.success ? parsed.data : parsed.error.issues[0]?.message
    }
    for (const schema of [plannedDayField, optionalPlannedDayField])
      expect(
        ['31.12.1899', '1.10.99', '31.12.1999', '1.1.2000', '31.12.2099', '1.1.2100', '31.2.2026'].map((t) => outcome(schema, t)),
      ).toEqual(['dayFarOff', 'dayFarOff', 'dayFarOff', '2000-01-01', '2099-12-31', 'dayFarOff', 'dayInvalid'])
    expect([outcome(plannedDayField, ''), outcome(optionalPlannedDayField, '')]).toEqual(['required', null])
  })
})

describe('bank days', () => {
  it('knows the holidays', () => {
    expect([...publicHolidays(2026)].toSorted(([one], [other]) => (one < other ? -1 : 1))).toEqual([
      ['2026-01-01', 'newYearsDay'],
      ['2026-04-02', 'maundyThursday'],
      ['2026-04-03', 'goodFriday'],
      ['2026-04-05', 'easterSunday'],
      ['2026-04-06', 'easterMonday'],
      ['2026-05-14', 'ascensionDay'],
      ['2026-05-24', 'whitSunday'],
      ['2026-05-25', 'whitMonday'],
      ['2026-12-25', 'christmasDay'],
      ['2026-12-26', 'secondChristmasDay'],
    ])
    expect([isPublicHoliday('2023-05-05'), isPublicHoliday('2024-04-26')]).toEqual([true, false])
  })

  it('agrees with the reference list day by day', (context) => {
    const file = referenceFile(context, 'dk/dk-holidays-2018-2040.csv')
    const lines = file
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => ({ day: line.slice(0, 10), kind: line.trim().split(',').at(-1) }))
    const closed = new Set(lines.map(({ day }) => day))
    const holidays = new Set(lines.filter(({ kind }) => kind === 'helligdag').map(({ day }) => day))
    for (let day = '2018-01-01'; day < '2041-01-01'; day = addDays(day, 1)) {
      const isWeekday = weekdayOf(day) <= 5
      expect([day, isPublicHoliday(day), isWorkday(day), isBankDay(day)]).toEqual([
        day,
        holidays.has(day),
        isWeekday && !holidays.has(day),
        isWeekday && !closed.has(day),
      ])
    }
  })

  it.each([
    ['2026-03-30', 3, '2026-04-07', '2026-04-07'],
    ['2025-12-19', 3, '2025-12-29', '2025-12-24'],
    ['2026-05-13', 1, '2026-05-18', '2026-05-15'],
    ['2026-04-10', -5, '2026-03-31', '2026-03-31'],
    ['2026-04-04', 0, '2026-04-04', '2026-04-04'],
  ])('%s and %d', (day, count, bank, work) => {
    expect([addBankDays(day, count), addWorkdays(day, count)]).toEqual([bank, work])
  })

  it('rolls forwards for payments and backwards for internal deadlines', () => {
    expect([bankDayFrom('2026-12-24'), bankDayFrom('2026-12-28'), bankDayUntil('2026-12-26'), bankDayUntil('2027-01-01')]).toEqual([
      '2026-12-28',
      '2026-12-28',
      '2026-12-23',
      '2026-12-30',
    ])
  })
})
