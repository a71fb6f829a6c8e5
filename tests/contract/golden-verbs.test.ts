import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideApplication, voidDecision } from '#lib/applications/decisions/mutations.ts'
import { engine } from '#db/open.ts'
import { application, applicationPartner, decision, donor, logEntry } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { overdueTo } from '#lib/donors/alerts/data.ts'
import { donorGivingOf } from '#lib/donors/data.ts'
import { parseSwitches } from '#lib/donors/golden/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { reviewFigures, reviewOf } from '#lib/donors/review/data.ts'
import { partiesOf } from '#lib/duplicates/merges/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { markOf } from '#lib/duplicates/merges/rules.ts'
import { undoMerge } from '#lib/duplicates/merges/undo/mutations.ts'
import { allocate } from '#lib/grants/allocations/mutations.ts'
import { amendGrant } from '#lib/grants/amendments/mutations.ts'
import { divisionMark } from '#lib/grants/allocations/rules.ts'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { cancelGrant } from '#lib/grants/mutations.ts'
import { receiveTranche, recordRepayment } from '#lib/grants/payments/mutations.ts'
import { planReport } from '#lib/grants/reports/mutations.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { addDonor, awarded, done, kroner } from '../awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, seed } from '../database.ts'
import { compareReview, compareToday, isEqual } from '../figures/compare.ts'
import { bringEngine } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

const give = (donorId: string, day: Day, amount: number, shares?: Parameters<typeof awarded>[0]['shares']) =>
  awarded({ donorId, title: `Bevilling ${day}`, sentDay: day, day, amount, versionId: null, ...(shares && { shares }) })
const stands = async (donorId: string, params: Record<string, string> = {}) => {
  const review = await reviewOf(await asViewer('Karla'), parseSwitches(params))
  const found = review?.subjects.find(({ id }) => id === donorId)
  return [found?.awards.length ?? 0, found?.awardDays.length ?? 0, (found?.totalOre ?? 0) / 100]
}
const stored = async (donorId: string) => {
  const { network } = await donorGivingOf(await asViewer('Karla'), donorId)
  return [network?.awards ?? 0, network?.awardDays ?? 0, (network?.totalOre ?? 0) / 100]
}
/** Whatever was done: every figure is still what plain SQL finds, under the switches that tell the ways apart. */
async function agrees(): Promise<void> {
  const karla = await asViewer('Karla')
  const ways: Record<string, string>[] = [{}, { by: 'money' }, { on: '2025-06-30' }, { enterprise: enterpriseId('Kande') }]
  for (const params of ways) expect((await compareReview(karla, params)).filter((one) => !isEqual(one))).toEqual([])
  expect((await compareToday(karla)).filter((one) => !isEqual(one))).toEqual([])
}

describe('two givers that are one', () => {
  it('have given twice together, and once each apart again', async () => {
    const [one, two] = [await addDonor('Fonden Hvid'), await addDonor('Hvid Fond')]
    await give(one, '2024-03-01', 100)
    await give(two, '2025-03-01', 200)
    const houses = await Promise.all(
      [one, two].map(async (id) => (await engine().reader.select().from(donor).where(eq(donor.id, id)))[0]?.organisationId ?? ''),
    )
    expect([await stands(one), await stands(two)]).toEqual([
      [1, 1, 100],
      [1, 1, 200],
    ])
    const asked = { kind: 'organisation', keptId: houses[0] ?? '', goneId: houses[1] ?? '' } as const
    const pairs = await partiesOf(await asViewer('Karla'), asked)
    const { id } = await done(mergeRecords, 'Karla', { ...asked, seen: markOf(pairs ?? []), choices: {} })
    expect([await stands(one), await stands(two), await stored(one), await stored(two)]).toEqual([
      [2, 2, 300],
      [0, 0, 0],
      [2, 2, 300],
      [0, 0, 0],
    ])
    expect(await stands(one, { on: '2024-12-31' })).toEqual([1, 1, 100])
    await agrees()
    await done(undoMerge, 'Karla', { id, reason: 'Det var to' })
    expect([await stands(one), await stands(two), await stored(one), await stored(two)]).toEqual([
      [1, 1, 100],
      [1, 1, 200],
      [1, 1, 100],
      [1, 1, 200],
    ])
    await agrees()
  })
})

