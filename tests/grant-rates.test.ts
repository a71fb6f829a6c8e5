import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { donorGiving } from '#db/schema/index.ts'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { allocate } from '#lib/grants/allocations/mutations.ts'
import { divisionMark } from '#lib/grants/allocations/rules.ts'
import { amendGrant } from '#lib/grants/amendments/mutations.ts'
import { grantById } from '#lib/grants/data.ts'
import { closeGrant } from '#lib/grants/mutations.ts'
import { grantPayments } from '#lib/grants/payments/data.ts'
import { receiveTranche, recordRepayment, voidPayment } from '#lib/grants/payments/mutations.ts'
import { grantTranches, trancheList } from '#lib/grants/tranches/data.ts'
import { holdTranche, lapseTranche, moveTranche, planTranches, requestTranche, setTranches } from '#lib/grants/tranches/mutations.ts'
import { openList } from '#lib/list.ts'
import { done, earnedOf, kroner, receivedOf, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit } from './database.ts'
import { firstFoothold } from './first-foothold.ts'

let donorId = ''
let grantId = ''

beforeAll(async () => {
  await freshDatabase()
  ;({ donorId, grantId } = await firstFoothold())
})
afterAll(closeDatabase)

const karla = () => asViewer('Karla')
const rates = async () => grantTranches(await karla(), grantId)

