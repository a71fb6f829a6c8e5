import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type Day } from '#lib/day.ts'
import { lastFreeDay } from '#lib/donors/readiness/ready/data.ts'
import { missingCount, readiness, type ReadyFacts, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { storyDay } from './database.ts'

const today: Day = storyDay
/** A giver of a year ago with everything in order: each case says what is otherwise. */
const inOrder: ReadyFacts = {
  latestAward: '2025-10-01',
  overdue: null,
  hasObligations: true,
  lastReport: { state: 'approved', submitted: '2026-03-01' },
  thanked: '2025-10-05',
  contact: '2026-02-01',
  idea: { title: 'Bænke', amountOre: 50_000_00 },
  waitMonths: 12,
  minOre: 10_000_00,
  maxOre: 100_000_00,
  isPool: false,
  acceptsThanks: null,
  acceptsReports: null,
  isWrittenOnly: false,
}
const lineOf = (facts: Partial<ReadyFacts>, id: ReadyLine['id'], silenceDays = 90) =>
  readiness({ ...inOrder, ...facts }, today, silenceDays).find((line) => line.id === id)

describe('readiness to ask again, line by line', () => {
  it('is seven lines, and nothing is missing where all is in order', () => {
    const lines = readiness(inOrder, today, 90)
    expect(lines.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'obligations ok',
      'report ok',
      'thanked ok',
      'contact ok',
      'wait ok',
      'idea ok',
      'amount ok',
    ])
    expect(missingCount(lines)).toBe(0)
  })

  const sent = (submitted: Day | null) => ({ lastReport: { state: 'submitted', submitted } as const })
  it.each<[string, Partial<ReadyFacts>, ReadyLine['id'], ReadyLine['state'], string]>([
    ['something is overdue', { overdue: { kind: 'final_report', day: '2026-09-30' } }, 'obligations', 'missing', 'missing'],
    ['nothing was ever owed', { hasObligations: false }, 'obligations', 'none', 'none'],
    ['no report is due', { lastReport: null }, 'report', 'none', 'none'],
    ['the last came back', { lastReport: { state: 'returned', submitted: '2026-01-01' } }, 'report', 'missing', 'returned'],
    ['it is not sent', { lastReport: { state: 'draft', submitted: null } }, 'report', 'missing', 'notSent'],
    ['it is sent and unanswered', sent('2026-07-10'), 'report', 'missing', 'missing'],
    ['90 days without objection are not over yet', sent('2026-07-03'), 'report', 'missing', 'missing'],
    ['over 90 days without objection', sent('2026-07-02'), 'report', 'none', 'silent'],
    ['the giver answers no reports', { ...sent('2026-09-30'), acceptsReports: false }, 'report', 'none', 'unanswered'],
    ['nobody has thanked', { thanked: null }, 'thanked', 'missing', 'missing'],
    ['a pool waits for no thanks', { thanked: null, isPool: true }, 'thanked', 'none', 'none'],
    ['the giver wants no thanks', { thanked: null, acceptsThanks: false }, 'thanked', 'none', 'unwanted'],
    ['there is nothing to thank for', { thanked: null, latestAward: null }, 'thanked', 'none', 'noAward'],
    ['no talk since the award', { contact: null }, 'contact', 'missing', 'missing'],
    ['no talk ever, and nothing given', { contact: null, latestAward: null }, 'contact', 'missing', 'first'],
    ['the giver wants it in writing only', { contact: null, isWrittenOnly: true }, 'contact', 'none', 'none'],
    ['a talk counts with those who want it in writing too', { isWrittenOnly: true }, 'contact', 'ok', 'ok'],
    ['the wait ends on its day', { waitMonths: 12, latestAward: '2025-10-01' }, 'wait', 'ok', 'ok'],
    ['the wait ends tomorrow', { waitMonths: 12, latestAward: '2025-10-02' }, 'wait', 'missing', 'missing'],
    ['the giver asks for no wait', { waitMonths: null }, 'wait', 'none', 'none'],
    ['a wait of nothing is none', { waitMonths: 0 }, 'wait', 'none', 'none'],
    ['nothing given, nothing to wait for', { latestAward: null }, 'wait', 'none', 'none'],
    ['no idea and no draft', { idea: null }, 'idea', 'missing', 'missing'],
    ['the idea is too small', { idea: { title: 'x', amountOre: 9_999_99 } }, 'amount', 'missing', 'missing'],
    ['the idea is the least they give', { idea: { title: 'x', amountOre: 10_000_00 } }, 'amount', 'ok', 'ok'],
    ['the idea is the most they give', { idea: { title: 'x', amountOre: 100_000_00 } }, 'amount', 'ok', 'ok'],
    ['the idea is too large', { idea: { title: 'x', amountOre: 100_000_01 } }, 'amount', 'missing', 'missing'],
    ['too large, and no least is known', { minOre: null, idea: { title: 'x', amountOre: 100_000_01 } }, 'amount', 'missing', 'missing'],
    ['the idea has no amount yet', { idea: { title: 'x', amountOre: null } }, 'amount', 'ok', 'ok'],
    ['the giver has said no amounts', { minOre: null, maxOre: null }, 'amount', 'none', 'none'],
  ])('%s', (_, facts, id, state, key) => expect(lineOf(facts, id)).toMatchObject({ state, key }))

  it('counts silence by the setting', () => {
    expect(lineOf(sent('2026-08-31'), 'report', 30)).toMatchObject({ state: 'none', values: { days: 30 } })
    expect(lineOf(sent('2026-09-01'), 'report', 30)).toMatchObject({ state: 'missing', values: { days: 30 } })
  })

  it.each(['2026-02-28', '2028-02-29', '2026-03-31', '2026-10-01', '2026-12-31'])(
    'the last day a wait leaves free before %s is where the wait turns',
    (day) => {
      for (const months of [1, 6, 12, 24, 48]) {
        const free = lastFreeDay(day, months)
        expect([addMonths(free, months) <= day, addMonths(addDays(free, 1), months) <= day]).toEqual([true, false])
      }
    },
  )
})
