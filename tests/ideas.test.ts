import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationById, origins } from '#lib/applications/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { applicationsFor } from '#lib/applications/openings/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { ideaById, ideaLog, ideasOfDonor } from '#lib/donors/ideas/data.ts'
import { ideaList } from '#lib/donors/ideas/list/data.ts'
import { createIdea, noteOnIdea, updateIdea } from '#lib/donors/ideas/mutations.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { everyRow, openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { duties } from '#lib/today/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, type Person, userId } from './database.ts'

const blank = { id: '', version: null, donorId: '', enterpriseId: '' } as const
let donorId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Sølvmågefonden')
})
afterAll(closeDatabase)

const made = async (person: Person, title: string, facts: object = {}) => (await done(createIdea, person, { ...blank, title, ...facts })).id
const seen = async (person: Person, id: string) => ideaById(await asViewer(person), id)
const note = {
  kind: 'call',
  day: '01.10.2026',
  text: 'De vil høre mere',
  visibility: 'shared',
  isAsk: false,
  nextStep: '',
  followUpDay: '',
}

describe('An idea', () => {
  test('is one line; Mona’s is her café’s, the others’ members neither read nor find it', async () => {
    const id = await made('Mona', 'Kaffe på bænkene')
    expect(await seen('Mona', id)).toMatchObject({ enterpriseId: enterpriseId('Kande'), stage: 'open', donorName: null, by: 'Mona' })
    for (const person of ['Karla', 'Frede', 'Fie', 'Lis'] as const)
      expect(await seen(person, id)).toMatchObject({ title: 'Kaffe på bænkene' })
    expect(await seen('Malik', id)).toBeUndefined()
    expect(await findEverywhere(await asViewer('Malik'), 'kaffe')).toEqual([])
    expect(await findEverywhere(await asViewer('Mona'), 'kaffe')).toMatchObject([{ recordKind: 'idea', recordId: id }])
    expect((await openList(ideaList, await asViewer('Malik'), {})).total).toBe(0)
    expect(await lastAudit('idea', id)).toMatchObject({
      verb: 'createIdea',
      actor: userId('Mona'),
      changes: { title: [null, expect.stringMatching(/^#/)] },
    })
  })

  test('of a member is for an own enterprise, chosen where there are several', async () => {
    expect(await tried(createIdea, 'Mona', { ...blank, title: 'Andres', enterpriseId: enterpriseId('Rodnet') })).toMatchObject({
      ok: false,
      fields: { enterpriseId: 'Vælg en af dine egne virksomheder.' },
    })
    expect(await tried(createIdea, 'Malik', { ...blank, title: 'Hvis?' })).toMatchObject({
      ok: false,
      fields: { enterpriseId: expect.any(String) },
    })
    const id = await made('Malik', 'Rodnets', { enterpriseId: enterpriseId('Rodnet') })
    expect(await seen('Malik', id)).toMatchObject({ enterpriseName: 'Ungeværkstedet Rodnet' })
  })

  test('is corrected with giver, sum, where it came from and went; never overwritten', async () => {
    const id = await made('Karla', 'Flere bænke')
    const change = {
      ...blank,
      id,
      version: 1,
      title: 'Mange bænke',
      donorId,
      enterpriseId: enterpriseId('Kande'),
      expectedOre: '50.000',
      origin: 'Nabokommunen',
      destination: 'Havnen',
      stage: 'developing',
    }
    await done(updateIdea, 'Frede', change)
    expect(await seen('Mona', id)).toMatchObject({
      donorName: 'Sølvmågefonden',
      expectedOre: 5_000_000,
      origin: 'Nabokommunen',
      destination: 'Havnen',
    })
    expect(await lastAudit('idea', id)).toMatchObject({ verb: 'updateIdea', changes: { stage: ['open', 'developing'] } })
    expect(await tried(updateIdea, 'Karla', { ...change, title: 'Få bænke' })).toMatchObject({ ok: false, code: 'conflict' })
    expect((await ideasOfDonor(await asViewer('Mona'), donorId)).map((row) => row.id)).toEqual([id])
    expect(await ideasOfDonor(await asViewer('Malik'), donorId)).toEqual([])
  })

  test('has its own log, by the log’s rule; the giver’s log and next step know of it', async () => {
    const id = await made('Frede', 'Fælles værksted', { donorId, enterpriseId: enterpriseId('Kande') })
    const { id: noteId } = await done(noteOnIdea, 'Frede', {
      ...note,
      ideaId: id,
      donorId,
      visibility: 'private',
      nextStep: 'Send tegning',
      followUpDay: '10.10.2026',
    })
    const said = async (person: Person) => (await ideaLog(await asViewer(person), id)).map(({ text }) => text)
    expect(await said('Frede')).toEqual(['De vil høre mere'])
    expect(await said('Karla')).toEqual(['De vil høre mere'])
    for (const person of ['Fie', 'Lis', 'Mona'] as const) expect(await said(person)).toEqual([])
    expect((await donorTimeline(await asViewer('Karla'), donorId, {})).events.map((event) => event.id)).toContain(noteId)
    const step = async () => donorById(await asViewer('Karla'), donorId)
    expect(await step()).toMatchObject({ nextStep: null, nextStepDay: null }) // a private note's step is its author's alone
    const mine = (await duties(await asViewer('Frede'))).filter(({ day }) => day === '2026-10-10')
    expect(mine).toMatchObject([{ title: 'Følg op – Sølvmågefonden' }])
    await done(noteOnIdea, 'Frede', { ...note, ideaId: id, donorId, nextStep: 'Mødes', followUpDay: '12.10.2026' })
    expect(await step()).toMatchObject({ nextStep: 'Mødes', nextStepDay: '2026-10-12' })
    const ahead = await tried(noteOnIdea, 'Frede', { ...note, ideaId: id, donorId, day: '02.10.2026' })
    expect(ahead).toMatchObject({ ok: false, fields: { day: expect.stringContaining('næste skridt') } })
    expect(await lastAudit('log_entry', noteId)).toMatchObject({ verb: 'noteOnIdea', changes: { ideaId: [null, id] } })
    expect(await tried(noteOnIdea, 'Frede', { ...note, ideaId: id, donorId: await addDonor('En anden') })).toMatchObject({
      ok: false,
      fields: { donorId: 'Vælg en fra listen.' },
    })
  })

  test('becomes an application with one click, and both know of each other', async () => {
    const giver = await addDonor('Havrekornsfonden')
    const ideaId = await made('Mona', 'Havre til alle', { donorId: giver, expectedOre: '75.000' })
    const { id } = await done(createApplication, 'Mona', { donorId: giver, ideaId })
    const row = await applicationById(await asViewer('Mona'), id)
    expect(row).toMatchObject({ title: 'Havre til alle', appliedOre: 7_500_000, ideaId, partnerEnterpriseIds: [enterpriseId('Kande')] })
    expect(await seen('Karla', ideaId)).toMatchObject({ stage: 'used' })
    expect(await applicationsFor(await asViewer('Mona'), { ideaId })).toMatchObject([{ id, stage: 'idea', donorName: 'Havrekornsfonden' }])
    expect(await applicationsFor(await asViewer('Malik'), { ideaId })).toEqual([])
    expect(row && (await origins(await asViewer('Mona'), row)).idea).toMatchObject({ id: ideaId })
    expect(
      await tried(createApplication, 'Malik', { donorId: giver, ideaId, leadEnterpriseId: enterpriseId('Rodnet'), clashSeen: true }),
    ).toMatchObject({ code: 'notFound' })
  })

  const refusals: [string, Person, string][] = [
    ['createIdea', 'Lis', 'forbidden'],
    ['updateIdea', 'Malik', 'notFound'],
    ['updateIdea', 'Lis', 'forbidden'],
    ['noteOnIdea', 'Mona', 'forbidden'],
    ['noteOnIdea', 'Malik', 'notFound'],
  ]
  test.each(refusals)('%s is refused %s', async (name, person, code) => {
    const id = await made('Karla', `Afvist ${name} ${person}`, { enterpriseId: enterpriseId('Kande') })
    const tries = {
      createIdea: () => tried(createIdea, person, { ...blank, title: 'Nej' }),
      updateIdea: () => tried(updateIdea, person, { ...blank, id, version: 1, title: 'Nej' }),
      noteOnIdea: () => tried(noteOnIdea, person, { ...note, ideaId: id, donorId }),
    }
    expect(await tries[name as keyof typeof tries]()).toMatchObject({ ok: false, code })
  })
})

test('The list narrows, orders and pages through every idea once, the newest first', async () => {
  const giver = await addDonor('Listegiver')
  const ids: string[] = []
  for (const [title, kroner] of [
    ['B', '30'],
    ['A', '10'],
    ['C', ''],
  ] as const)
    ids.push(await made('Karla', `Liste ${title}`, { donorId: giver, expectedOre: kroner }))
  const viewer = await asViewer('Karla')
  const shown = async (params: object) => (await openList(ideaList, viewer, { donor: giver, ...params })).rows.map(({ id }) => id)
  const [b, a, c] = ids
  expect(await shown({})).toEqual([c, a, b])
  expect(await shown({ sort: 'title' })).toEqual([a, b, c])
  expect(await shown({ sort: 'expectedOre', dir: 'desc' })).toEqual([b, a, c])
  await done(updateIdea, 'Karla', { ...blank, id: a ?? '', version: 1, title: 'Liste A', donorId: giver, stage: 'parked' })
  expect(await shown({ open: '1' })).toEqual([c, b])
  expect(await shown({ stage: 'parked' })).toEqual([a])
  expect(await shown({ q: 'liste c' })).toEqual([c])
  expect((await openList(ideaList, viewer, { donor: giver, open: '1' })).total).toBe(2)
  const pages: string[] = []
  for await (const rows of everyRow(ideaList, viewer, { donor: giver }, 2)) pages.push(...rows.map(({ id }) => id))
  expect(pages).toEqual([c, a, b])
})
