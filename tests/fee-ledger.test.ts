import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { application, call, feeEntry, grant } from '#db/schema/index.ts'
import { costOfAsking, entriesToApprove, excludedDonors, feeAgreements, feeLedger, openEntries, versionInForce } from '#lib/fees/data.ts'
import { calculationText, isCalculation } from '#lib/fees/ledger/rules.ts'
import { createFeeAgreement, excludeDonor, includeDonor } from '#lib/fees/mutations.ts'
import { feeClaims } from '#lib/fees/claims/data.ts'
import { grantById } from '#lib/grants/data.ts'
import { updateGrant } from '#lib/grants/mutations.ts'
import { receiveTranche, recordRepayment } from '#lib/grants/payments/mutations.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { lapseTranche, planTranches, setTranches } from '#lib/grants/tranches/mutations.ts'
import { addDonor, awarded, done, earnedOf, feeTerms, fredesAgreement, kroner, plainGrant, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed, userId } from './database.ts'

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

describe('The story’s fees', () => {
  test('SØL-25: 8 % of 2.400.000 meets the cap 75.000; each of six rates of 400.000 earns 12.500', async () => {
    const donorId = await addDonor('Sølvmågefonden')
    const { grantId } = await awarded({
      donorId,
      title: 'Tre steder, én vej',
      sentDay: '2024-11-15',
      day: '2025-03-19',
      amount: 2_400_000,
      versionId: first,
      shares: [
        ['Kande', 1_000_000],
        ['Rodnet', 900_000],
        ['Køkkenet', 500_000],
      ],
    })
    await done(planTranches, 'Karla', { grantId, parts: 6, firstDay: '28.09.2025', intervalMonths: 6, trigger: 'date' })
    const rates = await grantTranches(await karla(), grantId)
    expect(rates.map((rate) => rate.amountOre)).toEqual(Array(6).fill(kroner(400_000)))
    expect(await earnedOf(grantId)).toEqual([])
    for (const [at, rate] of rates.slice(0, 3).entries())
      await done(receiveTranche, 'Karla', { grantId, trancheId: rate.id, day: `28.09.202${4 + at}`, amountOre: '400.000' })
    expect(await earnedOf(grantId)).toEqual([12_500, 12_500, 12_500])
    const [third] = await entriesToApprove(await asViewer('Knud'))
    expect(third?.calculation.replaceAll('\u00a0', ' ')).toBe(
      'Sølvmågefonden udbetalte 400.000 kr. den 28. september 2026, rate 3 af 6. Aftalens version 1 gælder, fordi ansøgningen blev sendt 15. november 2024. ' +
        'Honoraret for hele bevillingen er 8 % af 2.400.000 kr. = 192.000 kr. Loftet er 75.000 kr. 1.200.000 kr. af 2.400.000 kr. er modtaget, så 37.500 kr. er optjent. 25.000 kr. stod der i forvejen. Optjent nu: 12.500 kr.',
    )
    expect(isCalculation(third?.steps) && calculationText(third.steps, 'en')).toContain('Version 1 of the agreement holds')
    for (const rate of rates.slice(3))
      await done(receiveTranche, 'Karla', { grantId, trancheId: rate.id, day: '30.09.2026', amountOre: '400.000' })
    expect((await earnedOf(grantId)).reduce((sum, fee) => sum + fee, 0)).toBe(75_000)
  })

  test('the fee rule of a call that says otherwise than its giver is the one the grant, its claim and its entries are told', async () => {
    const donorId = await addDonor('Reglernes Hus')
    const facts = { donorId, sentDay: '2023-02-01', day: '2023-03-01', amount: 100_000, versionId: first }
    const own = await awarded({ ...facts, title: 'Efter giverens regel' })
    const other = await awarded({ ...facts, title: 'Efter opslagets regel' })
    await seed('call', async (write) => {
      const asked = await write.insert(call, {
        donorId,
        title: 'Honorar er i orden',
        sortKey: 'honorar',
        kind: 'rolling',
        feeRule: 'allowed',
      })
      const [row] = await engine().reader.select().from(application).where(eq(application.id, other.applicationId))
      if (row) await write.update(application, row, { callId: asked.id })
    })
    for (const [{ grantId }, feeRule] of [
      [own, 'not_allowed'],
      [other, 'allowed'],
    ] as const) {
      expect(await grantById(await karla(), grantId)).toMatchObject({ feeRule })
      expect(await feeClaims(eq(grant.id, grantId))).toMatchObject([{ feeRule }])
      await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '02.03.2023', amountOre: '100.000' })
      expect((await feeLedger(await karla())).filter((entry) => entry.grantId === grantId)).toMatchObject([{ feeRule }])
    }
  })

  test('VEJ-22: the pool cuts a fifth; what lapses books nothing, what is paid back is a credit of 7.200', async () => {
    const { grantId } = await awarded({
      donorId: await addDonor('Puljen Flere Veje'),
      title: 'Rodnet efter kl. 17',
      sentDay: '2022-10-01',
      day: '2022-12-14',
      amount: 900_000,
      versionId: first,
      shares: [['Rodnet', 900_000]],
    })
    await done(setTranches, 'Karla', {
      grantId,
      tranches: [
        ['01.02.2023', '450.000', 'date'],
        ['05.02.2024', '360.000', 'date'],
        ['30.06.2025', '90.000', 'accounts_approved'],
      ].map(([plannedDay, amountOre, trigger]) => ({ id: '', plannedDay, amountOre, trigger, note: '' })),
    })
    const [one, two, three] = await grantTranches(await karla(), grantId)
    await done(receiveTranche, 'Karla', { grantId, trancheId: one?.id, day: '01.02.2023', amountOre: '450.000' })
    await done(receiveTranche, 'Karla', { grantId, trancheId: two?.id, day: '05.02.2024', amountOre: '360.000' })
    expect(await earnedOf(grantId)).toEqual([36_000, 28_800])
    await done(lapseTranche, 'Karla', {
      id: three?.id,
      version: three?.version,
      day: '12.03.2025',
      cause: 'donor',
      reason: 'Puljen er skåret med en femtedel',
    })
    expect(await earnedOf(grantId)).toEqual([36_000, 28_800])
    await done(recordRepayment, 'Karla', { grantId, day: '20.05.2025', amountOre: '90.000', cause: 'donor', reason: 'Krævet tilbage' })
    expect(await earnedOf(grantId)).toEqual([36_000, 28_800, -7_200])
    const [credit] = (await feeLedger(await asViewer('Lis'), agreement.id)).filter((entry) => entry.grantId === grantId)
    expect(credit).toMatchObject({ kind: 'credit', event: 'repayment', amountOre: kroner(-7_200), version: 1 })
    expect(credit?.calculation.replaceAll('\u00a0', ' ')).toContain('90.000 kr. gik tilbage til Puljen Flere Veje den 20. maj 2025')
  })

  test('a repayment that is the recipient’s own doing keeps the fee', async () => {
    const { grantId } = await awarded({
      donorId: await addDonor('Den Strenge Fond'),
      title: 'Ikke brugt',
      sentDay: '2023-01-01',
      day: '2023-02-01',
      amount: 100_000,
      versionId: first,
    })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2023', amountOre: '100.000' })
    await done(recordRepayment, 'Karla', { grantId, day: '01.03.2024', amountOre: '25.000', cause: 'recipient', reason: 'Blev ikke brugt' })
    expect(await earnedOf(grantId)).toEqual([8_000])
  })

  test('HAV-25: a further gift under version 2 earns half; what the enterprise wrote earns nothing but is a gift before', async () => {
    const donorId = await addDonor('Havrekornsfonden')
    const before = await awarded({
      donorId,
      title: 'Skrevet selv',
      sentDay: '2024-03-01',
      day: '2024-06-12',
      amount: 220_000,
      versionId: first,
      ledBy: 'enterprise',
    })
    await done(receiveTranche, 'Karla', { grantId: before.grantId, trancheId: '', day: '01.08.2024', amountOre: '220.000' })
    expect(await earnedOf(before.grantId)).toEqual([])
    const { grantId } = await awarded({
      donorId,
      title: 'Nåle og ord',
      sentDay: '2025-03-01',
      day: '2025-06-18',
      amount: 260_000,
      versionId: second,
    })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.08.2025', amountOre: '260.000' })
    expect(await earnedOf(grantId)).toEqual([10_400])
  })

  test('SØL-22: fondsmoms leaves the base; 79.200 meets the cap', async () => {
    const { grantId } = await awarded({
      donorId: await addDonor('Sølvmågefonden 22'),
      title: 'Begyndelsen',
      sentDay: '2022-08-01',
      day: '2022-11-23',
      amount: 1_200_000,
      versionId: first,
    })
    await done(updateGrant, 'Karla', { ...plainGrant, id: grantId, version: '1', title: 'Begyndelsen', fondsmomsOre: '210.000' })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.01.2023', amountOre: '600.000' })
    expect(await earnedOf(grantId)).toEqual([37_500])
    const [entry] = (await openEntries(await karla(), agreement.id)).filter((one) => one.grantId === grantId)
    expect(entry?.calculation.replaceAll('\u00a0', ' ')).toContain(
      'Grundlaget er 1.200.000 kr. fratrukket 210.000 kr. i fondsmoms = 990.000 kr.',
    )
  })

  test('nothing accrues outside the agreement, nor for an excluded giver', async () => {
    const outside = await awarded({
      donorId: await addDonor('Uden Aftale'),
      title: 'Uden aftale',
      sentDay: '2021-01-01',
      day: '2023-01-01',
      amount: 50_000,
      versionId: null,
    })
    const donorId = await addDonor('Undtaget')
    await done(excludeDonor, 'Karla', { agreementId: agreement.id, donorId, reason: 'Egen relation' })
    const excluded = await awarded({
      donorId,
      title: 'Undtaget',
      sentDay: '2023-01-01',
      day: '2023-02-01',
      amount: 50_000,
      versionId: first,
    })
    for (const { grantId } of [outside, excluded]) {
      await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2023', amountOre: '50.000' })
      expect(await earnedOf(grantId)).toEqual([])
    }
    const [kept] = await excludedDonors(await karla(), agreement.id)
    expect(await tried(includeDonor, 'Frede', { agreementId: agreement.id, id: kept?.id })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(includeDonor, 'Karla', { agreementId: agreement.id, id: kept?.id })
    expect(await excludedDonors(await karla(), agreement.id)).toEqual([])
  })

  test('where the enterprises pay themselves the fee is one entry each, divided as the grant is', async () => {
    const own = await done(createFeeAgreement, 'Karla', {
      ...feeTerms,
      fundraiserId: userId('Fie'),
      payerName: 'Virksomhederne',
      title: 'Fies aftale',
      isLessFondsmoms: false,
      source: 'own_funds',
    })
    const version = await versionInForce([userId('Fie')], '2024-01-01')
    const { grantId } = await awarded({
      donorId: await addDonor('Delt'),
      title: 'Delt i tre',
      sentDay: '2024-01-01',
      day: '2024-02-01',
      amount: 2_400_000,
      versionId: version?.id ?? null,
      shares: [
        ['Kande', 1_000_000],
        ['Rodnet', 900_000],
        ['Køkkenet', 500_000],
      ],
    })
    await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2024', amountOre: '400.000' })
    expect((await earnedOf(grantId)).toSorted((a, b) => b - a)).toEqual([5_208.33, 4_687.5, 2_604.17])
    expect(own.id).toBe(version?.agreementId)
  })
})

