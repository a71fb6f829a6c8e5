import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { pilot, section, sectionVersion, theory } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { budgetOf } from '#lib/applications/budget/data.ts'
import {
  addBudgetLine,
  addCofunding,
  planShares,
  removeBudgetLine,
  updateBudgetLine,
  updateCofunding,
} from '#lib/applications/budget/mutations.ts'
import { applicationPilots } from '#lib/applications/data.ts'
import { linkPilot, updateApplication } from '#lib/applications/mutations.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { addPartner, setShare, signOffPartner } from '#lib/applications/partners/mutations.ts'
import { linkedParts, readyPoints } from '#lib/applications/ready/data.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { addSection, moveSection, removeSection, updateQuestion, writeSection } from '#lib/applications/sections/mutations.ts'
import { done, kroner, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, type EnterpriseName, freshDatabase, lastAudit, seed, userId } from './database.ts'
import { begun, line, question, seen, sent } from './application-house.ts'

beforeAll(async () => {
  await freshDatabase()
})
afterAll(closeDatabase)

const theoryOf = async (write: Write, name: EnterpriseName) =>
  (
    await write.insert(theory, {
      title: name,
      sortKey: name,
      enterpriseId: enterpriseId(name),
      state: 'draft',
      taughtByPilotId: null,
      archivedAt: null,
    })
  ).id
const pilotOf = async (write: Write, name: EnterpriseName) =>
  (await write.insert(pilot, { title: name, sortKey: name, enterpriseId: enterpriseId(name), phase: 'test' })).id

