import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldenShare, repeatRate, secondAwardRate, yearClassOf, yearFigures, yearSums } from '#lib/donors/calendar/rules.ts'
import { type Award, awardsAt, givingAt, givingSettings, isGolden, outlookAt, streakAt, yearsTold } from '#lib/donors/rules.ts'
import { addDays } from '#lib/day.ts'
import { fair } from './property.ts'

const award = (decidedOn: string, amountOre = 100_00, more: Partial<Award> = {}): Award => ({ decidedOn, amountOre, ...more })
const statusAt = (awards: readonly Award[], today: string, cycle: number | null = null) =>
  outlookAt(givingAt(awards, today), today, cycle).status

describe('awards at a day', () => {
  const changed = award('2024-02-29', 100, {
    annulledOn: '2025-06-01',
    amendments: [
      { day: '2024-06-01', amountOre: 150 },
      { day: '2024-06-01', amountOre: 160 },
      { day: '2024-03-01', amountOre: 90, periodTo: '2025-01-01' },
    ],
  })

  it.each([
    ['2024-02-28', null],
    ['2024-02-29', 100],
    ['2024-03-01', 90],
    ['2024-05-31', 90],
    ['2024-06-01', 160],
    ['2025-05-31', 160],
    ['2025-06-01', null],
  ])('%s: %s øre', (today, amountOre) => {
    expect(awardsAt([changed], today)[0]?.amountOre ?? null).toBe(amountOre)
  })

  it('drops an award of nothing, and one amended to nothing while it is', () => {
    expect(awardsAt([award('2024-01-01', 0)], '2026-01-01')).toEqual([])
    const back = award('2024-01-01', 0, { amendments: [{ day: '2024-02-01', amountOre: 50 }] })
    expect([awardsAt([back], '2024-01-15').length, awardsAt([back], '2024-02-01').length]).toEqual([0, 1])
  })

  it('sums up what donor_giving keeps', () => {
    const awards = [
      award('2025-03-01', 200, { periodFrom: '2025-04-01', periodTo: '2026-03-31' }),
      award('2024-03-01', 100, { periodTo: '2026-02-01' }),
      award('2024-03-01', 50),
    ]
    expect(givingAt(awards, '2026-01-15')).toEqual({
      awards: 3,
      awardDays: 2,
      totalOre: 350,
      firstDay: '2024-03-01',
      latestDay: '2025-03-01',
      medianGapDays: null,
      runningUntil: '2026-03-31',
    })
    expect(givingAt(awards, '2025-03-15').runningUntil).toBe('2026-02-01')
    expect(isGolden(givingAt(awards, '2026-01-15'))).toBe(true)
    expect(isGolden(givingAt(awards, '2024-12-31'))).toBe(false)
  })

  it('takes the middle gap, or half up of the two in the middle', () => {
    const on = (...gaps: number[]) =>
      gaps.reduce((days, gap) => [...days, addDays(days.at(-1) ?? '', gap)], ['2020-01-01']).map((day) => award(day))
    expect(givingAt(on(10, 30, 20), '2026-01-01').medianGapDays).toBe(20)
    expect(givingAt(on(10, 21, 30, 20), '2026-01-01').medianGapDays).toBe(21)
    expect(givingAt(on(10), '2026-01-01').medianGapDays).toBeNull()
  })

  it('does not mind the order of the rows', () => {
    const row = fc.record({
      decidedOn: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2015-01-01', days)),
      amountOre: fc.nat(1_000),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 0, max: 4_000 }), (awards, days) => {
        const today = addDays('2015-01-01', days)
        expect(givingAt(awards.toReversed(), today)).toEqual(givingAt(awards, today))
        const sums = [...yearSums(awards, today).values()].reduce((all, sum) => all + sum, 0)
        expect(sums).toBe(givingAt(awards, today).totalOre)
      }),
      fair,
    )
  })
})

