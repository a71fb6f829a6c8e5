import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { callDeadline, callDismissal, callRound } from '#db/schema/index.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { rulesFor } from '#lib/applications/openings/data.ts'
import { applicationById } from '#lib/applications/data.ts'
import { callById, deadlinesOf, roundsOf } from '#lib/donors/calls/data.ts'
import { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import { followersOf } from '#lib/donors/calls/follows/data.ts'
import { callsOfDonor } from '#lib/donors/calls/giver/data.ts'
import { callList, dismissedCalls } from '#lib/donors/calls/list/data.ts'
import { createCall, updateCall } from '#lib/donors/calls/mutations.ts'
import { dismissCall, reconsiderCall } from '#lib/donors/calls/dismissals/mutations.ts'
import { followCall } from '#lib/donors/calls/follows/mutations.ts'
import { callStateOn, internalDeadline, overridableRules, overriddenIn, type Rules, rulesOf } from '#lib/donors/calls/rules.ts'
import { everyRow, openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, userId } from './database.ts'

const blank = { id: '', version: null, kind: 'dated', deadlines: [], feeRule: '', startDateRule: '', contactPreference: '' } as const
let donorId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Puljen Flere Veje')
})
afterAll(closeDatabase)

const made = async (title: string, facts: object = {}) => (await done(createCall, 'Karla', { ...blank, donorId, title, ...facts })).id
const line = (day: string, more: object = {}) => ({ id: '', day, time: '', round: '', note: '', ...more })