describe('The whole ledger', () => {
  test('a fundraiser sees the own agreement alone, a member none', async () => {
    expect((await feeAgreements(await asViewer('Frede'))).map((one) => one.id)).toEqual([agreement.id])
    expect((await feeAgreements(await asViewer('Lis'))).length).toBe(2)
    expect(await feeAgreements(await asViewer('Mona'))).toEqual([])
    expect(await feeLedger(await asViewer('Mona'))).toEqual([])
    expect((await feeLedger(await asViewer('Fie'))).every((entry) => entry.grantTitle === 'Delt i tre')).toBe(true)
  })

  test('what it costs to ask: the whole fee of the year’s awards, by year of decision', async () => {
    const years = await costOfAsking(await karla())
    expect(years.find(({ year }) => year === 2025)).toMatchObject({ awardedOre: kroner(2_660_000), feeOre: kroner(75_000 + 10_400) })
    expect(years.find(({ year }) => year === 2022)).toMatchObject({
      awardedOre: kroner(720_000 + 1_200_000),
      feeOre: kroner(57_600 + 75_000),
    })
    expect(await costOfAsking(await asViewer('Mona'))).toEqual([])
  })

  test('every grant’s entries sum to what its history has earned, corrections aside', async () => {
    const rows = await engine().reader.select().from(feeEntry)
    expect(rows.every((row) => row.voidedBy === null)).toBe(true)
    const ofGrants = Map.groupBy(
      rows.filter(({ kind }) => kind !== 'invoice' && kind !== 'payment'),
      (row) => row.grantId,
    )
    for (const entries of ofGrants.values()) expect(entries.reduce((sum, entry) => sum + entry.amountOre, 0)).toBeGreaterThanOrEqual(0)
  })
})
