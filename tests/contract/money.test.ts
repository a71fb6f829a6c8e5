import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { allocation, amendment, decision, feeEntry, grant, invoice, payment, tranche } from '#db/schema/index.ts'
import { approveFee, creditFee, recordFeePayment, recordInvoice } from '#lib/fees/ledger/mutations.ts'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { allocate } from '#lib/grants/allocations/mutations.ts'
import { divisionMark } from '#lib/grants/allocations/rules.ts'
import { amendGrant } from '#lib/grants/amendments/mutations.ts'
import { recordGrant } from '#lib/grants/mutations.ts'
import { receiveTranche, recordRepayment, voidPayment } from '#lib/grants/payments/mutations.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { lapseTranche, planTranches } from '#lib/grants/tranches/mutations.ts'
import type { Permission } from '#lib/permissions.ts'
import { perform, type Result, type Verb } from '#lib/verb.ts'
import type * as z from 'zod/mini'
import { addDonor, awarded, done, earnedOf, fredesAgreement, kroner } from '../awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, type Person } from '../database.ts'
import { bringEngine } from './engine.ts'

let versionId: string | null = null
let agreementId = ''
let donorId = ''
let grantId = ''
let key = 0

beforeAll(async () => {
  await freshDatabase(bringEngine)
  const agreement = await fredesAgreement()
  agreementId = agreement.id
  versionId = agreement.versions[0] ?? null
  donorId = await addDonor('Sølvmågefonden')
})
afterAll(closeDatabase)

beforeEach(async () => {
  const made = await awarded({
    donorId,
    title: 'To gange på én gang',
    sentDay: '2024-01-01',
    day: '2024-02-01',
    amount: 600_000,
    versionId,
    shares: [
      ['Kande', 400_000],
      ['Rodnet', 200_000],
    ],
  })
  grantId = made.grantId
  await done(planTranches, 'Karla', { grantId, parts: 2, firstDay: '01.03.2024', intervalMonths: 6, trigger: 'date' })
})

/** The verb at once from two browsers; `isSame` is a double press of one form. */
async function twice<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(
  act: Verb<Schema, P, Row, Data>,
  person: Person,
  input: object,
  isSame: boolean,
): Promise<Result<Data>[]> {
  const viewer = await asViewer(person)
  const keys = isSame ? [++key, key] : [++key, ++key]
  return Promise.all(keys.map((number) => perform(act, viewer, { ...input, key: `contract-${number}` })))
}

const rates = async () => grantTranches(await asViewer('Karla'), grantId)
const rows = async <T extends typeof payment | typeof amendment | typeof feeEntry>(table: T) =>
  engine().reader.select().from(table).where(eq(table.grantId, grantId))
const oks = (results: readonly { ok: boolean }[]) => results.filter((result) => result.ok).length
const oneResult = (results: readonly Result<unknown>[]) => new Set(results.map((result) => JSON.stringify(result))).size

/** What must hold whatever came at once: money in ≤ award, rates and shares fit the award, the ledger is what the history earned. */
async function holds(): Promise<void> {
  const [given] = await engine()
    .reader.select({ decision })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .where(eq(grant.id, grantId))
  const awardedOre = (given?.decision.amountOre ?? 0) + (await rows(amendment)).reduce((sum, row) => sum + row.amountOre, 0)
  const paid = (await rows(payment)).filter((row) => row.voidedBy === null)
  const [receipts, repaid] = (['receipt', 'repayment'] as const).map((kind) =>
    paid.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.amountOre, 0),
  )
  expect((receipts ?? 0) - (repaid ?? 0)).toBeLessThanOrEqual(awardedOre)
  expect((receipts ?? 0) - (repaid ?? 0)).toBeGreaterThanOrEqual(0)
  const standing = await engine().reader.select().from(tranche).where(eq(tranche.grantId, grantId))
  expect(standing.filter((rate) => rate.state !== 'lapsed').reduce((sum, rate) => sum + rate.amountOre, 0) - (repaid ?? 0)).toBe(awardedOre)
  const shares = await engine().reader.select().from(allocation).where(eq(allocation.grantId, grantId))
  expect(shares.reduce((sum, share) => sum + share.amountOre, 0)).toBeLessThanOrEqual(awardedOre)
  const earned = (await rows(feeEntry))
    .filter((entry) => entry.kind !== 'invoice' && entry.kind !== 'payment' && entry.event !== 'correction')
    .reduce((sum, entry) => sum + entry.amountOre, 0)
  expect(earned).toBe(Math.min(kroner(75_000), Math.round(((receipts ?? 0) - (repaid ?? 0)) * 0.08)))
}

