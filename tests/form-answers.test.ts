import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { formVersion, section } from '#db/schema/index.ts'
import { applicationById } from '#lib/applications/data.ts'
import { formStanding } from '#lib/applications/forms/data.ts'
import { leaveForm, takeForm } from '#lib/applications/forms/mutations.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { addSection, writeSection } from '#lib/applications/sections/mutations.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { createCall } from '#lib/donors/calls/mutations.ts'
import { confirmFeeRule } from '#lib/donors/fee-rules/mutations.ts'
import { feeSuggestion } from '#lib/donors/fee-rules/rules.ts'
import { formsFor } from '#lib/donors/forms/data.ts'
import { createForm, updateForm } from '#lib/donors/forms/mutations.ts'
import { addFormPaper } from '#lib/donors/forms/papers/mutations.ts'
import { questionsOf } from '#lib/donors/forms/questions/data.ts'
import { addFormQuestion, removeFormQuestion, updateFormQuestion } from '#lib/donors/forms/questions/mutations.ts'
import { formVersionAt, formVersions } from '#lib/donors/forms/versions/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, userId } from './database.ts'
import { begun, demands, giverWithForm, now, plain } from './form-house.ts'

beforeAll(async () => {
  await freshDatabase()
})
afterAll(closeDatabase)

async function rowOf(id: string) {
  const row = await applicationById(await asViewer('Karla'), id)
  if (!row) throw new Error('no such application')
  return row
}
const saidOf = async (id: string) =>
  (await readyPoints(await asViewer('Karla'), await rowOf(id))).filter(({ kind }) => kind !== 'ok').map(({ kind, say }) => `${kind} ${say}`)
const asks = async (id: string) => (await sectionsOf(await asViewer('Karla'), id)).map(({ question }) => question)