describe('an award that changes', () => {
  it('is what it was on the day, and a cut that is called off later was never more', async () => {
    const giver = await addDonor('Fonden Skiftende')
    const { grantId } = await give(giver, '2024-05-01', 900)
    await done(amendGrant, 'Karla', {
      id: grantId,
      day: '01.03.2025',
      awardedOre: '600',
      periodTo: '',
      cause: 'donor',
      reason: 'Skåret',
      donorAnswer: '',
    })
    await done(amendGrant, 'Karla', {
      id: grantId,
      day: '01.03.2026',
      awardedOre: '700',
      periodTo: '31.12.2027',
      cause: 'agreed',
      reason: 'Lidt igen',
      donorAnswer: '',
    })
    expect([
      await stands(giver, { on: '2025-02-28' }),
      await stands(giver, { on: '2025-03-01' }),
      await stands(giver),
      await stored(giver),
    ]).toEqual([
      [1, 1, 900],
      [1, 1, 600],
      [1, 1, 700],
      [1, 1, 700],
    ])
    await agrees()
  })

  it('paid back whole is no award, but was one until then', async () => {
    const giver = await addDonor('Fonden Retur')
    const { grantId } = await give(giver, '2024-05-01', 900)
    await done(planTranches, 'Karla', { grantId, parts: 1, firstDay: '01.06.2024', intervalMonths: 1, trigger: 'date' })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.06.2024', amountOre: '900' })
    await done(recordRepayment, 'Karla', { grantId, day: '01.09.2025', amountOre: '900', cause: 'donor', reason: 'Krævet tilbage' })
    expect([await stands(giver, { on: '2025-08-31' }), await stands(giver), await stored(giver)]).toEqual([
      [1, 1, 900],
      [0, 0, 0],
      [0, 0, 0],
    ])
    await agrees()
  })

  it('called off it owes the giver no report, and stood until that day', async () => {
    const giver = await addDonor('Fonden Aflyst')
    const { grantId } = await give(giver, '2025-01-10', 500)
    await done(planReport, 'Karla', { grantId, kind: 'status', dueDay: '01.05.2026', ownerId: '' })
    const karla = await asViewer('Karla')
    const owed = async () => [(await overdueTo(karla, giver)).length, (await readinessOf(karla, [giver])).get(giver)?.[0]?.state]
    expect(await owed()).toEqual([1, 'missing'])
    const late = (await reviewFigures(karla, parseSwitches({})))?.reliability.whole ?? 0
    await done(cancelGrant, 'Karla', { id: grantId, day: '01.06.2026', reason: 'Giveren trak sig' })
    expect(await owed()).toEqual([0, 'none'])
    expect((await reviewFigures(karla, parseSwitches({})))?.reliability.whole).toBe(late - 1)
    expect([await stands(giver, { on: '2026-05-31' }), await stands(giver, { on: '2026-06-01' }), await stored(giver)]).toEqual([
      [1, 1, 500],
      [0, 0, 0],
      [0, 0, 0],
    ])
    await agrees()
  })

  it('shared by three is one award, whose parts sum to it however it is cut', async () => {
    const giver = await addDonor('Fonden Trekløver')
    const { grantId } = await give(giver, '2025-02-01', 1000, [['Kande', 1000]])
    const seen = divisionMark(await grantAllocations(await asViewer('Karla'), grantId))
    const part = (name: 'Kande' | 'Rodnet' | 'Køkkenet', amountOre: string) => ({
      enterpriseId: enterpriseId(name),
      pilotId: '',
      mosaicPart: '',
      amountOre,
      note: '',
    })
    await done(allocate, 'Karla', {
      id: grantId,
      seen,
      allocations: [part('Kande', '333,33'), part('Rodnet', '333,33'), part('Køkkenet', '333,34')],
    })
    const parts = async (params: Record<string, string> = {}) => {
      const all = []
      for (const name of ['Kande', 'Rodnet', 'Køkkenet'] as const)
        all.push((await stands(giver, { ...params, enterprise: enterpriseId(name) }))[2] ?? 0)
      return Math.round(all.reduce((sum, kr) => sum + kr, 0) * 100)
    }
    expect([await stands(giver), await parts()]).toEqual([[1, 1, 1000], 100_000])
    await done(amendGrant, 'Karla', {
      id: grantId,
      day: '01.09.2026',
      awardedOre: '100,01',
      periodTo: '',
      cause: 'donor',
      reason: 'Skåret',
      donorAnswer: '',
    })
    expect([await parts(), await parts({ on: '2026-08-31' })]).toEqual([10_001, 100_000])
    await agrees()
  })
})

