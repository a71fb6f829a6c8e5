import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { invoice, invoiceLine } from '#db/schema/index.ts'
import { feeEntryById, feeLedger, invoices, openEntries, versionInForce } from '#lib/fees/data.ts'
import { approveFee, creditFee, recordFeePayment, recordInvoice } from '#lib/fees/ledger/mutations.ts'
import { addFeeVersion, createFeeAgreement, excludeDonor, updateFeeAgreement } from '#lib/fees/mutations.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { addDonor, awarded, done, earnedOf, feeTerms, fredesAgreement, kroner, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, userId } from './database.ts'

let agreement: { id: string; versions: string[] } = { id: '', versions: [] }
let first: string | null = null
let second: string | null = null

beforeAll(async () => {
  await freshDatabase()
  agreement = await fredesAgreement()
  first = agreement.versions[0] ?? null
  second = agreement.versions[1] ?? null
})
afterAll(closeDatabase)

const karla = () => asViewer('Karla')

describe('From accrued to paid', () => {
  test('Karla, who entered the payment, cannot approve; Knud can; Frede never', async () => {
    const { grantId } = await awarded({
      donorId: await addDonor('Fire øjne'),
      title: 'Fire øjne',
      sentDay: '2024-01-01',
      day: '2024-02-01',
      amount: 100_000,
      versionId: first,
    })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2024', amountOre: '100.000' })
    const [entry] = (await feeLedger(await karla())).filter((one) => one.grantId === grantId)
    expect(await tried(approveFee, 'Karla', { id: entry?.id })).toMatchObject({
      ok: false,
      code: 'blocked',
      message: 'Du har selv lagt betalingen ind. En anden koordinator godkender.',
    })
    expect(await tried(approveFee, 'Frede', { id: entry?.id })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(approveFee, 'Lis', { id: entry?.id })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(approveFee, 'Mona', { id: entry?.id })).toMatchObject({ ok: false, code: 'notFound' })
    expect(
      await tried(recordInvoice, 'Karla', { agreementId: agreement.id, number: '2024-1', day: '10.03.2024', entryIds: [entry?.id] }),
    ).toMatchObject({ ok: false, message: 'Kun godkendt honorar kan faktureres.' })
    await done(approveFee, 'Knud', { id: entry?.id })
    expect(await lastAudit('fee_entry', entry?.id ?? '')).toMatchObject({
      actor: userId('Knud'),
      verb: 'approveFee',
      changes: { approvedBy: [null, userId('Knud')] },
    })
    expect(await tried(approveFee, 'Knud', { id: entry?.id })).toMatchObject({ ok: false, message: 'Honoraret er allerede godkendt.' })
  })

  test('invoice and payment are rows of the ledger; each entry is invoiced once, each invoice paid once', async () => {
    const [entry] = (await openEntries(await karla(), agreement.id)).filter((one) => one.grantTitle === 'Fire øjne')
    const made = await done(recordInvoice, 'Karla', {
      agreementId: agreement.id,
      number: '2024-7',
      day: '10.03.2024',
      entryIds: [entry?.id],
    })
    const [kept] = await engine().reader.select().from(invoice).where(eq(invoice.id, made.id))
    expect(kept).toMatchObject({ amountOre: kroner(8_000), vatOre: kroner(2_000), dueDay: '2024-03-24' })
    expect(await lastAudit('invoice', made.id)).toMatchObject({ verb: 'recordInvoice' })
    expect(
      await tried(recordInvoice, 'Karla', { agreementId: agreement.id, number: '2024-8', day: '10.03.2024', entryIds: [entry?.id] }),
    ).toMatchObject({ ok: false, code: 'blocked' })
    const [shown] = await invoices(await karla(), agreement.id)
    await done(recordFeePayment, 'Karla', { id: shown?.entryId, day: '20.03.2024', note: '' })
    expect(await tried(recordFeePayment, 'Karla', { id: shown?.entryId, day: '21.03.2024', note: '' })).toMatchObject({
      ok: false,
      message: 'Fakturaen er allerede betalt.',
    })
    expect(await feeEntryById(await asViewer('Frede'), entry?.id ?? '')).toMatchObject({
      state: 'paid',
      invoicedAs: '2024-7',
      paidDay: '2024-03-20',
    })
    expect(
      await tried(recordInvoice, 'Frede', { agreementId: agreement.id, number: 'F-1', day: '10.03.2024', entryIds: [entry?.id] }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(recordFeePayment, 'Frede', { id: shown?.entryId, day: '21.03.2024', note: '' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(await engine().reader.select().from(invoiceLine).where(eq(invoiceLine.invoiceId, made.id))).toHaveLength(1)
  })

  test('a manual credit stays at or above nothing accrued, and later receipts do not earn it back', async () => {
    const { grantId } = await awarded({
      donorId: await addDonor('Kredit'),
      title: 'Kredit',
      sentDay: '2024-01-01',
      day: '2024-02-01',
      amount: 100_000,
      versionId: first,
    })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2024', amountOre: '50.000' })
    const [entry] = (await feeLedger(await karla())).filter((one) => one.grantId === grantId)
    expect(await tried(creditFee, 'Karla', { id: entry?.id, amountOre: '4.000,01', day: '01.04.2024', reason: 'For meget' })).toMatchObject(
      { ok: false, fields: { amountOre: 'Krediteringen skal være over nul og højst det, der er optjent.' } },
    )
    const { id } = await done(creditFee, 'Karla', { id: entry?.id, amountOre: '1.000', day: '01.04.2024', reason: 'Aftalt nedslag' })
    expect(await lastAudit('fee_entry', id)).toMatchObject({ verb: 'creditFee' })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.05.2024', amountOre: '50.000' })
    expect(await earnedOf(grantId)).toEqual([4_000, -1_000, 4_000])
    expect(await tried(creditFee, 'Frede', { id: entry?.id, amountOre: '1', day: '01.04.2024', reason: 'Nej da' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })
})

describe('Agreements', () => {
  test('terms are versions: the day decides which holds, and the one before ends the day before', async () => {
    expect(await versionInForce([userId('Frede')], '2024-11-15')).toMatchObject({ id: first, number: 1 })
    expect(await versionInForce([userId('Frede')], '2025-01-01')).toMatchObject({ id: second, number: 2 })
    expect(await versionInForce([userId('Frede')], '2021-12-31')).toBeUndefined()
    expect(await versionInForce([], '2025-01-01')).toBeUndefined()
    expect(await tried(addFeeVersion, 'Karla', { ...feeTerms, agreementId: agreement.id, fromDay: '01.01.2024' })).toMatchObject({
      ok: false,
      fields: { fromDay: 'Nye vilkår begynder efter de nuværende.' },
    })
  })

  test('only coordinators make and change them, and never for a coordinator', async () => {
    const input = { ...feeTerms, fundraiserId: userId('Fie'), payerName: 'Kommunen', title: 'Aftale med Fie' }
    expect(await tried(createFeeAgreement, 'Frede', input)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(createFeeAgreement, 'Karla', { ...input, fundraiserId: userId('Knud') })).toMatchObject({
      ok: false,
      fields: { fundraiserId: 'Honorar går til en fundraiser, aldrig til en koordinator.' },
    })
    expect(await tried(createFeeAgreement, 'Karla', { ...input, rateBps: '' })).toMatchObject({
      ok: false,
      fields: { rateBps: 'Skriv noget her.' },
    })
    const { id } = await done(createFeeAgreement, 'Karla', input)
    await done(updateFeeAgreement, 'Knud', { payerName: 'Kommunen', id, version: '1', title: 'Fies anden aftale' })
    expect(await lastAudit('fee_agreement', id)).toMatchObject({
      verb: 'updateFeeAgreement',
      changes: { title: ['Aftale med Fie', 'Fies anden aftale'] },
    })
    for (const person of ['Frede', 'Lis'] as const) {
      expect(await tried(updateFeeAgreement, person, { payerName: 'Andre', title: 'Andet', id: agreement.id, version: '1' })).toMatchObject(
        { ok: false, code: 'forbidden' },
      )
      expect(await tried(addFeeVersion, person, { ...feeTerms, agreementId: agreement.id, fromDay: '01.01.2027' })).toMatchObject({
        ok: false,
        code: 'forbidden',
      })
    }
    expect(await tried(excludeDonor, 'Frede', { agreementId: agreement.id, donorId: await addDonor('Ny'), reason: '' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })
})
