import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { donorTypes } from '#db/vocabulary/donors.ts'
import { decision, donor, grant, idea, logEntry, organisation, reportDue } from '#db/schema/index.ts'
import { type Day } from '#lib/day.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden } from '#lib/donors/golden/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { listState } from '#lib/list.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from './database.ts'

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