describe.each([
  ['one form pressed twice', true],
  ['two forms at once', false],
])('%s', (_, isSame) => {
  it('receives a rate once', async () => {
    const [rate] = await rates()
    const results = await twice(receiveTranche, 'Karla', { grantId, trancheId: rate?.id, day: '01.03.2024', amountOre: '300.000' }, isSame)
    expect(oks(results)).toBe(isSame ? 2 : 1)
    if (isSame) expect(oneResult(results)).toBe(1)
    expect(await rows(payment)).toHaveLength(1)
    expect(await earnedOf(grantId)).toEqual([24_000])
    await holds()
  })

  it('repays at most what came', async () => {
    const [rate] = await rates()
    await done(receiveTranche, 'Karla', { grantId, trancheId: rate?.id, day: '01.03.2024', amountOre: '300.000' })
    const results = await twice(
      recordRepayment,
      'Karla',
      { grantId, day: '01.04.2024', amountOre: '200.000', cause: 'donor', reason: 'Krævet tilbage' },
      isSame,
    )
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect((await rows(payment)).filter((row) => row.kind === 'repayment')).toHaveLength(1)
    expect(await rows(amendment)).toHaveLength(1)
    await holds()
  })

  it('lapses a rate once', async () => {
    const [, last] = await rates()
    const results = await twice(
      lapseTranche,
      'Karla',
      { id: last?.id, version: last?.version, day: '01.05.2024', cause: 'donor', reason: 'Skåret' },
      isSame,
    )
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect(await rows(amendment)).toHaveLength(1)
    await holds()
  })

  it('amends to the same award once', async () => {
    const results = await twice(
      amendGrant,
      'Karla',
      { id: grantId, day: '01.05.2024', awardedOre: '500.000', periodTo: '', cause: 'agreed', reason: 'Mindre', donorAnswer: '' },
      isSame,
    )
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect(await rows(amendment)).toHaveLength(1)
    await holds()
  })

  it('plans one schedule', async () => {
    const results = await twice(
      planTranches,
      'Karla',
      { grantId, parts: 7, firstDay: '01.03.2024', intervalMonths: 1, trigger: 'date' },
      isSame,
    )
    expect(oks(results)).toBe(2)
    expect(await rates()).toHaveLength(7)
    await holds()
  })

  it('divides within the award, and the second from an older division is told so', async () => {
    const seen = divisionMark(await grantAllocations(await asViewer('Karla'), grantId))
    const allocations = [
      { enterpriseId: enterpriseId('Kande'), pilotId: '', mosaicPart: 'grant', amountOre: '450.000', note: '' },
      { enterpriseId: enterpriseId('Køkkenet'), pilotId: '', mosaicPart: 'grant', amountOre: '150.000', note: '' },
    ]
    const results = await twice(allocate, 'Karla', { id: grantId, seen, allocations }, isSame)
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect(await engine().reader.select().from(allocation).where(eq(allocation.grantId, grantId))).toHaveLength(2)
    await holds()
  })

  it('voids a receipt once', async () => {
    const [rate] = await rates()
    const { id } = await done(receiveTranche, 'Karla', { grantId, trancheId: rate?.id, day: '01.03.2024', amountOre: '300.000' })
    const results = await twice(voidPayment, 'Karla', { id, reason: 'Forkert' }, isSame)
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect((await earnedOf(grantId)).reduce((sum, fee) => sum + fee, 0)).toBe(0)
    await holds()
  })

  it('approves, invoices and pays a fee once, and credits no more than there is', async () => {
    const [rate] = await rates()
    await done(receiveTranche, 'Karla', { grantId, trancheId: rate?.id, day: '01.03.2024', amountOre: '300.000' })
    const [entry] = await rows(feeEntry)
    const approvals = await twice(approveFee, 'Knud', { id: entry?.id }, isSame)
    expect(oks(approvals)).toBe(isSame ? 2 : 1)
    const number = `2024-${isSame ? 1 : 2}`
    const invoiced = await twice(recordInvoice, 'Karla', { agreementId, number, day: '10.03.2024', entryIds: [entry?.id] }, isSame)
    expect(oks(invoiced)).toBe(isSame ? 2 : 1)
    expect(
      await engine()
        .reader.select()
        .from(invoice)
        .where(and(eq(invoice.agreementId, agreementId), eq(invoice.number, number))),
    ).toHaveLength(1)
    const line = (await rows(feeEntry)).find((row) => row.kind === 'invoice')
    const paid = await twice(recordFeePayment, 'Karla', { id: line?.id, day: '20.03.2024', note: '' }, isSame)
    expect(oks(paid)).toBe(isSame ? 2 : 1)
    expect((await rows(feeEntry)).filter((row) => row.kind === 'payment')).toHaveLength(1)
    const credits = await twice(creditFee, 'Karla', { id: entry?.id, amountOre: '20.000', day: '01.04.2024', reason: 'Nedslag' }, isSame)
    expect(oks(credits)).toBe(isSame ? 2 : 1)
    expect(await earnedOf(grantId)).toEqual([24_000, -20_000])
    await holds()
  })

  it('records a grant without application once a form', async () => {
    const giver = await addDonor(`Giver ${String(isSame)}`)
    const results = await twice(
      recordGrant,
      'Karla',
      {
        donorId: giver,
        title: 'Gaven',
        number: '',
        amountOre: '15.000',
        day: '01.05.2024',
        letterReference: '',
        periodFrom: '',
        periodTo: '',
        fondsmomsOre: '',
        allocations: [],
      },
      isSame,
    )
    expect(oks(results)).toBe(2)
    expect(await engine().reader.select().from(grant).where(eq(grant.donorId, giver))).toHaveLength(isSame ? 1 : 2)
  })
})
