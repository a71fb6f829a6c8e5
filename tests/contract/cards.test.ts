import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { contact } from '#db/schema/index.ts'
import { cardPages, offersOf } from '#lib/donors/contacts/cards/data.ts'
import { addCards } from '#lib/donors/contacts/cards/mutations.ts'
import { addContact, endContact } from '#lib/donors/contacts/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { readCards } from '#lib/formats/vcard-reading.ts'
import { writeCards } from '#lib/formats/vcard.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person } from '../database.ts'
import { bringEngine } from './engine.ts'

const blank = { id: '', version: null, title: '', email: '', phone: '', note: '', legalBasis: 'consent', source: 'samtale', reviewDay: '' }
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const given = { legalBasis: 'legitimate_interest', source: 'Givet ved mødet i Korsør', reviewDay: '01.10.2027', hasNotes: false }
let donorId = ''
let otherId = ''
let boId = ''

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Kystfonden')
  otherId = await addDonor('Fjordfonden')
  boId = (await done(addContact, 'Frede', { ...blank, donorId, name: 'Bo Bæk', email: 'bo@kyst.example.dk', note: 'Kan lide te' })).id
  await done(addContact, 'Frede', { ...blank, donorId, name: 'Cilla Carlsen', phone: '+45 71 88 23 45' })
  await done(addContact, 'Karla', { ...blank, donorId: otherId, name: 'Dorte Dal', email: 'dorte@fjord.example.dk' })
})
afterAll(closeDatabase)

const offers = async (text: string, person: Person = 'Frede') => {
  const viewer = await asViewer(person)
  const giver = await donorById(viewer, donorId)
  return giver ? offersOf(viewer, giver, readCards(text)) : []
}
const chosen = (list: Awaited<ReturnType<typeof offers>>) =>
  list.map(({ choice, sameId, name, title, email, phone, note }) => ({ choice, sameId, name, title, email, phone, note }))
const written = async (person: Person, params: Record<string, string>) => {
  const pages = await Array.fromAsync(cardPages(await asViewer(person), params))
  return writeCards(pages.flat())
}

const file =
  card('FN:Bo B.', 'EMAIL:BO@kyst.example.dk', 'TITLE:Leder', 'TEL:58 00 00 01') +
  card('FN:C. Carlsen', 'TEL:71882345') +
  card('FN:Dorte Dal', 'EMAIL:dorte@fjord.example.dk', 'ORG:Fjordfonden') +
  card('FN:Else Eng', 'NOTE:Ringer helst', 'EMAIL:else@eng.example.dk', 'EMAIL:privat@eng.example.dk') +
  card('FN:Else Eng', 'EMAIL:else@eng.example.dk') +
  card('FN:Frans', 'NOTE:010101-1234') +
  card('FN:Grethe 010101-1234')

describe('cards come in', () => {
  it('known by mail, number and name, with what they would fill, and who stands twice or elsewhere', async () => {
    expect(await offers(file)).toMatchObject([
      { name: 'Bo B.', choice: 'fill', sameId: boId, how: 'mail', fills: ['title', 'phone'] },
      { choice: 'leave', how: 'phone', sameName: 'Cilla Carlsen', fills: [] },
      { choice: 'new', how: null, elsewhere: 'Fjordfonden', organisation: 'Fjordfonden' },
      { choice: 'new', more: 1, note: 'Ringer helst' },
      { choice: 'leave', how: 'file' },
      { choice: 'new', name: 'Frans', note: null, isRefused: false },
      { choice: 'leave', isRefused: true, name: 'Grethe ••••••-••••' },
    ])
  })

  it('whole or not at all: one that is refused keeps all of them out', async () => {
    const cards = chosen(await offers(file)).map((one) => ({ ...one, choice: one.sameId ? one.choice : 'new' }))
    const last = cards.at(-1)
    if (last) last.name = 'Grethe 010101-1234'
    const before = await engine().reader.$count(contact)
    expect(await tried(addCards, 'Frede', { ...given, donorId, cards })).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { cards: expect.stringContaining('Kort nr. 7') },
    })
    expect(await tried(addCards, 'Frede', { ...given, source: '', donorId, cards })).toMatchObject({
      ok: false,
      fields: { source: expect.anything() },
    })
    const left = cards.map((one, at) => ({ ...one, choice: at === 6 ? 'new' : 'leave' }))
    expect(await tried(addCards, 'Frede', { ...given, donorId, cards: left })).toMatchObject({
      fields: { cards: expect.stringContaining('Kort nr. 7') },
    })
    const none = cards.map((one) => ({ ...one, choice: 'leave' }))
    expect(await tried(addCards, 'Frede', { ...given, donorId, cards: none })).toMatchObject({
      ok: false,
      fields: { cards: expect.anything() },
    })
    expect(await engine().reader.$count(contact)).toBe(before)
  })

  it('with why they may be kept, filling what is empty and overwriting nothing; the audit keeps the words apart', async () => {
    const cards = chosen(await offers(file))
    expect(await done(addCards, 'Frede', { ...given, donorId, cards })).toMatchObject({ added: 3, filled: 1, left: 3 })
    const [bo] = await engine().reader.select().from(contact).where(eq(contact.id, boId))
    expect(bo).toMatchObject({ name: 'Bo Bæk', title: 'Leder', phone: '58 00 00 01', note: 'Kan lide te', legalBasis: 'consent' })
    const [hit] = await findEverywhere(await asViewer('Karla'), 'else eng')
    const [known] = await engine()
      .reader.select()
      .from(contact)
      .where(eq(contact.id, hit?.recordId ?? ''))
    expect(known).toMatchObject({ legalBasis: 'legitimate_interest', source: given.source, reviewDay: '2027-10-01', note: null })
    const audited = await lastAudit('contact', hit?.recordId ?? '')
    expect(audited).toMatchObject({ verb: 'addCards' })
    expect(JSON.stringify(audited?.changes)).not.toMatch(/else|eng|korsør/i)
  })

  it('for those who keep the relation alone', async () => {
    const cards = chosen(await offers(card('FN:Ny Person')))
    for (const person of ['Lis', 'Mona'] as const)
      expect(await tried(addCards, person, { ...given, donorId, cards })).toMatchObject({ ok: false, code: 'forbidden' })
    const foreign = cards.map((one) => ({ ...one, choice: 'fill', sameId: donorId }))
    expect(await tried(addCards, 'Frede', { ...given, donorId: otherId, cards: foreign })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

describe('cards go out', () => {
  it('as the list is narrowed, one giver’s or those chosen, without what was noted', async () => {
    expect(readCards(await written('Lis', { giver: otherId })).cards).toMatchObject([{ name: 'Dorte Dal', organisation: 'Fjordfonden' }])
    const bo = await written('Frede', { only: boId })
    expect(readCards(bo).cards).toEqual([
      {
        uid: `urn:uuid:${boId}`,
        name: 'Bo Bæk',
        title: 'Leder',
        organisation: 'Kystfonden',
        emails: ['bo@kyst.example.dk'],
        phones: ['58 00 00 01'],
        note: '',
      },
    ])
    expect(await offers(bo)).toMatchObject([{ how: 'uid', sameId: boId, choice: 'leave' }])
  })

  it('to nobody who does not see the people, and never of one who has left', async () => {
    expect(await written('Mona', {})).toBe('')
    await done(endContact, 'Frede', { id: boId })
    expect(await written('Karla', { giver: donorId })).not.toContain('Bo Bæk')
  })
})