describe('status', () => {
  const one = [award('2024-03-01')]
  // One award, 12 months stated: expected 2025-03-01, window from 2024-12-01 to 2025-05-30, rests after 2026-03-01.
  it.each([
    ['2024-02-29', 'never'],
    ['2024-03-01', 'in_rhythm'],
    ['2024-11-30', 'in_rhythm'],
    ['2024-12-01', 'due'],
    ['2025-03-01', 'due'],
    ['2025-05-30', 'due'],
    ['2025-05-31', 'at_risk'],
    ['2026-03-01', 'at_risk'],
    ['2026-03-02', 'lapsed'],
  ])('%s: %s', (today, status) => expect(statusAt(one, today, 12)).toBe(status))

  it('says the first day it rests, as it is that day and not the day before', () => {
    const row = fc.record({
      decidedOn: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2015-01-01', days)),
      amountOre: fc.constant(100),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.option(fc.integer({ min: 1, max: 60 })), (awards, cycle) => {
        const { restsFrom } = outlookAt(givingAt(awards, '2024-01-01'), '2024-01-01', cycle)
        expect(statusAt(awards, restsFrom ?? '', cycle)).toBe('lapsed')
        expect(statusAt(awards, addDays(restsFrom ?? '', -1), cycle)).not.toBe('lapsed')
      }),
      fair,
    )
  })

  it('waits at least for the window of a short rhythm', () => {
    const monthly = ['2025-01-01', '2025-02-01', '2025-03-01'].map((day) => award(day))
    expect(statusAt(monthly, '2025-06-29')).toBe('due')
    expect(statusAt(monthly, '2025-06-30')).toBe('lapsed')
  })

  it('never rests while a grant runs, whatever the rhythm', () => {
    const running = award('2020-01-01', 100, { periodTo: '2026-12-31' })
    expect(statusAt([running], '2026-12-31', 12)).toBe('due')
    expect(outlookAt(givingAt([running], '2025-01-01'), '2025-01-01', 12)).toMatchObject({
      running: true,
      expectedDay: '2026-12-31',
      status: 'in_rhythm',
    })
    expect(outlookAt(givingAt([running], '2027-01-01'), '2027-01-01', 12)).toMatchObject({
      running: false,
      expectedDay: '2021-01-01',
      status: 'lapsed',
    })
    const own = ['2018-01-01', '2019-01-01', '2020-01-01'].map((day) => award(day, 100, { periodTo: '2026-12-31' }))
    expect(outlookAt(givingAt(own, '2026-06-01'), '2026-06-01')).toMatchObject({
      ownRhythm: true,
      expectedDay: '2020-12-31',
      status: 'due',
    })
  })

  it('adds calendar months from leap days and month ends', () => {
    expect(outlookAt(givingAt([award('2024-02-29')], '2024-03-01'), '2024-03-01', 12).expectedDay).toBe('2025-02-28')
    expect(outlookAt(givingAt([award('2024-02-29')], '2024-03-01'), '2024-03-01', 48).expectedDay).toBe('2028-02-29')
    expect(outlookAt(givingAt([award('2025-12-31')], '2026-01-01'), '2026-01-01', 2).expectedDay).toBe('2026-02-28')
  })

  it('follows its settings', () => {
    const giving = givingAt(one, '2025-07-01')
    expect(
      outlookAt(giving, '2025-07-01', null, { ...givingSettings, defaultMonths: 12, windowDays: 30, lapseFactor: 1.25 }),
    ).toMatchObject({ rhythm: { months: 12 }, expectedDay: '2025-03-01', status: 'lapsed' })
    expect(outlookAt(giving, '2025-07-01').rhythm).toEqual({ months: 24 })
  })
})

