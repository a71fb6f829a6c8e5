import { eq, getTableName, is, Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'
import { call, contact, learning, section, sectionVersion } from '#db/schema/index.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { accessFile } from '#app/api/contacts/[id]/access/access-file.ts'
import { applicationById } from '#lib/applications/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { addSection, writeSection } from '#lib/applications/sections/mutations.ts'
import { snapshots } from '#lib/applications/sending/data.ts'
import { submitApplication } from '#lib/applications/sending/mutations.ts'
import { createCall } from '#lib/donors/calls/mutations.ts'
import { heldAbout } from '#lib/donors/contacts/access/data.ts'
import { erasedPeople, erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { eraseContact } from '#lib/donors/contacts/erasure/mutations.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { expiredPage } from '#lib/donors/contacts/retention/data.ts'
import { eraseExpired } from '#lib/donors/contacts/retention/mutations.ts'
import { printableHtml } from '#lib/formats/printable.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from '../database.ts'
import { bringEngine } from './engine.ts'

const name = 'Torbjørg Vestergaardsen'
const email = 'torbjoerg@vestergaardsen.example.dk'
const phone = '61 42 53 64'
const said = ['Torbjørg', 'Vestergaardsen', email, '61425364', phone]
const person = { id: '', version: null, name, title: '', email, phone, note: '', legalBasis: 'consent', source: 'mail', reviewDay: '' }
const asked = { id: '', version: null, limitCount: '', countingRule: 'characters', lineBreakCounts: '1', ownerId: '', dueDay: '' }
const blank = { id: '', version: null, kind: 'dated', deadlines: [], feeRule: '', startDateRule: '', contactPreference: '' }
let donorId = ''
let id = ''
let applicationId = ''
let sectionId = ''
let callId = ''
let springId = ''
let otherId = ''

const preview = async () => erasurePreview(await asViewer('Karla'), id)

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Broholmfonden')
  otherId = await addDonor(`Boet efter ${name}`)
  id = (await done(addContact, 'Frede', { ...person, donorId })).id
  applicationId = (await done(createApplication, 'Mona', { donorId })).id
  sectionId = (await done(addSection, 'Mona', { ...asked, applicationId, question: 'Hvem har I talt med?' })).id
  const answers = [
    `Vi har talt med ${name}.`,
    `Vi har talt med TORBJØRG  VESTERGAARDSEN på ${phone}.`,
    `Torbjørg har sagt ja, skriv til ${email}.`,
  ]
  for (const [at, text] of answers.entries()) await done(writeSection, 'Mona', { id: sectionId, version: at + 1, text, state: 'draft' })
  const { version } = (await applicationById(await asViewer('Karla'), applicationId)) ?? {}
  await done(submitApplication, 'Karla', {
    id: applicationId,
    version,
    day: '2026-09-01',
    channel: 'portal',
    receipt: name,
    reason: 'Fristen',
  })
  callId = (await done(createCall, 'Frede', { ...blank, donorId, title: 'Efterår', text: `Spørg ${name} på ${email}` })).id
  const spring = await done(createCall, 'Frede', { ...blank, donorId, title: 'Forår', doesNotSupport: `Se ${name}` })
  springId = spring.id
  await seed('around', async (write) => {
    const about = { kind: 'learning', year: 2026, recordKind: 'donor', recordId: otherId } as const
    await write.insert(learning, { ...about, text: `Ring tidligt, siger ${name}` } as never)
    await write.insert(learning, { ...about, text: 'Vestergaardsen er også en by' } as never)
    await write.insert(learning, { ...about, text: `${name} på Mors er en anden` } as never)
  })
  await sealAudit()
})
afterAll(closeDatabase)