describe('A call', () => {
  test('is written down by Frede with deadlines and rounds, found by everybody, and audited', async () => {
    const { id } = await done(createCall, 'Frede', {
      ...blank,
      donorId,
      title: 'Efterårets opslag',
      opensDay: '1.9.2026',
      text: 'Unge uden for uddannelse',
      maxOre: '1.200.000',
      sketchText: 'To sider',
      deadlines: [line('05.11.2026', { time: '12.00', round: 'sketch' }), line('15.01.2027', { round: 'full', note: 'Kun de inviterede' })],
    })
    const viewer = await asViewer('Mona')
    expect(await deadlinesOf(viewer, [id])).toMatchObject([
      { day: '2026-11-05', time: '12:00', round: 'sketch' },
      { day: '2027-01-15', time: null, round: 'full', note: 'Kun de inviterede' },
    ])
    expect(await roundsOf(viewer, id)).toMatchObject([
      { kind: 'sketch', text: 'To sider' },
      { kind: 'full', text: null },
    ])
    expect(await findEverywhere(viewer, 'efterårets')).toMatchObject([{ recordKind: 'call', recordId: id, subtitle: 'Puljen Flere Veje' }])
    expect(await lastAudit('call', id)).toMatchObject({
      verb: 'createCall',
      actor: userId('Frede'),
      changes: { maxOre: [null, 120_000_000] },
    })
  })

  test('keeps what stays, changes what changed and takes away the rest; the second of two editors is told', async () => {
    const id = await made('Rettes', { sketchText: 'Kort', deadlines: [line('05.11.2026', { round: 'sketch' }), line('01.12.2026')] })
    const [sketch, plain] = await deadlinesOf(await asViewer('Karla'), [id])
    const change = { ...blank, donorId, id, version: 1, title: 'Rettet', deadlines: [{ ...plain, round: '', time: '23.59' }] }
    expect(await done(updateCall, 'Karla', change)).toMatchObject({ version: 2 })
    expect(await engine().reader.select().from(callDeadline).where(eq(callDeadline.callId, id))).toMatchObject([
      { id: plain?.id, day: '2026-12-01', time: '23:59', roundId: null },
    ])
    expect(await engine().reader.select().from(callRound).where(eq(callRound.callId, id))).toEqual([])
    expect(await lastAudit('call_deadline', sketch?.id ?? '')).toMatchObject({ verb: 'updateCall', changes: { day: ['2026-11-05', null] } })
    expect(await tried(updateCall, 'Frede', { ...change, title: 'Andet' })).toMatchObject({ ok: false, code: 'conflict' })
    expect((await callById(await asViewer('Karla'), id))?.call.title).toBe('Rettet')
  })

  test('says beside the field what is wrong', async () => {
    const wrong = {
      ...blank,
      donorId,
      title: '',
      opensDay: '1.12.2026',
      minOre: '20',
      maxOre: '10',
      deadlines: [line('1.11.2026', { time: '25.00' })],
    }
    expect(await tried(createCall, 'Karla', wrong)).toMatchObject({
      ok: false,
      fields: { title: expect.any(String), 'deadlines.0.time': 'Skriv klokken som 14.05.' },
    })
    const reversed = { ...wrong, title: 'Bagvendt', deadlines: [line('1.11.2026')] }
    expect(await tried(createCall, 'Karla', reversed)).toMatchObject({
      fields: { maxOre: 'Det mindste er større end det største.', opensDay: 'Slutdagen ligger før den første dag.' },
    })
  })

  test('is dismissed with a reason, shown where somebody would look again, and taken back', async () => {
    const id = await made('For stort')
    await done(dismissCall, 'Frede', { id, reason: 'Kræver fem kommuner.' })
    const mona = await asViewer('Mona')
    expect((await dismissalsOf(mona, [id])).get(id)).toMatchObject({ reason: 'Kræver fem kommuner.', by: 'Frede' })
    expect((await openList(callList, mona, {})).rows.map((row) => row.id)).not.toContain(id)
    expect((await openList(callList, mona, { q: 'for stort' })).rows).toMatchObject([{ id, reason: 'Kræver fem kommuner.' }])
    expect((await openList(dismissedCalls, mona, {})).rows).toMatchObject([{ id, reason: 'Kræver fem kommuner.', dismissedBy: 'Frede' }])
    expect((await callsOfDonor(mona, donorId)).find((row) => row.id === id)?.dismissal).toMatchObject({ reason: 'Kræver fem kommuner.' })
    expect(await tried(createApplication, 'Mona', { donorId, callId: id, clashSeen: true })).toMatchObject({
      ok: false,
      fields: { callId: 'Opslaget er fravalgt: Kræver fem kommuner. Se på det igen først.' },
    })
    expect(await tried(dismissCall, 'Karla', { id, reason: 'Igen' })).toMatchObject({ ok: false, code: 'blocked' })
    await done(reconsiderCall, 'Karla', { id })
    expect(await tried(reconsiderCall, 'Karla', { id })).toMatchObject({ ok: false, code: 'blocked' })
    const [kept] = await engine().reader.select().from(callDismissal).where(eq(callDismissal.callId, id))
    expect(kept).toMatchObject({ reason: 'Kræver fem kommuner.', voidedBy: kept?.id })
    expect(await lastAudit('call_dismissal', kept?.id ?? '')).toMatchObject({ verb: 'reconsiderCall', actor: userId('Karla') })
    expect((await openList(callList, mona, { q: 'for stort' })).total).toBe(1)
  })

  test('is followed by each for themselves', async () => {
    const id = await made('Spændende')
    await done(followCall, 'Mona', { id, isFollowing: true })
    await done(followCall, 'Mona', { id, isFollowing: true })
    await done(followCall, 'Frede', { id, isFollowing: true })
    expect((await followersOf(await asViewer('Karla'), [id])).map(({ name }) => name)).toEqual(['Frede', 'Mona'])
    expect((await openList(callList, await asViewer('Mona'), { mine: '1' })).rows).toMatchObject([{ id, followers: 'Frede, Mona' }])
    await done(followCall, 'Mona', { id, isFollowing: false })
    expect((await openList(callList, await asViewer('Mona'), { mine: '1' })).rows).toEqual([])
  })

  const refusals: [string, Person, string][] = [
    ['createCall', 'Mona', 'forbidden'],
    ['updateCall', 'Lis', 'forbidden'],
    ['dismissCall', 'Mona', 'forbidden'],
    ['reconsiderCall', 'Lis', 'forbidden'],
    ['followCall', 'Lis', 'forbidden'],
  ]
  test.each(refusals)('%s is refused %s', async (name, person, code) => {
    const id = await made(`Afvist ${name}`)
    const tries = {
      createCall: () => tried(createCall, person, { ...blank, donorId, title: 'Nej' }),
      updateCall: () => tried(updateCall, person, { ...blank, donorId, id, version: 1, title: 'Nej' }),
      dismissCall: () => tried(dismissCall, person, { id, reason: 'Nej tak' }),
      reconsiderCall: () => tried(reconsiderCall, person, { id }),
      followCall: () => tried(followCall, person, { id, isFollowing: true }),
    }
    expect(await tries[name as keyof typeof tries]()).toMatchObject({ ok: false, code })
  })
})