describe('calendar years', () => {
  it.each([
    [{ 2024: 5, 2023: 4 }, 'upgraded'],
    [{ 2024: 4, 2023: 4, 2020: 1 }, 'maintained'],
    [{ 2024: 3, 2023: 4 }, 'downgraded'],
    [{ 2024: 1, 2022: 4 }, 'reactivated'],
    [{ 2024: 1, 2025: 9 }, 'new'],
    [{ 2023: 1, 2025: 1 }, 'lybunt'],
    [{ 2022: 1, 2025: 1 }, 'sybunt'],
    [{ 2025: 1 }, 'later'],
    [{}, 'never'],
  ])('%o is %s in 2024', (sums, expected) => {
    expect(yearClassOf(new Map(Object.entries(sums).map(([year, sum]) => [Number(year), sum])), 2024)).toBe(expected)
  })

  it('keeps 31 December and 1 January apart, also in leap years', () => {
    expect(yearSums([award('2023-12-31', 1), award('2024-01-01', 2), award('2024-12-31', 4)])).toEqual(
      new Map([
        [2023, 1],
        [2024, 6],
      ]),
    )
  })

  it('counts years in a row, and lets an unfinished one pass', () => {
    const awards = ['2021-05-01', '2023-05-01', '2024-05-01', '2025-12-31'].map((day) => award(day))
    expect([
      streakAt(awards, '2025-12-30'),
      streakAt(awards, '2025-12-31'),
      streakAt(awards, '2026-06-01'),
      streakAt(awards, '2027-01-01'),
      streakAt([], '2026-01-01'),
    ]).toEqual([2, 3, 3, 0, 0])
  })

  it('tells the years: how many, how many in a row, and the best, the latest of equals', () => {
    const sums = { 2021: 500, 2023: 900, 2024: 100, 2025: 900 }
    expect(yearsTold(sums, '2026-06-01')).toEqual({ count: 4, streak: 3, best: { year: 2025, ore: 900 } })
    expect(yearsTold({}, '2026-06-01')).toEqual({ count: 0, streak: 0, best: undefined })
  })

  const donors = [
    { id: 'kept', awards: [award('2022-01-01', 10), award('2023-01-01', 100), award('2024-01-01', 50)] },
    { id: 'first', awards: [award('2023-06-01', 300), award('2024-06-01', 300)] },
    { id: 'lost', awards: [award('2023-07-01', 100)] },
    { id: 'back', awards: [award('2020-01-01', 1), award('2024-02-01', 7)] },
  ]

  it('says its part and whole', () => {
    const figures = yearFigures(donors, 2024)
    expect(figures).toMatchObject({
      retention: { part: 2, whole: 3 },
      newDonorRetention: { part: 1, whole: 2 },
      repeatDonorRetention: { part: 1, whole: 1 },
      revenueRetention: { part: 350, whole: 500, ratio: 0.7 },
      donors: 3,
      totalOre: 357,
    })
    expect(yearFigures(donors, 2019).retention).toEqual({ part: 0, whole: 0, ratio: null })
    expect(yearFigures(donors, 2024, '2023-12-31')).toMatchObject({ retention: { part: 0, whole: 3, ratio: 0 }, donors: 0 })
    expect(repeatRate(donors)).toEqual({ part: 3, whole: 4, ratio: 0.75 })
    expect(repeatRate(donors, '2022-12-31')).toEqual({ part: 0, whole: 2, ratio: 0 })
  })

  it('gives the golden share to those golden at the period’s end', () => {
    expect(goldenShare(donors, '2023-01-01', '2023-12-31')).toEqual({ part: 100, whole: 500, ratio: 0.2 })
    expect(goldenShare(donors, '2024-01-01', '2024-12-31')).toEqual({ part: 357, whole: 357, ratio: 1 })
    expect(goldenShare([], '2024-01-01', '2024-12-31').ratio).toBeNull()
  })

  it('shows second awards only for cohorts that have had the time', () => {
    expect(secondAwardRate(donors, 2023, '2026-12-30')).toMatchObject({
      base: ['first', 'lost'],
      converted: ['first'],
      ratio: 0.5,
      isObserved: false,
    })
    expect(secondAwardRate(donors, 2023, '2026-12-31')).toMatchObject({ isObserved: true })
    expect(secondAwardRate(donors, 2020, '2026-12-31')).toMatchObject({ base: ['back'], converted: [] })
    expect(secondAwardRate([{ id: 'leap', awards: [award('2024-02-29'), award('2027-02-28')] }], 2024, '2027-12-31').ratio).toBe(1)
    expect(secondAwardRate([{ id: 'late', awards: [award('2024-02-29'), award('2027-03-01')] }], 2024, '2027-12-31').ratio).toBe(0)
  })
})
