import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { application, applicationNeed, share } from '#db/schema/index.ts'
import { assignees } from '#lib/applications/data.ts'
import { applicationList } from '#lib/applications/list/data.ts'
import { assignFundraiser, createApplication } from '#lib/applications/mutations.ts'
import { needsWithFunding } from '#lib/applications/needs/data.ts'
import { createNeed, updateNeed } from '#lib/applications/needs/mutations.ts'
import { addPartner, endShare, removePartner, shareApplication } from '#lib/applications/partners/mutations.ts'
import { addSection } from '#lib/applications/sections/mutations.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, kroner, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, seed, userId } from './database.ts'
import { begun, question, seen } from './application-house.ts'

let donorId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Havrekornsfonden')
})
afterAll(closeDatabase)

describe('Beginning', () => {
  test('a giver is enough; the member’s enterprise leads, and the audit knows who began', async () => {
    const { id } = await done(createApplication, 'Mona', { donorId })
    const found = await seen('Mona', id)
    expect(found).toMatchObject({
      title: 'Havrekornsfonden',
      stage: 'idea',
      ledBy: 'enterprise',
      editorEnterpriseIds: [enterpriseId('Kande')],
    })
    expect(await lastAudit('application', id)).toMatchObject({ verb: 'createApplication', actor: userId('Mona') })
    expect(await findEverywhere(await asViewer('Mona'), 'havrekorn')).toContainEqual({
      recordKind: 'application',
      recordId: id,
      title: 'Havrekornsfonden',
      subtitle: 'Havrekornsfonden',
    })
    expect(await findEverywhere(await asViewer('Malik'), 'havrekorn')).not.toContainEqual(
      expect.objectContaining({ recordKind: 'application' }),
    )
  })

  test('a member of two chooses one of its own; a reader begins nothing', async () => {
    expect(await tried(createApplication, 'Malik', { donorId })).toMatchObject({
      code: 'invalid',
      fields: { leadEnterpriseId: 'Vælg en af dine egne virksomheder.' },
    })
    expect(await tried(createApplication, 'Malik', { donorId, leadEnterpriseId: enterpriseId('Kande') })).toMatchObject({ code: 'invalid' })
    expect(await tried(createApplication, 'Lis', { donorId })).toMatchObject({ code: 'forbidden' })
  })

  test('a fundraiser is assigned by beginning, and only coordinators assign others', async () => {
    const id = await begun('Frede', { title: 'Nyt køkken på kajen', leadEnterpriseId: enterpriseId('Køkkenet'), appliedOre: '400.000' })
    expect((await assignees(await asViewer('Frede'), id)).map(({ name }) => name)).toEqual(['Frede'])
    expect(await seen('Fie', id)).toBeUndefined()
    expect(await tried(assignFundraiser, 'Frede', { id, userId: userId('Fie'), isAssigned: true })).toMatchObject({ code: 'forbidden' })
    await done(assignFundraiser, 'Karla', { id, userId: userId('Fie'), isAssigned: true })
    expect(await seen('Fie', id)).toMatchObject({ id })
    await done(assignFundraiser, 'Karla', { id, userId: userId('Fie'), isAssigned: false })
    expect(await seen('Fie', id)).toBeUndefined()
    expect(await tried(assignFundraiser, 'Karla', { id, userId: userId('Mona'), isAssigned: true })).toMatchObject({ code: 'invalid' })
  })

  test('from a need: its words, its sum and its enterprise come along', async () => {
    const { id: needId } = await done(createNeed, 'Mona', { id: '', version: null, title: 'En ny ovn', amountOre: '90.000' })
    expect(
      await tried(createApplication, 'Malik', { donorId, needId, leadEnterpriseId: enterpriseId('Rodnet'), clashSeen: true }),
    ).toMatchObject({ code: 'notFound' })
    const id = await begun('Mona', { needId })
    expect(await seen('Mona', id)).toMatchObject({ title: 'En ny ovn', appliedOre: kroner(90_000) })
    expect(await engine().reader.select().from(applicationNeed).where(eq(applicationNeed.applicationId, id))).toHaveLength(1)
    const [need] = await needsWithFunding(await asViewer('Mona'))
    expect(need).toMatchObject({ title: 'En ny ovn', enterpriseNames: ['Café Skæve Kande'], pendingOre: kroner(90_000), missingOre: 0 })
    expect(await needsWithFunding(await asViewer('Malik'))).toEqual([])
    expect(await tried(updateNeed, 'Malik', { id: needId, version: 1, title: 'Min ovn' })).toMatchObject({ code: 'notFound' })
    expect(await tried(createNeed, 'Lis', { id: '', version: null, title: 'En bog' })).toMatchObject({ code: 'forbidden' })
    await done(updateNeed, 'Mona', { id: needId, version: 1, title: 'To nye ovne', amountOre: '180.000' })
    expect((await needsWithFunding(await asViewer('Karla')))[0]).toMatchObject({ title: 'To nye ovne', missingOre: kroner(90_000) })
  })

  test('a clash is said with stage and whom to talk to, even where one cannot see the other', async () => {
    const giver = await addDonor('Kobberkedlens Legat')
    const { id } = await done(createApplication, 'Mona', { donorId: giver, stage: 'drafting' })
    expect(await tried(createApplication, 'Malik', { donorId: giver, leadEnterpriseId: enterpriseId('Rodnet') })).toMatchObject({
      code: 'invalid',
      fields: {
        clashSeen:
          'Netværket har allerede en ansøgning hos Kobberkedlens Legat (under skrivning). Tal med Café Skæve Kande, før I går videre.',
      },
    })
    await done(createApplication, 'Malik', { donorId: giver, leadEnterpriseId: enterpriseId('Rodnet'), clashSeen: true })
    expect(await seen('Malik', id)).toBeUndefined()
  })

  test('the same key makes one application', async () => {
    const giver = await addDonor('Tændstikken')
    const [first, second] = [
      await done(createApplication, 'Mona', { donorId: giver, key: 'same-key-1' }),
      await done(createApplication, 'Mona', { donorId: giver, key: 'same-key-1' }),
    ]
    expect(second).toEqual(first)
    expect(await engine().reader.$count(application, eq(application.donorId, giver))).toBe(1)
  })
})