describe('An application', () => {
  test('begins with the giver’s questions, each with its limit and way of counting', async () => {
    const { donorId, formId } = await giverWithForm()
    const id = await begun(donorId)
    expect(await rowOf(id)).toMatchObject({ formId, formNumber: 1, version: 1 })
    expect(await sectionsOf(await asViewer('Mona'), id)).toMatchObject([
      { question: 'Hvem er målgruppen?', limitCount: 1000, countingRule: 'characters', text: '', state: 'empty', position: 1 },
      { question: 'Hvad er budgettet?', position: 2 },
    ])
    expect((await formStanding(await asViewer('Mona'), await rowOf(id))).state).toBe('current')
  })

  test('takes the call’s own form before the giver’s, the sketch before the full round', async () => {
    const { donorId } = await giverWithForm()
    const { id: callId } = await done(createCall, 'Karla', {
      id: '',
      version: null,
      kind: 'dated',
      deadlines: [],
      feeRule: '',
      startDateRule: '',
      contactPreference: '',
      donorId,
      title: 'Opslag i to runder',
    })
    const general = await begun(donorId, { callId })
    expect(await asks(general)).toEqual(['Hvem er målgruppen?', 'Hvad er budgettet?'])
    const rounds: string[] = []
    for (const round of ['full', 'sketch'] as const) {
      const { id } = await done(createForm, 'Karla', { donorId, callId, round })
      await done(addFormQuestion, 'Karla', { ...plain, formId: id, question: `Om ${round}` })
      rounds.push(id)
    }
    expect((await formsFor(await asViewer('Karla'), { donorId, callId })).map(({ round }) => round)).toEqual(['sketch', 'full', null])
    expect(await asks(await begun(donorId, { callId }))).toEqual(['Om sketch'])
    expect((await formStanding(await asViewer('Karla'), await rowOf(general))).state).toBe('other')
    expect(await saidOf(general)).toContain('consider form.other')
    await done(takeForm, 'Karla', { id: general, version: 1, formId: rounds[0] })
    expect(await asks(general)).toEqual(['Om full'])
  })

  test('keeps what it began with while the form changes; is told, and takes the change without losing a text', async () => {
    const { donorId, formId } = await giverWithForm()
    const id = await begun(donorId)
    const [who, budget] = await sectionsOf(await asViewer('Karla'), id)
    await done(writeSection, 'Mona', { id: budget?.id, version: 1, text: 'Det koster 40.000.', state: 'draft' })
    const [asked, money] = await questionsOf(await asViewer('Karla'), formId)
    await done(removeFormQuestion, 'Frede', { id: money?.id })
    await done(updateFormQuestion, 'Frede', {
      ...plain,
      formId,
      id: asked?.id,
      version: asked?.version,
      question: 'Hvem og hvor mange?',
      limitCount: '500',
    })
    await done(addFormQuestion, 'Frede', { ...plain, formId, question: 'Hvad så bagefter?' })
    expect((await now(formId)).number).toBe(2)
    expect(await asks(id)).toEqual(['Hvem er målgruppen?', 'Hvad er budgettet?'])
    const before = await formVersionAt(await asViewer('Mona'), formId, 1)
    expect(before?.content.questions.map(({ question, limitCount }) => [question, limitCount])).toEqual([
      ['Hvem er målgruppen?', 1000],
      ['Hvad er budgettet?', 1000],
    ])
    expect(await saidOf(id)).toContain('consider form.changed')

    expect(await tried(takeForm, 'Malik', { id, version: 1, formId })).toMatchObject({ ok: false, code: 'notFound' })
    await done(takeForm, 'Mona', { id, version: 1, formId })
    expect(await sectionsOf(await asViewer('Karla'), id)).toMatchObject([
      { id: who?.id, question: 'Hvem og hvor mange?', limitCount: 500 },
      { question: 'Hvad så bagefter?', text: '' },
      { id: budget?.id, question: 'Hvad er budgettet?', text: 'Det koster 40.000.', formQuestionId: null },
    ])
    expect(await rowOf(id)).toMatchObject({ formNumber: 2 })
    expect((await formVersions(await asViewer('Karla'), formId)).map((one) => one.number)).toEqual([2, 1])
    expect(await lastAudit('application', id)).toMatchObject({ verb: 'takeForm', actor: userId('Mona'), changes: { formNumber: [1, 2] } })
  })

  test('may leave a change alone, and is not told of it again; of the next it is', async () => {
    const { donorId, formId } = await giverWithForm()
    const id = await begun(donorId)
    const another = (question: string) => done(addFormQuestion, 'Frede', { ...plain, formId, question })
    await another('Én til')
    await done(leaveForm, 'Mona', { id, version: 1, number: 2 })
    expect((await formStanding(await asViewer('Karla'), await rowOf(id))).state).toBe('current')
    await another('To til')
    expect((await now(formId)).number).toBe(2)
    await begun(donorId)
    await another('Tre til')
    expect((await formStanding(await asViewer('Karla'), await rowOf(id))).state).toBe('changed')
  })

  test('that began before the form was written down is offered it, and keeps its own questions and texts', async () => {
    const donorId = await addDonor('Sent skrevet af')
    const id = await begun(donorId)
    const mine = {
      id: '',
      version: null,
      applicationId: id,
      limitCount: '',
      countingRule: 'characters',
      lineBreakCounts: '1',
      ownerId: '',
      dueDay: '',
    }
    for (const question of ['hvem er målgruppen', 'Vores eget']) await done(addSection, 'Karla', { ...mine, question })
    const { id: formId } = await done(createForm, 'Karla', { donorId, callId: '', round: '' })
    await done(addFormQuestion, 'Karla', { ...plain, formId, question: 'Hvem er målgruppen?', limitCount: '700' })
    expect(await saidOf(id)).toContain('consider form.unused')
    await done(takeForm, 'Karla', { id, version: 1, formId })
    expect(await sectionsOf(await asViewer('Karla'), id)).toMatchObject([
      { question: 'Hvem er målgruppen?', limitCount: 700 },
      { question: 'Vores eget' },
    ])
    expect(await engine().reader.$count(section, eq(section.applicationId, id))).toBe(2)
    expect(await engine().reader.$count(formVersion, eq(formVersion.formId, formId))).toBe(1)
  })

  test('is not ready while the form asks for what is not there', async () => {
    const { donorId, formId } = await giverWithForm(['Hvem?'])
    await done(addFormQuestion, 'Karla', { ...plain, formId, question: 'Kan springes over', isOptional: true })
    await done(addFormPaper, 'Karla', { formId, kind: 'annual_accounts', note: '' })
    await done(addFormPaper, 'Karla', { formId, kind: 'other', note: 'Tegninger' })
    const form = await now(formId)
    await done(updateForm, 'Karla', {
      ...demands,
      id: formId,
      version: form.version,
      needsBudgetSheet: true,
      needsTheory: true,
      mitIdOwner: 'applicant',
      pageLimit: '2',
    })
    const id = await begun(donorId)
    expect((await saidOf(id)).filter((said) => /sections|attachments|login|theory|pages/.test(said)).toSorted()).toEqual([
      'consider login.applicant',
      'stops attachments.budgetSheet',
      'stops attachments.missing',
      'stops attachments.paper',
      'stops sections.unanswered',
      'stops theory.none',
    ])
  })
})

describe('The fee rule', () => {
  test('is suggested by the kind of giver and stays unknown until Frede confirms it', async () => {
    const id = await addDonor('Uden regel', 'unknown')
    expect(feeSuggestion({ type: 'charitable_foundation', feeRule: 'unknown' })).toEqual({ rule: 'not_allowed', basis: 'foundation' })
    expect(feeSuggestion({ type: 'state_pool', feeRule: 'unknown' })).toMatchObject({ basis: 'pool' })
    expect(feeSuggestion({ type: 'state_pool', feeRule: 'allowed' })).toBeNull()
    expect(feeSuggestion({ type: 'private_person', feeRule: 'unknown' })).toBeNull()
    expect(await tried(confirmFeeRule, 'Mona', { id, version: 1 })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(confirmFeeRule, 'Frede', { id, version: 1 })
    expect(await tried(confirmFeeRule, 'Frede', { id, version: 2 })).toMatchObject({ ok: false, code: 'blocked' })
    expect(await lastAudit('donor', id)).toMatchObject({
      verb: 'confirmFeeRule',
      changes: { feeRule: ['unknown', 'not_allowed'], feeRuleSource: [null, expect.stringContaining('A.P. Møller')] },
    })
  })
})
