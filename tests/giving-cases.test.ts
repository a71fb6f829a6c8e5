import { describe, expect, it } from 'vitest'
import { yearSums } from '#lib/donors/calendar/rules.ts'
import { awardsAt, givingAt, isGolden, outlookAt } from '#lib/donors/rules.ts'
import { storyDay } from './database.ts'
import { awardsIn, kronerIn } from './giving-case.ts'
import { givingCases } from './giving-cases.ts'

// The same cases go through rows, verbs and both engines in the contract suite.
describe.each(givingCases)('$name', (one) => {
  it.each(one.stands)('on $on: $awards awards, $days days, $kr kr., $status', (stands) => {
    const [awards, day] = [awardsIn(one), stands.on ?? storyDay]
    const giving = givingAt(awards, day)
    const outlook = outlookAt(giving, day, one.cycle ?? null)
    const standing = awardsAt(awards, day)
    const { kr, beside } = kronerIn(standing)
    expect({ awards: giving.awards, days: giving.awardDays, kr, isGolden: isGolden(giving), status: outlook.status }).toEqual({
      awards: stands.awards,
      days: stands.days,
      kr: stands.kr,
      isGolden: stands.days >= 2,
      status: stands.status,
    })
    if (stands.latest) expect(giving.latestDay).toBe(stands.latest)
    if (stands.next) expect(outlook.expectedDay).toBe(stands.next)
    if (stands.beside) expect(beside).toEqual(stands.beside)
    if (stands.years)
      expect(Object.fromEntries(yearSums(awards, day))).toEqual(
        Object.fromEntries(Object.entries(stands.years).map(([year, ore]) => [year, ore * 100])),
      )
  })
})