describe('Who sees it', () => {
  test('coordinators, the reader, the lead, partners; a share as long as it lives', async () => {
    const id = await begun('Mona', {})
    for (const person of ['Karla', 'Knud', 'Lis', 'Mona'] as const) expect(await seen(person, id), person).toMatchObject({ id })
    for (const person of ['Frede', 'Malik'] as const) expect(await seen(person, id), person).toBeUndefined()
    const { id: partner } = await done(addPartner, 'Mona', { applicationId: id, enterpriseId: enterpriseId('Rodnet') })
    expect(await seen('Malik', id)).toMatchObject({ id })
    expect(await tried(addPartner, 'Malik', { applicationId: id, enterpriseId: enterpriseId('Køkkenet') })).toMatchObject({
      code: 'forbidden',
    })
    await done(removePartner, 'Mona', { id: partner })
    expect(await seen('Malik', id)).toBeUndefined()
    expect(await tried(shareApplication, 'Lis', { applicationId: id, userId: userId('Frede'), right: 'view' })).toMatchObject({
      code: 'forbidden',
    })
    expect(
      await tried(shareApplication, 'Mona', {
        applicationId: id,
        userId: userId('Frede'),
        enterpriseId: enterpriseId('Rodnet'),
        right: 'view',
      }),
    ).toMatchObject({ code: 'invalid' })
    expect(
      await tried(shareApplication, 'Mona', { applicationId: id, userId: userId('Frede'), right: 'view', lastDay: '30.9.2026' }),
    ).toMatchObject({ code: 'invalid' })
    const { id: right } = await done(shareApplication, 'Mona', {
      applicationId: id,
      userId: userId('Frede'),
      right: 'view',
      lastDay: '1.10.2026',
    })
    expect(await seen('Frede', id)).toMatchObject({ id })
    expect(await tried(addSection, 'Frede', { ...question, applicationId: id })).toMatchObject({ code: 'forbidden' })
    const { id: write } = await done(shareApplication, 'Mona', { applicationId: id, userId: userId('Frede'), right: 'edit' })
    await done(addSection, 'Frede', { ...question, applicationId: id })
    expect((await engine().reader.select().from(share).where(eq(share.id, right)))[0]?.voidedBy).toBe(write)
    await done(endShare, 'Mona', { id: write })
    expect(await seen('Frede', id)).toBeUndefined()
    expect((await openList(applicationList, await asViewer('Frede'), {})).rows.map((row) => row.id)).not.toContain(id)
    expect(await lastAudit('share', write)).toMatchObject({ verb: 'endShare', actor: userId('Mona') })
  })

  test('a share past its last day is gone', async () => {
    const id = await begun('Mona', {})
    await seed('old share', (write) =>
      write.insert(share, {
        recordKind: 'application',
        recordId: id,
        userId: null,
        enterpriseId: enterpriseId('Rodnet'),
        right: 'view',
        expiresAt: new Date('2026-10-01'),
        voidedBy: null,
        voidReason: null,
      }),
    )
    expect(await seen('Malik', id)).toBeUndefined()
  })
})