describe('The list of calls', () => {
  test('orders by the next deadline, then what is always open, then what is over; pages meet every row once', async () => {
    const giver = await addDonor('Listegiver')
    const of = (title: string, facts: object) => made(title, { donorId: giver, ...facts })
    const [late, soon, rolling, over, later] = [
      await of('Sent', { deadlines: [line('01.12.2026')] }),
      await of('Snart', { deadlines: [line('01.03.2026'), line('20.10.2026')] }),
      await of('Løbende', { kind: 'rolling', deadlines: [line('01.01.2026')] }),
      await of('Forbi', { deadlines: [line('01.02.2026')] }),
      await of('Åbner', { opensDay: '01.12.2026', deadlines: [line('01.02.2027')] }),
    ]
    const viewer = await asViewer('Karla')
    const ids = async (params: object) => (await openList(callList, viewer, { donor: giver, ...params })).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([soon, late, later, rolling, over])
    expect((await openList(callList, viewer, { donor: giver })).rows.map(({ state }) => state)).toEqual([
      'open',
      'open',
      'opens',
      'open',
      'closed',
    ])
    expect(await ids({ open: '1' })).toEqual([soon, late, rolling])
    expect(await ids({ within: '30' })).toEqual([soon])
    expect(await ids({ within: '90' })).toEqual([soon, late])
    expect(await ids({ kind: 'rolling' })).toEqual([rolling])
    expect(await ids({ sort: 'title' })).toEqual([over, rolling, late, soon, later])
    for (const params of [{ open: '1' }, { within: '90' }, {}] as const)
      expect((await openList(callList, viewer, { donor: giver, ...params })).total).toBe((await ids(params)).length)
    const pages: string[] = []
    for await (const rows of everyRow(callList, viewer, { donor: giver }, 2)) pages.push(...rows.map(({ id }) => id))
    expect(pages).toEqual([soon, late, later, rolling, over])
  })
})

describe('A giver’s rules in a call', () => {
  const giver: Rules = {
    doesNotSupport: 'Drift',
    geography: null,
    minOre: 100,
    maxOre: 500,
    ownFinancingBps: null,
    feeRule: 'not_allowed',
    feeRuleSource: 'Vedtægten',
    startDateRule: 'after_decision',
    publicBodyMayApply: true,
    waitMonths: 12,
    applicationLimit: null,
    decisionWeeks: 8,
    silenceWeeks: 10,
    meetingDates: null,
    portalUrl: null,
    contactPreference: 'written',
  }
  const silent = {
    doesNotSupport: null,
    geography: null,
    minOre: null,
    maxOre: null,
    ownFinancingBps: null,
    feeRule: null,
    feeRuleSource: null,
    startDateRule: null,
    publicBodyMayApply: null,
    waitMonths: null,
    applicationLimit: null,
    decisionWeeks: null,
    silenceWeeks: null,
    meetingDates: null,
    portalUrl: null,
    contactPreference: null,
  }

  test.each([
    ['nothing said', {}, {}],
    ['an amount', { maxOre: 900 }, { minOre: 100, maxOre: 900 }],
    ['zero is said', { waitMonths: 0, ownFinancingBps: 0 }, { waitMonths: 0, ownFinancingBps: 0 }],
    ['no is said', { publicBodyMayApply: false }, { publicBodyMayApply: false }],
    ['a fee rule brings its own source, or none', { feeRule: 'allowed' as const }, { feeRule: 'allowed', feeRuleSource: null }],
  ])('%s', (_, said, expected) => {
    expect(rulesOf(giver, { ...silent, ...said })).toMatchObject({ ...giver, ...expected })
    expect(overriddenIn({ ...silent, ...said })).toEqual(overridableRules.filter((name) => name in said))
  })

  test('hold for an application to the call, and only there', async () => {
    const callId = await made('Med regler', { maxOre: '50.000', feeRule: 'allowed', decisionWeeks: '6' })
    const { id } = await done(createApplication, 'Karla', { donorId, callId, clashSeen: true })
    const { id: plainId } = await done(createApplication, 'Karla', { donorId, clashSeen: true })
    const [row, plain] = [await applicationById(await asViewer('Karla'), id), await applicationById(await asViewer('Karla'), plainId)]
    expect(row && (await rulesFor(row))).toMatchObject({
      maxOre: 5_000_000,
      feeRule: 'allowed',
      decisionWeeks: 6,
      contactPreference: 'any',
    })
    expect(plain && (await rulesFor(plain))).toMatchObject({ maxOre: null, feeRule: 'not_allowed', decisionWeeks: null })
  })
})

test.each([
  ['rolling', null, null, '2026-01-01', 'open'],
  ['dated', null, '2026-10-01', '2026-10-01', 'open'],
  ['dated', null, null, '2026-09-30', 'closed'],
  ['dated', null, null, null, 'open'],
  ['invitation', null, null, '2026-09-30', 'closed'],
  ['rolling', '2026-10-02', null, null, 'opens'],
  ['dated', '2026-10-01', '2026-11-05', '2026-11-05', 'open'],
] as const)('%s, opens %s, next %s, last %s: %s', (kind, opensDay, nextDay, lastDay, state) => {
  expect(callStateOn({ kind, opensDay, nextDay, lastDay }, '2026-10-01')).toBe(state)
})

test.each([
  ['2026-11-05', '2026-10-29'],
  ['2026-10-11', '2026-10-05'],
  ['2026-04-07', '2026-03-26'],
  ['2026-12-28', '2026-12-17'],
])('our own deadline before %s is %s: five bank days, on a bank day', (day, internal) => {
  expect(internalDeadline(day)).toBe(internal)
})
