import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { application, decision, donorGiving, grant } from '#db/schema/index.ts'
import { addBudgetLine, planShares } from '#lib/applications/budget/mutations.ts'
import { origins } from '#lib/applications/data.ts'
import { decideApplication, voidDecision } from '#lib/applications/decisions/mutations.ts'
import { applicationList, openApplications, openSums, successOf } from '#lib/applications/list/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { retarget } from '#lib/applications/retargeting/mutations.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { addSection, writeSection } from '#lib/applications/sections/mutations.ts'
import { submitApplication } from '#lib/applications/sending/mutations.ts'
import { everyRow, openList } from '#lib/list.ts'
import { addDonor, done, kroner, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, seed, userId } from './database.ts'
import { begun, line, question, seen, sent, stageOf, versionOf } from './application-house.ts'

let donorId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Havrekornsfonden')
})
afterAll(closeDatabase)

const yes = { outcome: 'awarded', day: '2026-09-20', amountOre: '40.000', heardHow: 'letter' }

describe('The answer', () => {
  test('a yes makes exactly one grant, divided as planned, and the giver has given', async () => {
    const giver = await addDonor('Boligselskabet Pindsvinet')
    const { id } = await done(createApplication, 'Mona', { donorId: giver, title: 'Bænke', appliedOre: '40.000' })
    await done(planShares, 'Mona', {
      applicationId: id,
      shares: [
        { enterpriseId: enterpriseId('Kande'), pilotId: '', amountOre: '30.000' },
        { enterpriseId: enterpriseId('Rodnet'), pilotId: '', amountOre: '10.000' },
      ],
    })
    expect(await tried(decideApplication, 'Mona', { id, version: 1, ...yes })).toMatchObject({ code: 'blocked' })
    await sent(id)
    const version = await versionOf(id)
    expect(await tried(decideApplication, 'Lis', { id, version, ...yes })).toMatchObject({ code: 'forbidden' })
    expect(await tried(decideApplication, 'Mona', { id, version, ...yes, day: '2026-08-01' })).toMatchObject({
      fields: { day: expect.stringContaining('før') },
    })
    expect(await tried(decideApplication, 'Mona', { id, version, ...yes, amountOre: '', heardHow: '' })).toMatchObject({
      fields: { amountOre: expect.any(String), heardHow: expect.any(String) },
    })
    const { grantId, decisionId } = await done(decideApplication, 'Mona', {
      id,
      version,
      ...yes,
      outcome: 'partially_awarded',
      amountOre: '20.000',
    })
    expect(await engine().reader.select().from(grant).where(eq(grant.applicationId, id))).toMatchObject([
      { id: grantId, decisionId, title: 'Bænke' },
    ])
    expect(
      (
        await engine()
          .reader.select()
          .from(donorGiving)
          .where(and(eq(donorGiving.donorId, giver), eq(donorGiving.scope, 'network')))
      )[0],
    ).toMatchObject({ awards: 1, totalOre: kroner(20_000), latestDay: '2026-09-20' })
    expect(await seen('Mona', id)).toMatchObject({ stage: 'partially_awarded', stageSince: '2026-09-20' })
    expect(await lastAudit('decision', decisionId)).toMatchObject({ verb: 'decideApplication', actor: userId('Mona') })
    expect(await tried(decideApplication, 'Mona', { id, version: version + 1, ...yes })).toMatchObject({ code: 'blocked' })
  })

  test('a wrong yes is taken back with a reason, and can be answered again', async () => {
    const giver = await addDonor('Ellekildes Familiefond')
    const { id } = await done(createApplication, 'Mona', { donorId: giver, appliedOre: '40.000' })
    await sent(id)
    const { decisionId, grantId } = await done(decideApplication, 'Mona', { id, version: await versionOf(id), ...yes })
    expect(await tried(voidDecision, 'Malik', { id: decisionId, reason: 'Det var en anden' })).toMatchObject({ code: 'notFound' })
    expect(await tried(voidDecision, 'Lis', { id: decisionId, reason: 'Det var en anden' })).toMatchObject({ code: 'forbidden' })
    await done(voidDecision, 'Mona', { id: decisionId, reason: 'Brevet gjaldt en anden' })
    expect(await stageOf(id)).toBe('submitted')
    expect((await engine().reader.select().from(decision).where(eq(decision.id, decisionId)))[0]).toMatchObject({
      voidedBy: decisionId,
      voidReason: 'Brevet gjaldt en anden',
    })
    expect(
      (
        await engine()
          .reader.select()
          .from(grant)
          .where(eq(grant.id, grantId ?? ''))
      )[0],
    ).toMatchObject({ state: 'cancelled', voidedAt: expect.any(Date) })
    expect(await engine().reader.$count(donorGiving, eq(donorGiving.donorId, giver))).toBe(0)
    await done(decideApplication, 'Mona', {
      id,
      version: await versionOf(id),
      outcome: 'declined',
      day: '2026-09-21',
      heardHow: 'mail',
      reason: 'none_given',
    })
    expect(await stageOf(id)).toBe('declined')
  })

  test('a yes that has earned a fee stands', async () => {
    const id = await begun('Frede', { leadEnterpriseId: enterpriseId('Kande'), appliedOre: '100.000' })
    await done(submitApplication, 'Frede', { id, version: 1, day: '1.2.2025', channel: 'mail', reason: 'Giveren venter' })
    const { decisionId, grantId } = await done(decideApplication, 'Frede', { id, version: 2, ...yes, amountOre: '100.000' })
    await seed('money', async (write) => {
      const { payment } = await import('#db/schema/index.ts')
      await write.insert(payment, {
        grantId: grantId ?? '',
        trancheId: null,
        kind: 'receipt',
        day: '2026-09-25',
        amountOre: 100,
        currency: 'DKK',
        rateMicro: null,
        kronerOre: 100,
        note: null,
        voidedBy: null,
        voidReason: null,
      })
    })
    expect(await tried(voidDecision, 'Frede', { id: decisionId, reason: 'Det var en fejl' })).toMatchObject({ code: 'blocked' })
    expect(await stageOf(id)).toBe('awarded')
  })

  test('no answer, and then an answer after all: the later one takes its place', async () => {
    const id = await begun('Mona', { appliedOre: '40.000' })
    await sent(id)
    const { decisionId } = await done(decideApplication, 'Mona', {
      id,
      version: await versionOf(id),
      outcome: 'unanswered',
      day: '2026-09-10',
      heardHow: 'silence',
    })
    const later = await done(decideApplication, 'Mona', { id, version: await versionOf(id), ...yes })
    expect((await engine().reader.select().from(decision).where(eq(decision.id, decisionId)))[0]?.voidedBy).toBe(later.decisionId)
    expect(await engine().reader.$count(grant, eq(grant.applicationId, id))).toBe(1)
  })

  test('a refusal is sought elsewhere with the same text', async () => {
    const id = await begun('Frede', { title: 'Mad på kajen', leadEnterpriseId: enterpriseId('Køkkenet'), appliedOre: '120.000' })
    const { id: part } = await done(addSection, 'Frede', { ...question, applicationId: id })
    await done(writeSection, 'Frede', { id: part, version: 1, text: 'Vi laver mad', state: 'draft' })
    await done(addBudgetLine, 'Frede', { ...line, applicationId: id })
    await sent(id)
    await done(decideApplication, 'Frede', {
      id,
      version: await versionOf(id),
      outcome: 'declined',
      day: '2026-09-14',
      heardHow: 'letter',
      reason: 'outside_purpose',
    })
    const old = await seen('Frede', id)
    expect(await tried(retarget, 'Frede', { id, donorId: old?.donorId })).toMatchObject({ code: 'invalid' })
    expect(await tried(retarget, 'Malik', { id, donorId: await addDonor('Foreningen') })).toMatchObject({ ok: true })
    const { id: onwards } = await done(retarget, 'Frede', { id, donorId: await addDonor('Foreningen Tændstikken') })
    expect(await seen('Frede', onwards)).toMatchObject({
      title: 'Mad på kajen',
      stage: 'drafting',
      retargetedFromId: id,
      appliedOre: kroner(120_000),
      sentDay: null,
    })
    expect((await sectionsOf(await asViewer('Frede'), onwards)).map(({ text }) => text)).toEqual(['Vi laver mad'])
    expect((await origins(await asViewer('Frede'), (await seen('Frede', onwards))!)).from).toMatchObject({ id, stage: 'declined' })
    expect(await tried(retarget, 'Lis', { id, donorId })).toMatchObject({ code: 'forbidden' })
  })
})