describe('Writing', () => {
  test('sections are counted by the giver’s rule, kept as versions, ordered, and frozen when sent', async () => {
    const id = await begun('Mona', {})
    const { id: first } = await done(addSection, 'Mona', { ...question, applicationId: id })
    const { id: second } = await done(addSection, 'Mona', {
      ...question,
      applicationId: id,
      question: 'Hvad sker der bagefter?',
      ownerId: userId('Mona'),
    })
    await done(moveSection, 'Mona', { id: second, direction: 'up' })
    expect((await sectionsOf(await asViewer('Mona'), id)).map((one) => one.id)).toEqual([second, first])
    const { version } = await done(writeSection, 'Mona', {
      id: first,
      version: (await sectionsOf(await asViewer('Mona'), id))[1]?.version,
      text: 'Unge mellem 16 og 25 år i byen',
      state: 'draft',
    })
    expect((await readyPoints(await asViewer('Mona'), (await seen('Mona', id))!)).find(({ recordId }) => recordId === first)).toMatchObject(
      { kind: 'stops', say: 'sections.characters', values: { n: 10 } },
    )
    expect(await engine().reader.$count(sectionVersion, eq(sectionVersion.sectionId, first))).toBe(1)
    expect(await tried(writeSection, 'Mona', { id: first, version: version - 1, text: 'Noget andet', state: 'draft' })).toMatchObject({
      code: 'conflict',
      current: { text: 'Unge mellem 16 og 25 år i byen' },
    })
    await done(updateQuestion, 'Mona', { ...question, id: first, version, applicationId: id, limitCount: '100' })
    expect(await tried(removeSection, 'Mona', { id: first })).toMatchObject({ code: 'blocked' })
    await done(removeSection, 'Mona', { id: second })
    expect(await tried(writeSection, 'Lis', { id: first, version: version + 1, text: 'x', state: 'draft' })).toMatchObject({
      code: 'forbidden',
    })
    expect(await tried(writeSection, 'Malik', { id: first, version: version + 1, text: 'x', state: 'draft' })).toMatchObject({
      code: 'notFound',
    })
    await sent(id)
    expect(await tried(writeSection, 'Mona', { id: first, version: version + 1, text: 'Efter', state: 'draft' })).toMatchObject({
      code: 'blocked',
    })
    expect(await lastAudit('section', first)).toMatchObject({ verb: 'updateQuestion' })
  })

  test('a partner writes the section it was given, and nothing else', async () => {
    const id = await begun('Mona', {})
    await done(addPartner, 'Mona', { applicationId: id, enterpriseId: enterpriseId('Rodnet') })
    const { id: own } = await done(addSection, 'Mona', { ...question, applicationId: id, ownerId: userId('Malik') })
    const { id: other } = await done(addSection, 'Mona', { ...question, applicationId: id })
    await done(writeSection, 'Malik', { id: own, version: 1, text: 'Unge', state: 'draft' })
    expect(await tried(writeSection, 'Malik', { id: other, version: 1, text: 'Unge', state: 'draft' })).toMatchObject({ code: 'forbidden' })
    expect((await engine().reader.select().from(section).where(eq(section.id, own)))[0]).toMatchObject({ text: 'Unge', state: 'draft' })
  })

  test('a CPR number is refused and nothing is kept', async () => {
    const id = await begun('Mona', {})
    const { id: own } = await done(addSection, 'Mona', { ...question, applicationId: id })
    expect(await tried(writeSection, 'Mona', { id: own, version: 1, text: 'Borger 010165-1234', state: 'draft' })).toMatchObject({
      code: 'invalid',
      fields: { text: expect.stringContaining('CPR') },
    })
    expect(await engine().reader.$count(sectionVersion, eq(sectionVersion.sectionId, own))).toBe(0)
  })

  test('budget, co-funding and planned shares', async () => {
    const id = await begun('Mona', { appliedOre: '40.000' })
    const { id: cost } = await done(addBudgetLine, 'Mona', { ...line, applicationId: id })
    const { id: second } = await done(addBudgetLine, 'Mona', {
      ...line,
      applicationId: id,
      title: 'Ovn',
      source: 'cofunding',
      amountOre: '10.000',
    })
    const { id: money } = await done(addCofunding, 'Mona', {
      id: '',
      version: null,
      applicationId: id,
      source: 'Spareskillingen',
      amountOre: '10.000',
      state: 'applied',
    })
    const gap = async () => (await budgetOf(await asViewer('Mona'), (await seen('Mona', id))!)).sums.gapOre
    expect(await gap()).toBe(0)
    await done(updateCofunding, 'Mona', {
      id: money,
      version: 1,
      applicationId: id,
      source: 'Spareskillingen',
      amountOre: '10.000',
      state: 'declined',
    })
    expect(await gap()).toBe(kroner(10_000))
    await done(removeBudgetLine, 'Mona', { id: second })
    expect(await gap()).toBe(0)
    await done(updateBudgetLine, 'Mona', { ...line, id: cost, version: 1, applicationId: id, amountOre: '35.000' })
    expect(await gap()).toBe(kroner(-5_000))
    expect(await tried(addBudgetLine, 'Lis', { ...line, applicationId: id })).toMatchObject({ code: 'forbidden' })
    expect(
      await tried(planShares, 'Mona', {
        applicationId: id,
        shares: [{ enterpriseId: enterpriseId('Kande'), pilotId: '', amountOre: '50.000' }],
      }),
    ).toMatchObject({ code: 'invalid' })
    await done(planShares, 'Mona', {
      applicationId: id,
      shares: [{ enterpriseId: enterpriseId('Kande'), pilotId: '', amountOre: '40.000' }],
    })
    expect(await lastAudit('budget_line', second)).toMatchObject({ verb: 'removeBudgetLine', changes: { title: ['Ovn', null] } })
  })

  test('partners say yes themselves, or it is recorded with where it is known from', async () => {
    const id = await begun('Mona', {})
    const { id: partner } = await done(addPartner, 'Mona', { applicationId: id, enterpriseId: enterpriseId('Rodnet'), shareOre: '5.000' })
    expect(await tried(addPartner, 'Mona', { applicationId: id, enterpriseId: enterpriseId('Rodnet') })).toMatchObject({ code: 'invalid' })
    expect(await tried(signOffPartner, 'Mona', { id: partner, version: 1, day: '1.10.2026' })).toMatchObject({
      code: 'invalid',
      fields: { how: 'Skriv noget her.' },
    })
    expect(await tried(signOffPartner, 'Malik', { id: partner, version: 1, day: '2.10.2026' })).toMatchObject({ code: 'invalid' })
    expect(await tried(signOffPartner, 'Lis', { id: partner, version: 1, day: '1.10.2026', how: 'mail' })).toMatchObject({
      code: 'forbidden',
    })
    const { version } = await done(signOffPartner, 'Malik', { id: partner, version: 1, day: '1.10.2026' })
    await done(setShare, 'Mona', { id: partner, version, shareOre: '6.000' })
    expect((await applicationPartners(await asViewer('Mona'), id))[1]).toMatchObject({
      name: 'Ungeværkstedet Rodnet',
      signedOffDay: '2026-10-01',
      signedOffName: 'Malik',
      shareOre: kroner(6_000),
    })
    await done(addPartner, 'Mona', { applicationId: id, enterpriseId: enterpriseId('Køkkenet'), isLead: true })
    expect((await applicationPartners(await asViewer('Karla'), id)).filter(({ isLead }) => isLead).map(({ name }) => name)).toEqual([
      'Køkkenet på Kajplads 9',
    ])
  })

  test('facts are edited against the version that was seen', async () => {
    const id = await begun('Mona', {})
    const facts = {
      id,
      version: 1,
      title: 'Bænke ved vandet',
      ledBy: 'enterprise',
      kind: 'development',
      askType: 'new',
      appliedOre: '85.000',
      probabilityBps: '55 %',
      deadlineDay: '5/11-2026',
    }
    await done(updateApplication, 'Mona', facts)
    expect(await seen('Mona', id)).toMatchObject({
      title: 'Bænke ved vandet',
      appliedOre: kroner(85_000),
      probabilityBps: 5_500,
      deadlineDay: '2026-11-05',
    })
    expect(await tried(updateApplication, 'Karla', { ...facts, title: 'Borde' })).toMatchObject({
      code: 'conflict',
      current: { title: 'Bænke ved vandet' },
    })
    expect(await tried(updateApplication, 'Lis', { ...facts, version: 2 })).toMatchObject({ code: 'forbidden' })
    expect(await tried(linkPilot, 'Malik', { id, pilotId: id, isLinked: true })).toMatchObject({ code: 'notFound' })
    const [own, other] = await seed('theories', async (write) => Promise.all([theoryOf(write, 'Kande'), theoryOf(write, 'Rodnet')]))
    expect(await tried(updateApplication, 'Mona', { ...facts, version: 2, theoryId: other })).toMatchObject({
      fields: { theoryId: 'Vælg en fra listen.' },
    })
    await done(updateApplication, 'Mona', { ...facts, version: 2, theoryId: own })
    expect((await linkedParts({ theoryId: own }))?.map(({ kind, text }) => [kind, text])).toEqual([
      ['people', ''],
      ['movement', ''],
      ['closeness', ''],
      ['anchoring', ''],
    ])
    expect(await seen('Mona', id)).toMatchObject({ theoryId: own })
    const [ownPilot, otherPilot] = await seed('pilots', async (write) => Promise.all([pilotOf(write, 'Kande'), pilotOf(write, 'Rodnet')]))
    expect(await tried(linkPilot, 'Mona', { id, pilotId: otherPilot, isLinked: true })).toMatchObject({ code: 'invalid' })
    await done(linkPilot, 'Mona', { id, pilotId: ownPilot, isLinked: true })
    expect((await applicationPilots(await asViewer('Mona'), id)).map(({ link }) => link.pilotId)).toEqual([ownPilot])
    await done(linkPilot, 'Mona', { id, pilotId: ownPilot, isLinked: false })
    expect(await applicationPilots(await asViewer('Mona'), id)).toEqual([])
  })
})
