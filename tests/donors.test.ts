import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addContact, endContact } from '#lib/donors/contacts/mutations.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { donorById, donorList } from '#lib/donors/data.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { noteContact, updateLogEntry } from '#lib/donors/log/mutations.ts'
import { archiveDonor, createDonor, restoreDonor, setNextStep, updateDonor } from '#lib/donors/mutations.ts'
import { planRenewal } from '#lib/donors/renewals/mutations.ts'
import { openList } from '#lib/list.ts'
import { stopThread } from '#lib/thread.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, userId } from './database.ts'
import { blank, make } from './new-donor.ts'

beforeAll(() => freshDatabase())
afterAll(() => {
  stopThread()
  return closeDatabase()
})

describe('a giver', () => {
  test('is made by Frede from a name, found by search, and audited with what was typed', async () => {
    const made = await perform(createDonor, await asViewer('Frede'), {
      ...blank,
      name: 'Ærlighedsfonden',
      minOre: '25.000',
      website: 'www.aerlig.dk',
      municipality: 'Æblevig',
    })
    expect(made).toMatchObject({ ok: true })
    const id = made.ok ? made.data.id : ''
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({
      name: 'Ærlighedsfonden',
      minOre: 2_500_000,
      municipality: 'Æblevig',
      organisation: { website: 'https://www.aerlig.dk' },
    })
    expect(await lastAudit('donor', id)).toMatchObject({
      verb: 'createDonor',
      actor: userId('Frede'),
      changes: { minOre: [null, 2_500_000] },
    })
    expect(await findEverywhere(await asViewer('Mona'), 'ærlighed')).toMatchObject([{ recordKind: 'donor', recordId: id }])
  })

  test('keeps what was typed and says which fields are wrong', async () => {
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: ' ', cvr: '123', minOre: '100', maxOre: '50' })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { name: expect.any(String), cvr: expect.any(String) } })
    const reversed = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Omvendt', minOre: '100', maxOre: '50' })
    expect(reversed).toMatchObject({ ok: false, fields: { maxOre: 'Det mindste er større end det største.' } })
  })

  test('never holds a CPR number, and the answer does not repeat it', async () => {
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Fonden', purpose: 'Kontakt 010165-1234' })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { purpose: expect.stringContaining('CPR') } })
    expect(JSON.stringify(refused)).not.toContain('010165')
  })

  test('is not two with one CVR number', async () => {
    await make('Den første', { cvr: '13585628' })
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Den anden', cvr: 'DK 13 58 56 28' })
    expect(refused).toMatchObject({ ok: false, fields: { cvr: 'CVR-nummeret bruges allerede af Den første.' } })
  })

  test('is never overwritten: the second of two editors gets both texts', async () => {
    const id = await make('To redaktører')
    const [karla, frede] = [await asViewer('Karla'), await asViewer('Frede')]
    expect(await perform(updateDonor, karla, { ...blank, id, version: 1, name: 'To redaktører', purpose: 'Karlas' })).toMatchObject({
      ok: true,
      data: { version: 2 },
    })
    expect(await perform(updateDonor, frede, { ...blank, id, version: 1, name: 'To redaktører', purpose: 'Fredes' })).toMatchObject({
      ok: false,
      code: 'conflict',
      current: { purpose: 'Karlas', version: 2 },
    })
    expect(await donorById(karla, id)).toMatchObject({ purpose: 'Karlas' })
    expect(await lastAudit('donor', id)).toMatchObject({ changes: { purpose: [null, 'Karlas'] } })
  })

  test('is changed once by a double click, and refuses the same key for something else', async () => {
    const frede = await asViewer('Frede')
    const id = await make('Dobbeltklik')
    const input = { key: 'dobbeltklik-1', id, version: 1, nextStep: 'Ring', nextStepDay: '14.10.2026' }
    const answers = await Promise.all([perform(setNextStep, frede, input), perform(setNextStep, frede, input)])
    expect(answers).toMatchObject([
      { ok: true, data: { version: 2 } },
      { ok: true, data: { version: 2 } },
    ])
    expect(await perform(setNextStep, frede, { ...input, nextStep: 'Skriv' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await donorById(frede, id)).toMatchObject({ nextStep: 'Ring', nextStepDay: '2026-10-14', version: 2 })
  })

  test('is laid away out of lists and search, and fetched again', async () => {
    const karla = await asViewer('Karla')
    const id = await make('Hvilestenen')
    await perform(archiveDonor, karla, { id })
    expect((await openList(donorList, karla, { q: 'hvilesten' })).total).toBe(0)
    expect(await findEverywhere(karla, 'hvilesten')).toEqual([])
    expect((await openList(donorList, karla, { archived: '1' })).rows.map((row) => row.id)).toContain(id)
    await perform(restoreDonor, karla, { id })
    expect(await findEverywhere(karla, 'hvilesten')).toHaveLength(1)
    expect(await lastAudit('donor', id)).toMatchObject({ verb: 'restoreDonor', changes: { archivedAt: [expect.any(String), null] } })
  })

  const refusals: [string, Person][] = [
    ['createDonor', 'Mona'],
    ['createDonor', 'Lis'],
    ['archiveDonor', 'Frede'],
    ['archiveDonor', 'Mona'],
    ['planRenewal', 'Mona'],
    ['setNextStep', 'Lis'],
  ]
  test.each(refusals)('%s is refused %s', async (name, person) => {
    const id = await make(`Afvist ${name} ${person}`)
    const viewer = await asViewer(person)
    const tries = {
      createDonor: () => perform(createDonor, viewer, { ...blank, name: 'Nej' }),
      archiveDonor: () => perform(archiveDonor, viewer, { id }),
      planRenewal: () => perform(planRenewal, viewer, { donorId: id, askType: 'new', steps: '' }),
      setNextStep: () => perform(setNextStep, viewer, { id, version: 1, nextStep: 'x', nextStepDay: '' }),
    }
    expect(await tries[name as keyof typeof tries]()).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('that does not exist is not found', async () => {
    expect(await perform(archiveDonor, await asViewer('Karla'), { id: '00000000-0000-7000-8000-000000000000' })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
  })
})

describe('the log', () => {
  test('a private note is its author’s and the coordinators’; a member reads none', async () => {
    const id = await make('Snakkefonden')
    const note = {
      id: '',
      version: null,
      donorId: id,
      kind: 'call',
      day: '01.10.2026',
      text: 'De vil høre mere',
      isAsk: false,
      decisionId: '',
      nextStep: 'Send brev',
      followUpDay: '',
    } as const
    const noted = await perform(noteContact, await asViewer('Frede'), { ...note, visibility: 'private' })
    await perform(noteContact, await asViewer('Karla'), { ...note, visibility: 'shared', text: 'Delt', nextStep: '' })
    const seen = async (person: Person) =>
      (await donorTimeline(await asViewer(person), id)).events.flatMap((event) => (event.source === 'log' ? [event.text] : [])).toSorted()
    expect(await seen('Frede')).toEqual(['De vil høre mere', 'Delt'])
    expect(await seen('Karla')).toEqual(['De vil høre mere', 'Delt'])
    expect(await seen('Fie')).toEqual(['Delt'])
    expect(await seen('Lis')).toEqual(['Delt'])
    expect(await seen('Mona')).toEqual([])
    // The words of a private note are never the giver's step, which all may read; a shared one's are.
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({ nextStep: null })
    await perform(noteContact, await asViewer('Frede'), { ...note, visibility: 'shared', text: 'Aftalt' })
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({ nextStep: 'Send brev' })
    const entryId = noted.ok ? noted.data.id : ''
    expect(await perform(updateLogEntry, await asViewer('Fie'), { ...note, id: entryId, version: 1, visibility: 'shared' })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
    expect(await lastAudit('log_entry', entryId)).toMatchObject({ verb: 'noteContact' })
  })
})

describe('a contact', () => {
  test('is kept with basis and source; the audit keeps a hash, not the name', async () => {
    const id = await make('Kontaktfonden')
    const made = await perform(addContact, await asViewer('Frede'), {
      id: '',
      version: null,
      donorId: id,
      name: 'Paula Programleder',
      email: 'paula@example.dk',
      legalBasis: 'public_task',
      source: 'giverens hjemmeside',
      reviewDay: '01.10.2027',
    })
    const contactId = made.ok ? made.data.id : ''
    expect(await donorContacts(await asViewer('Lis'), id)).toMatchObject([{ name: 'Paula Programleder', source: 'giverens hjemmeside' }])
    expect(await donorContacts(await asViewer('Mona'), id)).toEqual([])
    expect(JSON.stringify(await lastAudit('contact', contactId))).not.toContain('Paula')
    await perform(endContact, await asViewer('Karla'), { id: contactId })
    expect(await donorContacts(await asViewer('Karla'), id)).toEqual([])
  })
})