const first = { after: null, before: null, columns: [] }

describe('Lists', () => {
  test('list, board and success count only what one sees', async () => {
    const karla = await asViewer('Karla')
    const everything = await openList(applicationList, karla, {})
    expect(everything.total).toBe(await engine().reader.$count(application))
    const mine = await openList(applicationList, await asViewer('Malik'), {})
    expect(mine.total).toBe(mine.rows.length)
    expect(mine.total).toBeLessThan(everything.total)
    const kande = await openList(applicationList, karla, { enterprise: enterpriseId('Kande'), stage: 'awarded', year: '2026' })
    expect(kande.rows.map(({ stage, lead }) => [stage, lead])).toEqual(Array(kande.rows.length).fill(['awarded', 'Café Skæve Kande']))
    expect((await openList(applicationList, karla, { stage: 'nonsense', year: 'x', sort: 'drop' })).total).toBe(everything.total)
    const cards = await openApplications(karla, applicationList.parse({}))
    expect(cards.every(({ stage }) => !['awarded', 'declined', 'withdrawn', 'unanswered', 'partially_awarded'].includes(stage))).toBe(true)
    expect(await successOf(karla, applicationList.parse({}))).toMatchObject({ awarded: 3, decided: 5, awardedOre: kroner(160_000) })
  })

  test('what is under way sums to what its rows say, each rounded by itself', async () => {
    const karla = await asViewer('Karla')
    const asked: Record<string, string>[] = [{}, { enterprise: enterpriseId('Kande') }, { stage: 'drafting' }, { stage: 'awarded' }]
    for (const filters of asked) {
      const parsed = applicationList.parse(filters)
      const open = (await openApplications(karla, parsed)).filter(({ isRepayable }) => !isRepayable)
      expect(await openSums(karla, parsed)).toMatchObject({
        appliedOre: open.reduce((sum, { appliedOre }) => sum + (appliedOre ?? 0), 0),
        weightedOre: open.reduce((sum, row) => sum + row.weightedOre, 0),
      })
    }
  })

  test('comes page by page in every order, both ways, each row once', async () => {
    const karla = await asViewer('Karla')
    for (const sort of ['title', 'appliedOre', 'deadlineDay', 'sentDay', 'stageSince'])
      for (const direction of ['asc', 'desc'] as const) {
        const whole = await applicationList.rows(karla, applicationList.parse({}), { ...first, sort, direction }, 500)
        const pages = await Array.fromAsync(everyRow(applicationList, karla, { sort, dir: direction }, 3))
        expect(pages.flat().map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id))
      }
  })
})
