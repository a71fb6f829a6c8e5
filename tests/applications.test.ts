import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import {
  application,
  applicationNeed,
  decision,
  donorGiving,
  grant,
  outbox,
  pilot,
  section,
  sectionVersion,
  share,
  stageChange,
  theory,
} from '#db/schema/index.ts'
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
import { applicationById, applicationPilots, assignees, origins } from '#lib/applications/data.ts'
import { decideApplication, voidDecision } from '#lib/applications/decisions/mutations.ts'
import { applicationList, openApplications, successOf } from '#lib/applications/list/data.ts'
import { assignFundraiser, createApplication, linkPilot, updateApplication } from '#lib/applications/mutations.ts'
import { needsWithFunding } from '#lib/applications/needs/data.ts'
import { createNeed, updateNeed } from '#lib/applications/needs/mutations.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { addPartner, endShare, removePartner, setShare, shareApplication, signOffPartner } from '#lib/applications/partners/mutations.ts'
import { linkedParts, readyPoints } from '#lib/applications/ready/data.ts'
import { retarget } from '#lib/applications/retargeting/mutations.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { addSection, moveSection, removeSection, updateQuestion, writeSection } from '#lib/applications/sections/mutations.ts'
import { snapshots } from '#lib/applications/sending/data.ts'
import { askedForMore, sendSupplement, submitApplication } from '#lib/applications/sending/mutations.ts'
import { moveStage } from '#lib/applications/stages/mutations.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, fredesAgreement, kroner, tried } from './awards.ts'
import {
  asViewer,
  closeDatabase,
  enterpriseId,
  type EnterpriseName,
  freshDatabase,
  lastAudit,
  type Person,
  seed,
  userId,
} from './database.ts'

let donorId = ''
let versions: string[] = []

beforeAll(async () => {
  await freshDatabase()
  versions = (await fredesAgreement()).versions
  donorId = await addDonor('Havrekornsfonden')
})
afterAll(closeDatabase)

const seen = async (person: Person, id: string) => applicationById(await asViewer(person), id)
const versionOf = async (id: string) => (await seen('Karla', id))?.version ?? 0
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
const stageOf = async (id: string) => (await seen('Karla', id))?.stage
const begun = async (person: Person, facts: object) =>
  (await done(createApplication, person, { donorId: await addDonor(`Giver ${Math.random()}`), ...facts })).id
const question = {
  id: '',
  version: null,
  question: 'Hvem er projektet for?',
  limitCount: '20',
  countingRule: 'characters',
  lineBreakCounts: '1',
  ownerId: '',
  dueDay: '',
}
const line = {
  id: '',
  version: null,
  title: 'Løn',
  category: 'salary',
  year: '2027',
  enterpriseId: '',
  amountOre: '40.000',
  source: 'applied',
  vat: 'not_relevant',
  isFee: false,
  note: '',
}
const sent = async (id: string, day = '2026-09-01') =>
  done(submitApplication, 'Karla', { id, version: await versionOf(id), day, channel: 'portal', reason: 'Fristen er i dag' })
const yes = { outcome: 'awarded', day: '2026-09-20', amountOre: '40.000', heardHow: 'letter' }

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

