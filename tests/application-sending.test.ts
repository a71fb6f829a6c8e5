import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { outbox, stageChange } from '#db/schema/index.ts'
import { addBudgetLine } from '#lib/applications/budget/mutations.ts'
import { addSection, writeSection } from '#lib/applications/sections/mutations.ts'
import { snapshots } from '#lib/applications/sending/data.ts'
import { askedForMore, sendSupplement, submitApplication } from '#lib/applications/sending/mutations.ts'
import { moveStage } from '#lib/applications/stages/mutations.ts'
import { done, fredesAgreement, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase } from './database.ts'
import { begun, line, question, seen, sent, stageOf, versionOf } from './application-house.ts'

let versions: string[] = []

beforeAll(async () => {
  await freshDatabase()
  versions = (await fredesAgreement()).versions
})
afterAll(closeDatabase)

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
