import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { allocation, decision, donorGiving, grant, payment, tranche } from '#db/schema/index.ts'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { grantById, grantList } from '#lib/grants/data.ts'
import { cancelGrant, recordGrant, updateGrant } from '#lib/grants/mutations.ts'
import { reportById, reportList } from '#lib/grants/reports/data.ts'
import { approveReport, draftReport, moveReport, planReport, returnReport, submitReport } from '#lib/grants/reports/mutations.ts'
import { scheduleOf } from '#lib/grants/tranches/rules.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, awarded, done, earnedOf, kroner, plainGrant, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, userId } from './database.ts'
import { firstFoothold } from './first-foothold.ts'

let versionId: string | null = null
let donorId = ''
let grantId = ''

beforeAll(async () => {
  await freshDatabase()
  ;({ versionId, donorId, grantId } = await firstFoothold())
})
afterAll(closeDatabase)

const karla = () => asViewer('Karla')

describe('The schedule helper', () => {
  test('floors each, the remainder goes last, and the parts sum to the whole', () => {
    expect(scheduleOf(100_00, 3, '2026-01-31', 1)).toEqual([
      { plannedDay: '2026-01-31', amountOre: 33_33 },
      { plannedDay: '2026-02-28', amountOre: 33_33 },
      { plannedDay: '2026-03-31', amountOre: 33_34 },
    ])
  })
})

describe('A grant from a yes', () => {
  test('is there with its division, findable, and counted among what the giver gave', async () => {
    const [giving] = await engine().reader.select().from(donorGiving).where(eq(donorGiving.donorId, donorId))
    expect(giving).toMatchObject({ awards: 1, totalOre: kroner(1_500_000), latestDay: '2023-12-13' })
    expect(await findEverywhere(await karla(), 'fodfæste')).toContainEqual({
      recordKind: 'grant',
      recordId: grantId,
      title: 'Første fodfæste',
      subtitle: 'Puljen Første Fodfæste',
    })
    expect((await grantAllocations(await karla(), grantId)).map((share) => share.amountOre)).toEqual([kroner(900_000), kroner(600_000)])
  })

  test('who sees it: coordinators, the reader, its own fundraiser; a member its own share alone', async () => {
    for (const person of ['Karla', 'Knud', 'Lis', 'Frede', 'Mona', 'Malik'] as const)
      expect(await grantById(await asViewer(person), grantId)).toMatchObject({ id: grantId })
    expect(await grantById(await asViewer('Fie'), grantId)).toBeUndefined()
    expect((await grantAllocations(await asViewer('Mona'), grantId)).map((share) => share.amountOre)).toEqual([kroner(900_000)])
    expect((await grantAllocations(await asViewer('Malik'), grantId)).map((share) => share.amountOre)).toEqual([kroner(600_000)])
    expect(await findEverywhere(await asViewer('Fie'), 'fodfæste')).not.toContainEqual(expect.objectContaining({ recordKind: 'grant' }))
    const other = await awarded({
      donorId,
      title: 'Kun Rodnet',
      sentDay: '2025-09-01',
      day: '2025-12-13',
      amount: 10_000,
      versionId,
      assignee: 'Fie',
      shares: [['Rodnet', 10_000]],
    })
    expect(await grantById(await asViewer('Mona'), other.grantId)).toBeUndefined()
    expect(await grantById(await asViewer('Frede'), other.grantId)).toBeUndefined()
  })

  test('the list shows what was awarded, received and comes next, each row through visibility', async () => {
    const { rows, total } = await openList(grantList, await asViewer('Mona'), {})
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      name: 'Første fodfæste',
      giver: 'Puljen Første Fodfæste',
      awardedOre: kroner(1_500_000),
      receivedOre: 0,
      nextDay: null,
    })
    expect(
      (await openList(grantList, await karla(), { year: '2023', state: 'accepted', enterprise: enterpriseId('Rodnet'), q: 'fodf' })).total,
    ).toBe(1)
    expect((await openList(grantList, await karla(), { year: 'x', state: '%', sort: 'nothing', after: 'zzz' })).total).toBe(2)
  })

  test('its facts are edited with what was seen; an older version is a conflict', async () => {
    const input = {
      ...plainGrant,
      id: grantId,
      version: '1',
      title: 'Første fodfæste',
      number: 'FOD-23',
      periodFrom: '01.01.2024',
      periodTo: '31.12.2026',
      retainedBps: '15',
      state: 'accepted',
    }
    await done(updateGrant, 'Frede', input)
    expect(await lastAudit('grant', grantId)).toMatchObject({
      actor: userId('Frede'),
      verb: 'updateGrant',
      changes: { number: [null, 'FOD-23'], retainedBps: [null, 1500] },
    })
    expect(await tried(updateGrant, 'Karla', input)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await tried(updateGrant, 'Karla', { ...input, version: '2', periodTo: '01.01.2023' })).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { periodTo: 'Det mindste er større end det største.' },
    })
    expect(await tried(updateGrant, 'Mona', { ...input, version: '2' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(updateGrant, 'Lis', { ...input, version: '2' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(updateGrant, 'Fie', { ...input, version: '2' })).toMatchObject({ ok: false, code: 'notFound' })
  })
})

