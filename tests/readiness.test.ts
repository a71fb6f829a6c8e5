import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { donorTypes } from '#db/vocabulary/donors.ts'
import { decision, donor, grant, idea, logEntry, organisation, reportDue } from '#db/schema/index.ts'
import { addDays, addMonths, type Day } from '#lib/day.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden } from '#lib/donors/golden/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { lastFreeDay } from '#lib/donors/readiness/ready/data.ts'
import { missingCount, readiness, type ReadyFacts, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { listState } from '#lib/list.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { asViewer, closeDatabase, freshDatabase, seed, storyDay } from './database.ts'

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

type Given = {
  name: string
  type?: (typeof donorTypes)[number]
  rules?: Partial<
    Pick<typeof donor.$inferInsert, 'waitMonths' | 'acceptsThanks' | 'acceptsReports' | 'contactPreference' | 'minOre' | 'maxOre'>
  >
  award?: Day
  report?: { due: Day; state: 'not_started' | 'submitted' | 'approved' | 'returned'; sent?: Day; isCancelled?: true }
  talks?: { kind: 'call' | 'thank_you'; day: Day; isAsk?: true; isPrivate?: true; isAway?: true }[]
  idea?: { ore: number | null; stage?: 'open' | 'used' | 'parked' }
  says: string
}

/** The same through rows: what the list filters by must be what the checklist says, giver by giver. */
const givers: Given[] = [
  { name: 'A ny', says: 'none none none missing none missing none' },
  {
    name: 'B ny med idé og samtale',
    idea: { ore: null },
    talks: [{ kind: 'call', day: '2026-01-01' }],
    says: 'none none none ok none ok none',
  },
  {
    name: 'C alt i orden',
    rules: { waitMonths: 12, minOre: 100, maxOre: 1_000 },
    award: '2025-10-01',
    report: { due: '2026-05-01', state: 'approved', sent: '2026-04-01' },
    talks: [
      { kind: 'thank_you', day: '2025-10-02' },
      { kind: 'call', day: '2025-10-01' },
    ],
    idea: { ore: 1_000 },
    says: 'ok ok ok ok ok ok ok',
  },
  {
    name: 'D talt og takket før bevillingen',
    award: '2025-10-01',
    talks: [
      { kind: 'thank_you', day: '2025-09-30' },
      { kind: 'call', day: '2025-09-30' },
    ],
    idea: { ore: 1 },
    says: 'none none missing missing none ok none',
  },
  {
    name: 'E kun bedt om noget',
    award: '2025-10-01',
    talks: [{ kind: 'call', day: '2026-01-01', isAsk: true }],
    says: 'none none missing missing none missing none',
  },
  {
    name: 'F lagt væk',
    award: '2025-10-01',
    talks: [{ kind: 'call', day: '2026-01-01', isAway: true }],
    says: 'none none missing missing none missing none',
  },
  {
    name: 'G pulje, kun skriftligt',
    type: 'state_pool',
    rules: { contactPreference: 'written' },
    award: '2025-10-01',
    idea: { ore: 1 },
    says: 'none none none none none ok none',
  },
  {
    name: 'H vil ikke takkes, ikke kontaktes',
    rules: { acceptsThanks: false, contactPreference: 'none' },
    award: '2025-10-01',
    idea: { ore: 1 },
    says: 'none none none none none ok none',
  },
  {
    name: 'I rapport over tiden',
    award: '2025-10-01',
    report: { due: '2026-09-30', state: 'not_started' },
    says: 'missing missing missing missing none missing none',
  },
  {
    name: 'J rapport i dag',
    award: '2025-10-01',
    report: { due: '2026-10-01', state: 'not_started' },
    says: 'ok missing missing missing none missing none',
  },
  {
    name: 'K rapport i morgen',
    award: '2025-10-01',
    report: { due: '2026-10-02', state: 'not_started' },
    says: 'ok none missing missing none missing none',
  },
  {
    name: 'L stille i 90 dage',
    award: '2025-10-01',
    report: { due: '2026-07-03', state: 'submitted', sent: '2026-07-03' },
    says: 'ok missing missing missing none missing none',
  },
  {
    name: 'M stille i 91 dage',
    award: '2025-10-01',
    report: { due: '2026-07-03', state: 'submitted', sent: '2026-07-02' },
    says: 'ok none missing missing none missing none',
  },
  {
    name: 'N svarer ikke på rapporter',
    rules: { acceptsReports: false },
    award: '2025-10-01',
    report: { due: '2026-09-30', state: 'submitted', sent: '2026-09-30' },
    says: 'ok none missing missing none missing none',
  },
  {
    name: 'O rapport retur',
    award: '2025-10-01',
    report: { due: '2026-09-01', state: 'returned', sent: '2026-08-01' },
    says: 'missing missing missing missing none missing none',
  },
  {
    name: 'P rapport på en aflyst bevilling',
    award: '2025-10-01',
    report: { due: '2026-09-01', state: 'not_started', isCancelled: true },
    says: 'none none none missing none missing none',
  },
  { name: 'Q karens til i morgen', rules: { waitMonths: 12 }, award: '2025-10-02', says: 'none none missing missing missing missing none' },
  { name: 'R for stort', rules: { maxOre: 999 }, idea: { ore: 1_000 }, says: 'none none none missing none ok missing' },
  { name: 'S idéen er brugt', idea: { ore: 1, stage: 'used' }, says: 'none none none missing none missing none' },
]

describe('readiness from rows', () => {
  const ids = new Map<string, string>()
  beforeAll(async () => {
    await freshDatabase()
    for (const one of givers) ids.set(one.name, await written(one))
  })
  afterAll(closeDatabase)

  it.each(givers)('$name', async ({ name, says }) => {
    const id = ids.get(name) ?? ''
    const lines = (await readinessOf(await asViewer('Karla'), [id])).get(id) ?? []
    expect(lines.map(({ state }) => state).join(' ')).toBe(says)
  })

  it('the filter finds exactly those where nothing is missing, and the rest', async () => {
    const [karla, state] = [await asViewer('Karla'), { ...listState([], {}, { sort: 'name' }), sort: 'name' }]
    const namesOf = async (ready: string) =>
      (await goldenPage(karla, parseGolden({ ready }), state, 50)).rows.map(({ name }) => name).toSorted()
    const isReady = ({ says }: Given) => !says.includes('missing')
    expect(await namesOf('yes')).toEqual(givers.filter(isReady).map(({ name }) => name))
    expect(await namesOf('no')).toEqual(givers.filter((one) => !isReady(one)).map(({ name }) => name))
  })

  it('a fundraiser’s checklist knows no private talk of another’s', async () => {
    const id = await written({
      name: 'T privat',
      award: '2025-10-01',
      talks: [{ kind: 'call', day: '2026-01-01', isPrivate: true }],
      says: '',
    })
    const contact = async (person: 'Karla' | 'Frede') =>
      (await readinessOf(await asViewer(person), [id])).get(id)?.find((line) => line.id === 'contact')?.state
    expect([await contact('Karla'), await contact('Frede')]).toEqual(['ok', 'missing'])
  })
})

function written({ name, type = 'charitable_foundation', rules = {}, award, report, talks = [], idea: wish }: Given): Promise<string> {
  return seed('giver', async (write) => {
    const sortKey = danishSortKey(name)
    const house = await write.insert(organisation, { name, sortKey })
    const { id: donorId } = await write.insert(donor, {
      organisationId: house.id,
      sortKey,
      type,
      fundingKind: 'grant',
      stage: 'giver',
      feeRule: 'unknown',
      startDateRule: 'any',
      contactPreference: 'any',
      ...rules,
    })
    if (award) {
      const { id: decisionId } = await write.insert(decision, {
        donorId,
        outcome: 'awarded',
        day: award,
        amountOre: 100,
        kronerOre: 100,
        isNetwork: true,
      })
      const state = report?.isCancelled ? 'cancelled' : 'active'
      const { id: grantId } = await write.insert(grant, { decisionId, donorId, decidedDay: award, title: name, state })
      if (report)
        await write.insert(reportDue, {
          grantId,
          donorId,
          kind: 'final_report',
          dueDay: report.due,
          state: report.state,
          submittedDay: report.sent ?? null,
        })
    }
    for (const { kind, day, isAsk, isPrivate, isAway } of talks) {
      const made = await write.insert(logEntry, {
        donorId,
        kind,
        day,
        text: 'Sagt',
        visibility: isPrivate ? 'private' : 'shared',
        isAsk: isAsk ?? false,
        contactIds: [],
      })
      if (isAway) await write.update(logEntry, made, { archivedAt: write.at })
    }
    if (wish) await write.insert(idea, { donorId, title: name, sortKey, expectedOre: wish.ore, stage: wish.stage ?? 'open' })
    await refreshGiving(write, [donorId])
    return donorId
  })
}