describe('Stages and sending', () => {
  test('moves freely at first; ready asks why something stops', async () => {
    const id = await begun('Mona', { appliedOre: '90.000' })
    await done(moveStage, 'Mona', { id, version: 1, to: 'review' })
    await done(moveStage, 'Mona', { id, version: 2, to: 'idea' })
    expect(await tried(moveStage, 'Mona', { id, version: 3, to: 'submitted' })).toMatchObject({ code: 'blocked' })
    expect(await tried(moveStage, 'Mona', { id, version: 3, to: 'ready' })).toMatchObject({
      code: 'invalid',
      fields: { reason: 'Én ting stopper. Skriv hvorfor, så kan du gå videre.' },
    })
    await done(moveStage, 'Mona', { id, version: 3, to: 'ready', reason: 'Teorien ligger hos giveren' })
    expect(await stageOf(id)).toBe('ready')
    expect(
      (await engine().reader.select().from(stageChange).where(eq(stageChange.applicationId, id)).orderBy(stageChange.id)).map(
        ({ toStage }) => toStage,
      ),
    ).toEqual(['idea', 'review', 'idea', 'ready'])
    expect(await tried(moveStage, 'Lis', { id, version: 4, to: 'idea' })).toMatchObject({ code: 'forbidden' })
  })

  test('the fee guard waits for a coordinator', async () => {
    const id = await begun('Frede', { leadEnterpriseId: enterpriseId('Kande'), appliedOre: '40.000' })
    await done(addBudgetLine, 'Frede', { ...line, applicationId: id, title: 'Rådgivning', isFee: true })
    const facts = { id, day: '1.10.2026', channel: 'portal', reason: 'Haster' }
    expect(await tried(submitApplication, 'Frede', { ...facts, version: await versionOf(id) })).toMatchObject({
      code: 'blocked',
      message: 'Honorar kan kun frigives af koordinatoren.',
    })
    expect(await tried(moveStage, 'Frede', { id, version: await versionOf(id), to: 'ready', reason: 'Haster' })).toMatchObject({
      code: 'blocked',
    })
    expect(await stageOf(id)).toBe('idea')
    await done(submitApplication, 'Karla', { ...facts, version: await versionOf(id) })
    expect(await stageOf(id)).toBe('submitted')
  })

  test('sending freezes text, budget and open points with a reason, tells the coordinators, and keeps the terms of that day', async () => {
    const id = await begun('Frede', { leadEnterpriseId: enterpriseId('Kande'), appliedOre: '60.000' })
    const { id: part } = await done(addSection, 'Frede', { ...question, applicationId: id, limitCount: '' })
    await done(writeSection, 'Frede', { id: part, version: 1, text: 'Seks torsdage', state: 'draft' })
    const before = await engine().reader.$count(outbox)
    expect(await tried(submitApplication, 'Frede', { id, version: 1, day: '1.11.2024', channel: 'portal' })).toMatchObject({
      code: 'invalid',
      fields: { reason: expect.stringContaining('stopper') },
    })
    expect(await tried(submitApplication, 'Frede', { id, version: 1, day: '2.10.2026', channel: 'portal', reason: 'x' })).toMatchObject({
      code: 'invalid',
      fields: { day: 'Dagen ligger ude i fremtiden.' },
    })
    await done(submitApplication, 'Frede', {
      id,
      version: 1,
      day: '15.11.2024',
      time: '11.58',
      channel: 'portal',
      receipt: 'K-1',
      reason: 'Teorien mangler',
    })
    expect(await seen('Frede', id)).toMatchObject({
      stage: 'submitted',
      stageSince: '2024-11-15',
      sentDay: '2024-11-15',
      sentChannel: 'portal',
      sentReceipt: 'K-1',
      agreementVersionId: versions[0],
    })
    const [frozen] = await snapshots(await asViewer('Frede'), id)
    expect(frozen).toMatchObject({
      kind: 'sent',
      isWhole: true,
      content: { sections: [{ text: 'Seks torsdage' }], reason: 'Teorien mangler', sending: { time: '11:58' } },
    })
    expect(frozen?.content.openPoints.map(({ say }) => say)).toContain('theory.none')
    expect(await engine().reader.$count(outbox)).toBe(before + 2)
    expect(await tried(submitApplication, 'Frede', { id, version: 2, day: '15.11.2024', channel: 'portal', reason: 'x' })).toMatchObject({
      code: 'blocked',
    })
  })

  test('the giver asks, and what is sent afterwards is a snapshot of its own', async () => {
    const id = await begun('Mona', { appliedOre: '40.000' })
    await sent(id)
    await done(askedForMore, 'Mona', {
      id,
      version: await versionOf(id),
      day: '25.9.2026',
      question: 'Et nyt budget',
      answerByDay: '9.10.2026',
    })
    expect(await seen('Mona', id)).toMatchObject({ stage: 'more_info', deadlineDay: '2026-10-09' })
    await done(addBudgetLine, 'Mona', { ...line, applicationId: id })
    await done(sendSupplement, 'Mona', { id, version: await versionOf(id), day: '1.10.2026', channel: 'mail' })
    const kept = await snapshots(await asViewer('Mona'), id)
    expect(kept.map(({ kind, content }) => [kind, content.budget.lines.length])).toEqual([
      ['supplement', 1],
      ['sent', 0],
    ])
    expect(await tried(sendSupplement, 'Mona', { id, version: await versionOf(id), day: '1.10.2026', channel: 'mail' })).toMatchObject({
      code: 'blocked',
    })
    expect(await tried(askedForMore, 'Lis', { id, version: await versionOf(id), day: '1.10.2026' })).toMatchObject({ code: 'forbidden' })
  })
})

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

  test('every page of a list comes once, in order', async () => {
    const karla = await asViewer('Karla')
    const state = { sort: 'title', direction: 'asc' as const, after: null, before: null, columns: [] }
    const first = await applicationList.rows(karla, applicationList.parse({}), state, 5)
    const second = await applicationList.rows(karla, applicationList.parse({}), { ...state, after: first.next }, 5)
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(10)
  })
})