describe('Reports', () => {
  test('planned, written in versions, sent, returned, sent again, accepted; overdue is derived', async () => {
    const { id } = await done(planReport, 'Frede', { grantId, kind: 'final_report', dueDay: '30.09.2026', ownerId: userId('Malik') })
    expect(await lastAudit('report_due', id)).toMatchObject({ verb: 'planReport' })
    expect((await openList(reportList, await asViewer('Malik'), { mine: '1' })).rows[0]).toMatchObject({
      shown: 'overdue',
      ownerName: 'Malik',
    })
    const version = async () => (await reportById(await karla(), id))?.version
    expect(
      await tried(moveReport, 'Karla', { id, version: await version(), dueDay: '30.10.2026', ownerId: userId('Malik'), reason: '' }),
    ).toMatchObject({ ok: false, fields: { reason: 'Kan ikke flyttes uden en grund, fordi giveren har fået datoen lovet.' } })
    await done(draftReport, 'Malik', { id, version: await version(), text: 'Vi nåede tolv unge.' })
    await done(draftReport, 'Malik', { id, version: await version(), text: 'Vi nåede tretten unge.', isForReview: true })
    expect(await lastAudit('report_due', id)).toMatchObject({ actor: userId('Malik'), changes: { state: ['draft', 'internal_review'] } })
    await done(submitReport, 'Malik', { id, version: await version(), day: '01.10.2026' })
    expect(await tried(approveReport, 'Malik', { id, version: await version(), day: '02.10.2026' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(
      await tried(returnReport, 'Malik', { id, version: await version(), day: '02.10.2026', text: 'Kvittering mangler' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    await done(returnReport, 'Frede', { id, version: await version(), day: '02.10.2026', text: 'Kvittering mangler' })
    await done(submitReport, 'Malik', { id, version: await version(), day: '03.10.2026' })
    await done(approveReport, 'Karla', { id, version: await version(), day: '04.10.2026' })
    expect(await tried(draftReport, 'Karla', { id, version: await version(), text: 'Nyt' })).toMatchObject({
      ok: false,
      message: 'Rapporten er sendt.',
    })
    expect(await tried(submitReport, 'Lis', { id, version: await version(), day: '04.10.2026' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(await tried(draftReport, 'Fie', { id, version: await version(), text: 'Nyt' })).toMatchObject({ ok: false, code: 'notFound' })
    for (const person of ['Mona', 'Lis'] as const)
      expect(await tried(planReport, person, { grantId, kind: 'status', dueDay: '30.09.2026', ownerId: '' })).toMatchObject({
        ok: false,
        code: 'forbidden',
      })
    expect(
      await tried(moveReport, 'Lis', { id, version: await version(), dueDay: '30.10.2026', ownerId: '', reason: 'Giver bad om det' }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('Without an application, and called off', () => {
  test('an invited gift counts for the network when a receiver is a member on the day', async () => {
    const giver = await addDonor('To søskende')
    const input = {
      donorId: giver,
      title: 'Julegaven',
      number: '',
      amountOre: '15.000',
      day: '20.12.2025',
      letterReference: '',
      periodFrom: '',
      periodTo: '',
      fondsmomsOre: '',
      allocations: [{ enterpriseId: enterpriseId('Kande'), pilotId: '', mosaicPart: '', amountOre: '15.000', note: '' }],
    }
    const { id } = await done(recordGrant, 'Karla', input)
    const found = await grantById(await karla(), id)
    expect(found?.decision).toMatchObject({ isNetwork: true, outcome: 'awarded', applicationId: null })
    expect(await lastAudit('decision', found?.decisionId ?? '')).toMatchObject({ verb: 'recordGrant' })
    const known = await done(recordGrant, 'Karla', { ...input, title: 'Før vores tid', day: '20.12.2019' })
    const before = await grantById(await karla(), known.id)
    expect(before?.decision.isNetwork).toBe(false)
    expect((await openList(grantList, await karla(), { donor: giver })).total).toBe(1)
    expect((await openList(grantList, await karla(), { donor: giver, scope: 'all' })).total).toBe(2)
    for (const person of ['Frede', 'Mona', 'Lis'] as const)
      expect(await tried(recordGrant, person, input)).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('called off before anything came: the award counts as annulled', async () => {
    const giver = await addDonor('Fortrød')
    const { grantId: id } = await awarded({
      donorId: giver,
      title: 'Blev ikke til noget',
      sentDay: '2024-01-01',
      day: '2024-02-01',
      amount: 50_000,
      versionId,
    })
    expect(await tried(cancelGrant, 'Mona', { id, day: '01.03.2024', reason: 'Giveren trak sig' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    await done(cancelGrant, 'Karla', { id, day: '01.03.2024', reason: 'Giveren trak sig' })
    expect(await grantById(await karla(), id)).toMatchObject({ state: 'cancelled', awardedOre: 0 })
    expect((await engine().reader.select().from(donorGiving).where(eq(donorGiving.donorId, giver))).map((row) => row.awards)).not.toContain(
      1,
    )
    expect(await earnedOf(id)).toEqual([])
  })

  test('*received* is what the payments say, on every rate there is', async () => {
    const paid = await engine().reader.select().from(payment)
    for (const rate of await engine().reader.select().from(tranche)) {
      const sum = paid.filter((row) => row.trancheId === rate.id && row.voidedBy === null).reduce((all, row) => all + row.amountOre, 0)
      expect(rate.state === 'received').toBe(sum >= rate.amountOre && rate.amountOre > 0)
    }
    for (const one of await engine().reader.select().from(grant)) {
      const [decided] = await engine().reader.select().from(decision).where(eq(decision.id, one.decisionId))
      const shares = await engine().reader.select().from(allocation).where(eq(allocation.grantId, one.id))
      expect(shares.reduce((all, share) => all + share.amountOre, 0)).toBeLessThanOrEqual(decided?.amountOre ?? 0)
    }
  })
})
