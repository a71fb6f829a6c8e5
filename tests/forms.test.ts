import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCall } from '#lib/donors/calls/mutations.ts'
import { contentOf, formsOfDonor, suggestForms } from '#lib/donors/forms/data.ts'
import { createForm, removeForm, updateForm } from '#lib/donors/forms/mutations.ts'
import { addFormPaper, removeFormPaper } from '#lib/donors/forms/papers/mutations.ts'
import { questionsOf } from '#lib/donors/forms/questions/data.ts'
import {
  addFormQuestion,
  moveFormQuestion,
  removeFormQuestion,
  restoreFormQuestion,
  updateFormQuestion,
} from '#lib/donors/forms/questions/mutations.ts'
import { findableDonor } from '#lib/donors/mutations.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, seed, userId } from './database.ts'
import { begun, demands, giverWithForm, now, plain } from './form-house.ts'

beforeAll(async () => {
  await freshDatabase()
})
afterAll(closeDatabase)

describe('A giver’s form', () => {
  test('is written down question by question by Frede, seen by Mona and Lis, and audited', async () => {
    const { donorId, formId } = await giverWithForm([])
    await done(addFormQuestion, 'Frede', {
      ...plain,
      formId,
      question: 'Hvem?',
      help: 'Skriv kort',
      limitCount: '2000',
      countingRule: 'characters_without_spaces',
      toleranceBps: '5',
    })
    await done(addFormQuestion, 'Frede', { ...plain, formId, question: 'Hvad?', countingRule: 'words', isOptional: true })
    await done(addFormPaper, 'Frede', { formId, kind: 'annual_accounts', note: 'Højst et år gammelt' })
    const spare = await done(addFormPaper, 'Frede', { formId, kind: 'quote', note: '' })
    await done(removeFormPaper, 'Frede', { id: spare.id })
    const { version } = await now(formId)
    await done(updateForm, 'Karla', {
      ...demands,
      id: formId,
      version,
      pageLimit: '10',
      pagesIncludeAnnexes: true,
      mitIdOwner: 'applicant',
      needsBudgetSheet: true,
    })
    for (const person of ['Mona', 'Lis', 'Malik'] as const) {
      const [seen] = await formsOfDonor(await asViewer(person), donorId)
      expect(seen).toMatchObject({ id: formId, questionCount: 2, paperCount: 1, number: 1, callTitle: null })
    }
    expect(await contentOf(await now(formId))).toMatchObject({
      pageLimit: 10,
      pagesIncludeAnnexes: true,
      mitIdOwner: 'applicant',
      needsBudgetSheet: true,
      questions: [
        {
          question: 'Hvem?',
          help: 'Skriv kort',
          limitCount: 2000,
          countingRule: 'characters_without_spaces',
          toleranceBps: 500,
          isOptional: false,
        },
        { question: 'Hvad?', limitCount: null, countingRule: 'words', isOptional: true },
      ],
      papers: [{ kind: 'annual_accounts', note: 'Højst et år gammelt' }],
    })
    expect(await lastAudit('form', formId)).toMatchObject({
      verb: 'updateForm',
      actor: userId('Karla'),
      changes: { pageLimit: [null, 10] },
    })
  })

  test('is nobody’s to change but those who write down givers', async () => {
    const { formId } = await giverWithForm()
    for (const person of ['Mona', 'Lis'] as const) {
      expect(await tried(addFormQuestion, person, { ...plain, formId, question: 'Min' })).toMatchObject({ ok: false, code: 'forbidden' })
      expect(await tried(removeForm, person, { id: formId })).toMatchObject({ ok: false, code: 'forbidden' })
    }
  })

  test('has its questions moved, taken out and put back; two who edit one question are told', async () => {
    const { formId } = await giverWithForm(['A?', 'B?', 'C?'].map((one) => `${one} spørgsmål`))
    const viewer = await asViewer('Karla')
    const order = async () => (await questionsOf(viewer, formId)).map(({ question }) => question[0]).join('')
    const [a, b] = await questionsOf(viewer, formId)
    await done(moveFormQuestion, 'Karla', { id: b?.id, direction: 'up' })
    expect(await order()).toBe('BAC')
    await done(moveFormQuestion, 'Karla', { id: b?.id, direction: 'up' })
    await done(moveFormQuestion, 'Karla', { id: a?.id, direction: 'down' })
    expect(await order()).toBe('BCA')
    await done(removeFormQuestion, 'Karla', { id: b?.id })
    expect(await order()).toBe('CA')
    await done(restoreFormQuestion, 'Karla', { id: b?.id })
    expect(await order()).toBe('BCA')
    const [first] = await questionsOf(viewer, formId)
    const change = { ...plain, formId, id: first?.id, version: first?.version }
    await done(updateFormQuestion, 'Karla', { ...change, question: 'Nyt ordvalg' })
    expect(await tried(updateFormQuestion, 'Frede', { ...change, question: 'Andet' })).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('stands in one place once, and a call’s must be the giver’s', async () => {
    const { donorId } = await giverWithForm()
    expect(await tried(createForm, 'Karla', { donorId, callId: '', round: '' })).toMatchObject({
      ok: false,
      fields: { donorId: 'Her er allerede et skema. Ret det i stedet.' },
    })
    const foreign = await done(createCall, 'Karla', {
      id: '',
      version: null,
      kind: 'dated',
      deadlines: [],
      feeRule: '',
      startDateRule: '',
      contactPreference: '',
      donorId: await addDonor('En anden'),
      title: 'Et fremmed opslag',
    })
    expect(await tried(createForm, 'Karla', { donorId, callId: foreign.id, round: '' })).toMatchObject({
      ok: false,
      fields: { callId: expect.any(String) },
    })
    expect(await tried(createForm, 'Karla', { donorId, callId: '', round: 'sketch' })).toMatchObject({
      ok: false,
      fields: { round: 'Vælg det opslag, runden hører til.' },
    })
  })

  test('is copied to another giver, found by its giver’s name, and changed there alone', async () => {
    const { formId, donorId } = await giverWithForm()
    await done(addFormPaper, 'Karla', { formId, kind: 'statutes', note: '' })
    await seed('words', (write) =>
      findableDonor(write, donorId, { name: 'Kopikassen', cvr: null, municipality: null, purpose: null, geography: null, aliases: '' }),
    )
    expect(await suggestForms(await asViewer('Frede'), 'kopikas')).toMatchObject([{ id: formId }])
    const { id } = await done(createForm, 'Frede', { donorId: await addDonor('Modtageren'), callId: '', round: '', fromId: formId })
    const [first] = await questionsOf(await asViewer('Karla'), id)
    await done(updateFormQuestion, 'Karla', { ...plain, formId: id, id: first?.id, version: first?.version, question: 'Kun her' })
    expect((await contentOf(await now(id))).questions.map(({ question }) => question)).toEqual(['Kun her', 'Hvad er budgettet?'])
    expect((await contentOf(await now(id))).papers).toMatchObject([{ kind: 'statutes' }])
    expect((await contentOf(await now(formId))).questions[0]?.question).toBe('Hvem er målgruppen?')
  })

  test('goes when nobody has begun with it, and stays when somebody has', async () => {
    const spare = await giverWithForm()
    await done(removeForm, 'Frede', { id: spare.formId })
    expect(await formsOfDonor(await asViewer('Karla'), spare.donorId)).toEqual([])
    const used = await giverWithForm()
    await begun(used.donorId)
    expect(await tried(removeForm, 'Frede', { id: used.formId })).toMatchObject({ ok: false, code: 'blocked' })
  })
})