describe('Rates', () => {
  test('planned in one go: five of 300.000; again in three parts with the last 15 % apart', async () => {
    await done(planTranches, 'Frede', { grantId, parts: 5, firstDay: '01.02.2024', intervalMonths: 6, trigger: 'date' })
    expect((await rates()).map((rate) => [rate.plannedDay, rate.amountOre / 100])).toEqual([
      ['2024-02-01', 300_000],
      ['2024-08-01', 300_000],
      ['2025-02-01', 300_000],
      ['2025-08-01', 300_000],
      ['2026-02-01', 300_000],
    ])
    const rows = [
      ['01.02.2024', '637.500', 'date'],
      ['01.02.2025', '637.500', 'report_approved'],
      ['', '225.000', 'accounts_approved'],
    ].map(([plannedDay, amountOre, trigger]) => ({ id: '', plannedDay, amountOre, trigger, note: '' }))
    expect(await tried(setTranches, 'Frede', { grantId, tranches: rows.slice(1) })).toMatchObject({
      ok: false,
      fields: { tranches: 'Raterne skal tilsammen give bevillingen.' },
    })
    await done(setTranches, 'Frede', { grantId, tranches: rows })
    expect((await rates()).map((rate) => rate.state)).toEqual(['planned', 'awaiting_condition', 'awaiting_condition'])
    expect(
      await tried(planTranches, 'Mona', { grantId, parts: 5, firstDay: '01.02.2024', intervalMonths: 6, trigger: 'date' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(setTranches, 'Lis', { grantId, tranches: rows })).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('asked for, received, and then the grant runs; only a coordinator enters money', async () => {
    const [one] = await rates()
    await done(requestTranche, 'Frede', { id: one?.id, version: one?.version, day: '20.01.2024' })
    expect(await lastAudit('tranche', one?.id ?? '')).toMatchObject({
      verb: 'requestTranche',
      changes: { state: ['planned', 'requested'] },
    })
    expect(await tried(requestTranche, 'Mona', { id: one?.id, version: one?.version, day: '20.01.2024' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    const input = { grantId, trancheId: one?.id, day: '01.02.2024', amountOre: '637.500' }
    expect(await tried(receiveTranche, 'Frede', input)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(receiveTranche, 'Karla', { ...input, amountOre: '637.500,01' })).toMatchObject({
      ok: false,
      fields: { amountOre: 'Det er mere end raten.' },
    })
    const { id } = await done(receiveTranche, 'Karla', input)
    expect(await lastAudit('payment', id)).toMatchObject({ verb: 'receiveTranche', changes: { amountOre: [null, kroner(637_500)] } })
    expect((await rates())[0]).toMatchObject({ state: 'received', receivedOre: kroner(637_500), receivedDay: '2024-02-01' })
    expect((await grantById(await karla(), grantId))?.state).toBe('active')
    expect(await earnedOf(grantId)).toEqual([31_875])
    expect(await tried(receiveTranche, 'Karla', input)).toMatchObject({ ok: false, code: 'invalid' })
    const { rows } = await openList(trancheList, await asViewer('Mona'), {})
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ name: 'Første fodfæste', rate: '2/3', state: 'awaiting_condition' })
  })

  test('a wrongly entered receipt is voided with its reason; rate and fee follow', async () => {
    const [, two] = await rates()
    const { id } = await done(receiveTranche, 'Karla', { grantId, trancheId: two?.id, day: '01.02.2025', amountOre: '600.000' })
    expect((await rates())[1]).toMatchObject({ state: 'awaiting_condition', receivedOre: kroner(600_000) })
    expect(await tried(voidPayment, 'Frede', { id, reason: 'Forkert beløb' })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(voidPayment, 'Karla', { id, reason: 'Forkert beløb' })
    expect(await lastAudit('payment', id)).toMatchObject({ verb: 'voidPayment', changes: { voidReason: [null, 'Forkert beløb'] } })
    expect(await receivedOf(grantId)).toBe(637_500)
    expect((await earnedOf(grantId)).reduce((sum, fee) => sum + fee, 0)).toBe(31_875)
    expect((await grantPayments(await karla(), grantId)).map((paid) => paid.amountOre)).toEqual([kroner(637_500)])
  })

  test('held, moved with a reason, and lapsed: the award falls by the rate', async () => {
    const [, two, three] = await rates()
    await done(holdTranche, 'Karla', { id: two?.id, version: two?.version, state: 'withheld', note: 'Regnskab mangler' })
    expect(await lastAudit('tranche', two?.id ?? '')).toMatchObject({ verb: 'holdTranche' })
    const [, held] = await rates()
    expect(await tried(moveTranche, 'Karla', { id: held?.id, version: held?.version, plannedDay: '01.05.2025', reason: '' })).toMatchObject(
      { ok: false, code: 'invalid' },
    )
    await done(moveTranche, 'Karla', {
      id: held?.id,
      version: held?.version,
      plannedDay: '01.05.2025',
      reason: 'Giveren venter på regnskabet',
    })
    expect(
      await tried(lapseTranche, 'Mona', { id: three?.id, version: three?.version, day: '01.06.2025', cause: 'donor', reason: 'Skåret' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    await done(lapseTranche, 'Karla', { id: three?.id, version: three?.version, day: '01.06.2025', cause: 'donor', reason: 'Skåret' })
    expect(await grantById(await karla(), grantId)).toMatchObject({ awardedOre: kroner(1_275_000), receivedOre: kroner(637_500) })
    expect((await grantAllocations(await karla(), grantId)).map((share) => share.amountOre)).toEqual([kroner(765_000), kroner(510_000)])
    const [giving] = await engine().reader.select().from(donorGiving).where(eq(donorGiving.donorId, donorId))
    expect(giving?.totalOre).toBe(kroner(1_275_000))
    expect(await tried(holdTranche, 'Lis', { id: held?.id, version: 9, state: 'planned' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(
      await tried(moveTranche, 'Lis', { id: held?.id, version: 9, plannedDay: '01.05.2025', reason: 'Giver bad om det' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('Changes of the award', () => {
  test('an addition is a new rate, a cut is taken from the last; never below what is received', async () => {
    await done(amendGrant, 'Karla', {
      id: grantId,
      day: '01.08.2025',
      awardedOre: '1.500.000',
      periodTo: '30.06.2027',
      cause: 'agreed',
      reason: 'Forlænget',
      donorAnswer: 'Ja',
    })
    expect((await rates()).map((rate) => [rate.state, rate.amountOre / 100])).toEqual([
      ['received', 637_500],
      ['withheld', 862_500],
      ['lapsed', 225_000],
    ])
    await done(amendGrant, 'Frede', {
      id: grantId,
      day: '01.09.2025',
      awardedOre: '1.275.000',
      periodTo: '',
      cause: 'agreed',
      reason: 'Tilbage igen',
      donorAnswer: '',
    })
    expect((await rates())[1]?.amountOre).toBe(kroner(637_500))
    expect(
      await tried(amendGrant, 'Karla', {
        id: grantId,
        day: '01.09.2025',
        awardedOre: '600.000',
        periodTo: '',
        cause: 'agreed',
        reason: 'For lidt',
        donorAnswer: '',
      }),
    ).toMatchObject({ ok: false, fields: { awardedOre: expect.stringContaining('tilbagebetaling') } })
    expect(
      await tried(amendGrant, 'Mona', {
        id: grantId,
        day: '01.09.2025',
        awardedOre: '600.000',
        periodTo: '',
        cause: 'agreed',
        reason: 'For lidt',
        donorAnswer: '',
      }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('money back is a payment and an amendment by the same amount', async () => {
    expect(
      await tried(recordRepayment, 'Frede', { grantId, day: '01.10.2025', amountOre: '37.500', cause: 'donor', reason: 'Skåret' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    const { id } = await done(recordRepayment, 'Karla', {
      grantId,
      day: '01.10.2025',
      amountOre: '37.500',
      cause: 'donor',
      reason: 'Skåret',
    })
    expect(await lastAudit('payment', id)).toMatchObject({ verb: 'recordRepayment' })
    expect(await grantById(await karla(), grantId)).toMatchObject({ awardedOre: kroner(1_237_500), receivedOre: kroner(600_000) })
    expect(
      await tried(recordRepayment, 'Karla', { grantId, day: '01.10.2025', amountOre: '600.001', cause: 'donor', reason: 'For meget' }),
    ).toMatchObject({ ok: false, fields: { amountOre: 'Det er mere, end der er modtaget.' } })
    const open = (await rates()).filter((rate) => rate.state !== 'lapsed').reduce((sum, rate) => sum + rate.amountOre, 0)
    expect(open - kroner(37_500)).toBe(kroner(1_237_500))
  })
})

describe('The division', () => {
  test('is replaced as a whole, sums to at most the award, and is audited row by row', async () => {
    const mark = async () => divisionMark(await grantAllocations(await karla(), grantId))
    const shares = (kande: string, rodnet: string) => [
      { enterpriseId: enterpriseId('Kande'), pilotId: '', mosaicPart: 'grant', amountOre: kande, note: '' },
      { enterpriseId: enterpriseId('Rodnet'), pilotId: '', mosaicPart: 'grant', amountOre: rodnet, note: '' },
    ]
    expect(
      await tried(allocate, 'Karla', { id: grantId, seen: await mark(), allocations: shares('1.000.000', '237.500,01') }),
    ).toMatchObject({ ok: false, fields: { allocations: 'Fordelingen er større end bevillingen.' } })
    expect(await tried(allocate, 'Frede', { id: grantId, seen: await mark(), allocations: shares('1', '1') })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    const before = await grantAllocations(await karla(), grantId)
    const seen = await mark()
    await done(allocate, 'Karla', { id: grantId, seen, allocations: shares('1.000.000', '237.500') })
    expect((await grantAllocations(await karla(), grantId)).map((share) => share.id)).toEqual(before.map((share) => share.id))
    expect(await lastAudit('allocation', before[0]?.id ?? '')).toMatchObject({ verb: 'allocate' })
    expect(await tried(allocate, 'Karla', { id: grantId, seen, allocations: [] })).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('The end', () => {
  test('closes when nothing is left, and is not changed after', async () => {
    expect(await tried(closeGrant, 'Karla', { id: grantId, version: (await grantById(await karla(), grantId))?.version })).toMatchObject({
      ok: false,
      message: 'Én rate er hverken modtaget eller bortfaldet.',
    })
    const [, two] = await rates()
    await done(receiveTranche, 'Karla', { grantId, trancheId: two?.id, day: '01.08.2026', amountOre: '637.500' })
    expect(await tried(closeGrant, 'Mona', { id: grantId, version: (await grantById(await karla(), grantId))?.version })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    await done(closeGrant, 'Frede', { id: grantId, version: (await grantById(await karla(), grantId))?.version })
    expect(await lastAudit('grant', grantId)).toMatchObject({ verb: 'closeGrant', changes: { state: ['active', 'closed'] } })
    expect(await tried(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.08.2026', amountOre: '1' })).toMatchObject({
      ok: false,
      message: 'Bevillingen er afsluttet og kan ikke ændres.',
    })
  })
})
