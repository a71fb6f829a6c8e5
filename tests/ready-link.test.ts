import { expect, test } from 'vitest'
import { readyLink } from '#app/(crm)/donors/ready-link.ts'
import { readiness, type ReadyFacts } from '#lib/donors/readiness/rules.ts'

const nothing: ReadyFacts = {
  latestAward: '2025-10-09',
  overdue: { kind: 'final', day: '2026-09-30' },
  hasObligations: true,
  lastReport: { state: 'draft', submitted: null },
  thanked: null,
  contact: null,
  idea: null,
  waitMonths: 24,
  minOre: 100,
  maxOre: 200,
  isPool: false,
  acceptsThanks: null,
  acceptsReports: null,
  isWrittenOnly: false,
}
const linksOf = (facts: ReadyFacts, mayWrite = true) =>
  Object.fromEntries(readiness(facts, '2026-10-01', 90).map((line) => [line.id, readyLink('x', line, (id) => id, mayWrite)?.href]))

test('each line that is missing leads to where it is mended, for those who may', () => {
  expect(linksOf(nothing)).toEqual({
    obligations: '/grants/reports?donor=x',
    report: '/grants/reports?donor=x',
    thanked: '/donors/note?donor=x&kind=thank_you',
    contact: '/donors/note?donor=x',
    wait: '/donors/x#rules',
    idea: '/donors/ideas/new?donor=x',
    amount: undefined,
  })
  expect(linksOf({ ...nothing, idea: { title: 'Kanden', amountOre: 900 } }).amount).toBe('/donors/x#supports')
  expect(Object.entries(linksOf(nothing, false)).flatMap(([id, href]) => (href ? [] : id))).toEqual([
    'thanked',
    'contact',
    'idea',
    'amount',
  ])
})

test('a line that a field of the giver takes away leads to the field, to readers too', () => {
  const own = {
    acceptsThanks: false,
    acceptsReports: false,
    isWrittenOnly: true,
    lastReport: { state: 'submitted', submitted: '2026-09-01' },
  } as const
  for (const mayWrite of [true, false])
    expect(linksOf({ ...nothing, ...own }, mayWrite)).toMatchObject({
      thanked: '/donors/x#relation',
      report: '/donors/x#relation',
      contact: '/donors/x#relation',
    })
  // A pool expects none by its kind, and nothing is to be changed.
  expect(linksOf({ ...nothing, isPool: true }).thanked).toBeUndefined()
})
