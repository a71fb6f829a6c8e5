import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessFile } from '#app/api/contacts/[id]/access/access-file.ts'
import { engine } from '#db/open.ts'
import { attachment, auditPrivate, logEntry, storedFile } from '#db/schema/index.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { heldAbout } from '#lib/donors/contacts/access/data.ts'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { filesAround } from '#lib/donors/contacts/erasure/files/data.ts'
import { eraseContact } from '#lib/donors/contacts/erasure/mutations.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { noteContact, updateLogEntry } from '#lib/donors/log/mutations.ts'
import { printableHtml } from '#lib/formats/printable.ts'
import { attachFile, keepFile } from '#lib/records/attachments/mutations.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { addDonor, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { bringEngine } from './engine.ts'

const name = 'Per Hedegaard'
const email = 'per@hedegaard.example.dk'
const person = { id: '', version: null, title: '', phone: '', note: '', legalBasis: 'consent', source: 'mail', reviewDay: '' }
const talk = {
  id: '',
  version: null,
  kind: 'call',
  isAsk: false,
  decisionId: '',
  nextStep: '',
  followUpDay: '',
  visibility: 'shared',
  contactIds: [],
}
let donorId = ''
let elsewhereId = ''
let id = ''
let changedId = ''
const files: Record<string, string> = {}

const said = async (text: string, at = donorId) => (await done(noteContact, 'Karla', { ...talk, donorId: at, day: '01.03.2026', text })).id
const preview = async () => erasurePreview(await asViewer('Karla'), id)
const around = async () => {
  const found = await preview()
  return found ? filesAround(found) : []
}

async function attach(recordKind: 'donor' | 'application', recordId: string, fileName: string, text: string, mediaType = 'text/plain') {
  const bytes = new TextEncoder().encode(text)
  const kept = { sha: await keepFile(bytes), sizeBytes: bytes.length, mediaType }
  const asked = { recordKind, recordId, kind: 'other', fileName, description: '', expiresDay: '', ...kept }
  files[fileName] = (await done(attachFile, 'Karla', asked)).id
}

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Klitfonden')
  elsewhereId = await addDonor('Hegnsfonden')
  id = (await done(addContact, 'Frede', { ...person, name, email, donorId })).id
  await done(addContact, 'Frede', { ...person, name: 'Per Lund', email: '', donorId })
  await done(addContact, 'Frede', { ...person, name, email: '', donorId: elsewhereId })
  for (const text of ['Per ringer', 'Hedegaard ringer, 200 kr. per person', `${name} kommer`, `${name} (${email}) kommer`]) await said(text)
  await said(`${name} var med`, elsewhereId)
  changedId = await said(`${name} er syg`)
  const [row] = await engine().reader.select().from(logEntry).where(eq(logEntry.id, changedId))
  await done(updateLogEntry, 'Karla', {
    ...talk,
    id: changedId,
    donorId,
    day: '01.03.2026',
    text: 'En af dem er syg',
    version: row?.version,
  })
  const applicationId = (await done(createApplication, 'Karla', { donorId })).id
  await attach('donor', donorId, 'mødenoter.txt', `Til stede: ${email}`)
  await attach('donor', donorId, 'vejret.txt', 'Det regnede')
  await attach('donor', donorId, 'brev.pdf', '%PDF-1.7 et brev', 'application/pdf')
  await attach('donor', donorId, 'svar.eml', `From: x@example.dk\r\nSubject: =?utf-8?Q?Til_Per_?= =?utf-8?Q?Hedegaard?=\r\n\r\nHej`)
  await attach('application', applicationId, 'budget.txt', `Set af ${email}`)
  await sealAudit()
})
afterAll(closeDatabase)

describe('what may be about somebody else', () => {
  it('is said where others are called the same and nothing else tells who it is', async () => {
    const found = await preview()
    const told = Object.fromEntries(found?.mentions.map(({ text, how, mayBeAnother }) => [text, [how, mayBeAnother]]) ?? [])
    expect(told).toEqual({
      'Per ringer': ['maybe', true],
      'Hedegaard ringer, 200 kr. per person': ['maybe', false],
      [`${name} kommer`]: ['sure', false],
      [`${name} var med`]: ['sure', true],
      [`${name} (${email}) kommer`]: ['sure', false],
    })
  })
})

describe('files around the giver', () => {
  it('are looked into where they are text or a mail; the others are to be opened by somebody', async () => {
    const told = Object.fromEntries((await around()).map(({ file, names }) => [file.fileName, names]))
    expect(told).toEqual({ 'mødenoter.txt': true, 'vejret.txt': false, 'brev.pdf': null, 'svar.eml': true, 'budget.txt': true })
  })

  it('are told of in the file of what is held, and so are earlier words', async () => {
    const karla = await asViewer('Karla')
    const held = await heldAbout(karla, id)
    const page = held ? printableHtml(accessFile(held, karla)) : ''
    for (const words of ['brev.pdf', 'Skal åbnes', 'Personen står i den', 'nogen åbne den']) expect(page, words).toContain(words)
    expect(held?.named.map(({ text }) => text)).toEqual([`${name} kommer`, `${name} (${email}) kommer`, `${name} var med`])
    expect(held?.earlier.map(({ text }) => text)).toEqual([`${name} er syg`])
  })
})

describe('when the person is erased', () => {
  it('the chosen files go, and of the others only the name', async () => {
    const found = await preview()
    await done(eraseContact, 'Karla', {
      id,
      version: found?.person.contact.version,
      reason: 'asked',
      masked: found?.mentions.filter((one) => !one.mayBeAnother).map((one) => one.id),
      files: [files['mødenoter.txt'], files['brev.pdf'], files['budget.txt']],
      confirmation: name,
    })
    const left = await engine().reader.select({ fileName: attachment.fileName }).from(attachment)
    expect(left.map(({ fileName }) => fileName).toSorted()).toEqual(['budget.txt', 'svar.eml', 'vejret.txt'])
    expect(await engine().reader.$count(storedFile)).toBe(3)
    const texts = await engine().reader.select({ text: logEntry.text }).from(logEntry).orderBy(logEntry.id)
    expect(texts.map(({ text }) => text)).toEqual([
      'Per ringer',
      '••• ringer, 200 kr. ••• person',
      '••• kommer',
      '••• (•••) kommer',
      `${name} var med`,
      'En af dem er syg',
    ])
  })

  it('the words a text had before it was changed go too, and the chain holds', async () => {
    expect(await engine().reader.$count(auditPrivate, eq(auditPrivate.recordId, changedId))).toBe(0)
    expect(await verifySeals()).toMatchObject({ broken: [] })
  })
})