describe('texts that name the person', () => {
  it('are shown before it is done, each with the way to it: answers and what was sent, notes, calls; names apart', async () => {
    const found = await preview()
    expect(found?.texts.map(({ kind, href, rows }) => [kind, href, rows.length]).toSorted()).toEqual([
      ['application', `/applications/${applicationId}`, 1],
      ['call', `/donors/calls/${callId}`, 1],
      ['learning', `/donors/${otherId}`, 1],
      ['learning', `/donors/${otherId}`, 1],
      ['section', `/applications/${applicationId}/write`, 4],
      ['snapshot', `/applications/${applicationId}/sent`, 1],
    ])
    expect(found?.names.map(({ kind, text, href }) => [kind, text, href]).toSorted()).toEqual([
      ['call', `Se ${name}`, `/donors/calls/${springId}`],
      ['organisation', `Boet efter ${name}`, `/donors/${otherId}`],
    ])
    for (const other of ['Frede', 'Mona', 'Lis'] as const) expect(await erasurePreview(await asViewer(other), id)).toBeUndefined()
  })

  it('are in the file of what is held', async () => {
    const karla = await asViewer('Karla')
    const held = await heldAbout(karla, id)
    const page = held ? printableHtml(accessFile(held, karla)) : ''
    for (const words of ['Ring tidligt, siger', 'Felt i ansøgning', 'Torbjørg har sagt ja', 'Boet efter'])
      expect(page, words).toContain(words)
  })

  it('hold back the clearing out of many, until somebody has seen them', async () => {
    const [kept] = await engine().reader.select().from(contact).where(eq(contact.id, id))
    await seed('old', async (write) => void (kept && (await write.update(contact, kept, { reviewDay: '2025-01-01' }))))
    const [row] = (await expiredPage(await asViewer('Karla'), null)).rows
    expect(row).toMatchObject({ name, because: 'unreviewed' })
    expect(await done(eraseExpired, 'Karla', { chosen: [`${id}.${row?.version}`], isSure: true })).toEqual({ erased: 0, left: 1 })
    expect(await erasedPeople()).toEqual({ people: 0, readable: 0 })
  })

  it('lose the name where that was chosen, in every version and in search; what was not chosen stays', async () => {
    const karla = await asViewer('Karla')
    const found = await preview()
    const isOther = ({ text }: { text: string }) => text.includes('Mors')
    const masked = found?.texts.filter((one) => !isOther(one)).map((one) => one.id) ?? []
    const hits = async () => (await findEverywhere(karla, 'vestergaardsen')).map(({ recordKind }) => recordKind).toSorted()
    expect(await hits()).toEqual(['call', 'contact'])
    await done(eraseContact, 'Karla', { id, version: found?.person.contact.version, reason: 'asked', masked, confirmation: name })
    await engine().scrub()
    const [answer] = await engine().reader.select().from(section).where(eq(section.id, sectionId))
    expect([answer?.text, answer?.version]).toEqual(['••• har sagt ja, skriv til •••.', 5])
    const versions = await engine().reader.select().from(sectionVersion).orderBy(sectionVersion.number)
    expect(versions.map(({ text }) => text)).toEqual([
      'Vi har talt med •••.',
      'Vi har talt med ••• på •••.',
      '••• har sagt ja, skriv til •••.',
    ])
    const [sent] = await snapshots(karla, applicationId)
    expect(sent).toMatchObject({ isWhole: true, content: { sections: [{ text: '••• har sagt ja, skriv til •••.' }] } })
    const calls = await engine().reader.select().from(call).orderBy(call.id)
    expect(calls.map(({ text, doesNotSupport }) => [text, doesNotSupport])).toEqual([
      ['Spørg ••• på •••', null],
      [null, `Se ${name}`],
    ])
    expect(await hits()).toEqual([])
    expect((await findEverywhere(karla, 'efterår')).map(({ recordKind }) => recordKind)).toEqual(['call'])
    const learned = await engine().reader.select().from(learning).orderBy(learning.id)
    expect(learned.map(({ text }) => text)).toEqual([
      'Ring tidligt, siger •••',
      'Vestergaardsen er også en by',
      `${name} på Mors er en anden`,
    ])
  })

  it('leave no word in any row but those that were left, and an audit that verifies', async () => {
    const left = ['learning', 'audit_private', 'organisation', 'call']
    for (const table of Object.values(schema).filter((value) => is(value, Table) && !left.includes(getTableName(value)))) {
      const rows = await engine().rows(`select * from "${getTableName(table)}"`)
      const others = rows.filter(({ changes }) => !/"(name|doesNotSupport)":/.test(String(changes)))
      const text = JSON.stringify(others).toLowerCase()
      for (const word of said) expect(text.includes(word.toLowerCase()), `${word} in ${getTableName(table)}`).toBe(false)
    }
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ broken: [], unsealedRows: 0 })
    expect(await erasedPeople()).toEqual({ people: 1, readable: 0 })
  })
})