describe('an answer that changes', () => {
  it('silence, then a yes, then the yes taken back: each day has its own, and silence is the answer again', async () => {
    const giver = await addDonor('Fonden Tavs')
    const [before] = await engine().reader.select().from(donor).where(eq(donor.id, giver))
    const made = await seed('sent', async (write) => {
      if (before) await write.update(donor, before, { silenceWeeks: 10 })
      const sent = await write.insert(application, {
        donorId: giver,
        title: 'Bænke',
        sortKey: danishSortKey('Bænke'),
        stage: 'submitted',
        stageSince: '2025-01-01',
        sentDay: '2025-01-01',
        ledBy: 'enterprise',
        kind: 'development',
        askType: 'new',
        appliedOre: kroner(400),
      })
      await write.insert(applicationPartner, { applicationId: sent.id, enterpriseId: enterpriseId('Kande'), isLead: true })
      return sent.id
    })
    const karla = await asViewer('Karla')
    const answer = async (outcome: string, day: string, amountOre: string) => {
      const [now] = await engine().reader.select().from(application).where(eq(application.id, made))
      const blank = { letterReference: '', reason: '', reasonText: '', learning: '' }
      return done(decideApplication, 'Karla', {
        ...blank,
        id: made,
        version: now?.version,
        outcome,
        day,
        amountOre,
        heardHow: amountOre ? 'letter' : 'silence',
      })
    }
    const success = async (on?: string) => {
      const figures = await reviewFigures(karla, parseSwitches(on ? { on } : {}))
      return [figures?.success.count.part ?? 0, figures?.success.count.whole ?? 0]
    }
    const [won, all] = await success()
    const [wonThen, allThen] = await success('2025-07-31')
    await answer('unanswered', '01.05.2025', '')
    expect(await success()).toEqual([won, (all ?? 0) + 1])
    const { decisionId } = await answer('awarded', '01.08.2025', '300')
    expect([await success(), await success('2025-07-31')]).toEqual([
      [(won ?? 0) + 1, (all ?? 0) + 1],
      [wonThen, (allThen ?? 0) + 1],
    ])
    expect(await stands(giver)).toEqual([1, 1, 300])
    await agrees()
    await done(voidDecision, 'Karla', { id: decisionId, reason: 'Brevet var til en anden' })
    expect([await success(), await stands(giver), await stored(giver)]).toEqual([
      [won, (all ?? 0) + 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
    const rows = await engine().reader.select().from(decision).where(eq(decision.donorId, giver)).orderBy(decision.day)
    expect(rows.map(({ outcome, voidedBy }) => [outcome, voidedBy !== null])).toEqual([
      ['unanswered', false],
      ['awarded', true],
    ])
    await agrees()
  })
})

it('thanks linked to an older award is not thanks for the newest', async () => {
  const giver = await addDonor('Fonden Tak')
  await give(giver, '2024-05-01', 100)
  await give(giver, '2026-05-01', 100)
  const rows = await engine().reader.select().from(decision).where(eq(decision.donorId, giver)).orderBy(decision.day)
  const karla = await asViewer('Karla')
  const thanked = async () => (await readinessOf(karla, [giver])).get(giver)?.find(({ id }) => id === 'thanked')
  const thank = (decisionId: string | null, day: Day) =>
    seed('thanks', (write) =>
      write.insert(logEntry, {
        donorId: giver,
        kind: 'thank_you',
        day,
        text: 'Tak',
        visibility: 'shared',
        isAsk: false,
        decisionId,
        contactIds: [],
      }),
    )
  await thank(rows[0]?.id ?? null, '2026-06-01')
  expect(await thanked()).toMatchObject({ state: 'missing' })
  await thank(rows[1]?.id ?? null, '2026-06-10')
  expect(await thanked()).toMatchObject({ state: 'ok', values: { day: '2026-06-10' } })
  await agrees()
})
