import { createHash } from 'node:crypto'
import { desc, eq, getTableName, is, Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'
import { acquaintance, attachment, draft, logEntry, outbox, renewalPlan, renewalStep, storedFile } from '#db/schema/index.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { erasedPeople, erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { eraseContact } from '#lib/donors/contacts/erasure/mutations.ts'
import { mailContact } from '#lib/donors/contacts/mails/mutations.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { heldAbout } from '#lib/donors/contacts/access/data.ts'
import { createIdea } from '#lib/donors/ideas/mutations.ts'
import { archiveLogEntry, logMail, noteContact } from '#lib/donors/log/mutations.ts'
import { noteAcquaintance } from '#lib/donors/map/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { printableHtml } from '#lib/formats/printable.ts'
import { accessFile } from '#app/api/contacts/[id]/access/access-file.ts'
import { env } from '#lib/env.ts'
import { keepFile, sweepFiles } from '#lib/records/attachments/mutations.ts'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { addDonor, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

const name = 'Ragnfred Quistgaardsen'
const email = 'ragnfred@quistgaardsen.example.dk'
const said = [name, 'Ragnfred', 'Quistgaardsen', email, 'sejlklub', 'bytte job']
const talk = { id: '', version: null, isAsk: false, decisionId: '', nextStep: '', followUpDay: '', day: '01.03.2026' }
let donorId = ''
let id = ''
let sha = ''

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Molefonden')
  const person = {
    id: '',
    version: null,
    name,
    title: '',
    email,
    phone: '',
    note: '',
    legalBasis: 'consent',
    source: 'mail',
    reviewDay: '',
  }
  id = (await done(addContact, 'Frede', { ...person, donorId })).id
  await done(logMail, 'Frede', {
    donorId,
    day: '2026-02-02',
    sender: `${name} <${email}>`,
    subject: 'Om runden',
    text: 'Jeg ringer, hilsen fra min sejlklub',
    hash: 'a'.repeat(64),
    visibility: 'shared',
  })
  await done(mailContact, 'Karla', {
    contactId: id,
    subject: 'Tak for mailen',
    text: `Kære ${name}\n\nTak.`,
    visibility: 'shared',
    isAsk: false,
    applicationId: '',
  })
  await done(noteContact, 'Frede', {
    ...talk,
    donorId,
    kind: 'meeting',
    text: 'Vil gerne bytte job',
    visibility: 'private',
    contactIds: [id],
  })
  const weather = { ...talk, donorId, kind: 'call', text: 'Talte om vejret', visibility: 'shared', contactIds: [id] }
  await done(archiveLogEntry, 'Frede', { id: (await done(noteContact, 'Frede', weather)).id })
  await done(noteAcquaintance, 'Karla', { contactId: id, who: `user:${userId('Frede')}`, note: 'Kender hinanden fra en sejlklub' })
  await done(createIdea, 'Frede', {
    id: '',
    version: null,
    title: `Bænken, som ${name} vil se`,
    donorId,
    enterpriseId: '',
    text: 'Ragnfred kender en snedker',
    origin: '',
    destination: '',
    expectedOre: '',
    stage: 'open',
  })
  sha = await keepFile(new TextEncoder().encode(`CV for ${name}`))
  await seed('papers', async (write) => {
    const plan = await write.insert(renewalPlan, {
      donorId,
      ownerId: userId('Frede'),
      askType: 'new',
      year: 2027,
      steps: `Spørg ${name} om mere`,
    } as never)
    await write.insert(renewalStep, { planId: plan.id, title: `Ring til ${name}`, ownerId: userId('Frede') } as never)
    const file = await write.insert(storedFile, { sha, sizeBytes: 10, mediaType: 'application/pdf' })
    const paper = { kind: 'other', fileId: file.id, expiresDay: null, voidedBy: null, voidReason: null } as const
    await write.insert(attachment, { ...paper, recordKind: 'donor', recordId: donorId, fileName: `CV ${name}.pdf`, description: null })
    const other = await write.insert(storedFile, { sha: 'b'.repeat(64), sizeBytes: 10, mediaType: 'application/pdf' })
    const sent = { ...paper, fileId: other.id, fileName: 'Støtteerklæring.pdf', description: `Skrevet af ${name}` }
    await write.insert(attachment, { ...sent, recordKind: 'application', recordId: donorId })
    await write.derive(
      draft,
      [{ userId: userId('Karla'), field: `mail:${id}`, value: JSON.stringify({ text: 'Hej du' }), savedAt: write.at }],
      eq(draft.field, `mail:${id}`),
    )
  })
  await sealAudit()
})
afterAll(closeDatabase)

describe('what lies beside the person', () => {
  it('is in the file of what is held: the talks laid away, mail texts, file names, drafts, and for how long it is kept', async () => {
    const karla = await asViewer('Karla')
    const held = await heldAbout(karla, id)
    expect(held?.talks.map(({ kind, archivedAt, mailText }) => [kind, archivedAt !== null, mailText])).toEqual([
      ['mail', false, 'Jeg ringer, hilsen fra min sejlklub'],
      ['meeting', false, null],
      ['call', true, null],
      ['mail', false, `Kære ${name}\n\nTak.`],
    ])
    expect(held?.mails).toMatchObject([{ to: email, subject: 'Tak for mailen' }])
    expect(held?.files.map(({ fileName }) => fileName)).toEqual([`CV ${name}.pdf`, 'Støtteerklæring.pdf'])
    expect(held?.known).toMatchObject([{ by: (await asViewer('Frede')).name, note: 'Kender hinanden fra en sejlklub' }])
    expect(held?.drafts).toMatchObject([{ text: 'Hej du' }])
    expect(held?.kept).toMatchObject({ reviewMonths: 12, keptMonths: 6, neededUntil: null })
    const page = held ? printableHtml(accessFile(held, karla)) : ''
    for (const words of [
      'Talte om vejret',
      'Lagt væk',
      'hilsen fra min sejlklub',
      `Kære ${name}`,
      `CV ${name}.pdf`,
      'Hej du',
      `Spørg ${name} om mere`,
      'slettes oplysningerne efter 6 måneder',
    ])
      expect(page, words).toContain(words)
    for (const other of ['Frede', 'Mona', 'Lis'] as const) expect(await heldAbout(await asViewer(other), id)).toBeUndefined()
  })

  it('is shown before it goes', async () => {
    const found = await erasurePreview(await asViewer('Karla'), id)
    const { letters, notes, files, acquaintances } = found?.papers ?? {}
    expect([letters?.length, notes?.length, files?.length, acquaintances?.length]).toEqual([2, 1, 2, 1])
    expect([found?.mails.length, found?.drafts.length]).toEqual([1, 1])
    expect(found?.mentions.map(({ kind, how }) => [kind, how])).toEqual([
      ['idea', 'sure'],
      ['renewal_plan', 'sure'],
      ['renewal_step', 'sure'],
    ])
  })

  it('goes with them: mails, notes, files, drafts; days, kinds and proofs of what was sent stay', async () => {
    const karla = await asViewer('Karla')
    const found = await erasurePreview(karla, id)
    const masked = found?.mentions.map((one) => one.id) ?? []
    await done(eraseContact, 'Karla', { id, version: found?.person.contact.version, reason: 'asked', masked, confirmation: name })
    await engine().scrub()
    const log = await engine().reader.select().from(logEntry).where(eq(logEntry.donorId, donorId)).orderBy(logEntry.day, logEntry.id)
    expect(log.map(({ day, kind, text, mailText, mailSender }) => [day, kind, text, mailText, mailSender])).toEqual([
      ['2026-02-02', 'mail', 'Om runden', null, null],
      ['2026-03-01', 'meeting', '•••', null, null],
      ['2026-03-01', 'call', 'Talte om vejret', null, null],
      ['2026-10-01', 'mail', 'Tak for mailen', null, null],
    ])
    const files = await engine().reader.select().from(attachment)
    expect(files.map(({ fileName, description }) => [fileName, description])).toEqual([['Støtteerklæring.pdf', 'Skrevet af •••']])
    expect(await engine().reader.$count(storedFile, eq(storedFile.sha, sha))).toBe(0)
    expect((await engine().reader.select().from(acquaintance)).map(({ note }) => note)).toEqual([null])
    expect((await engine().reader.select().from(renewalPlan)).map(({ steps }) => steps)).toEqual(['Spørg ••• om mere'])
    expect(await engine().reader.$count(outbox)).toBe(0)
    expect(await engine().reader.$count(draft)).toBe(0)
    expect(await findEverywhere(karla, 'bænken')).toMatchObject([{ recordKind: 'idea', title: 'Bænken, som ••• vil se' }])
    expect(await findEverywhere(karla, 'quistgaardsen')).toEqual([])
  })

  it('leaves no word in any row, and an audit that verifies', async () => {
    for (const table of Object.values(schema).filter((value) => is(value, Table))) {
      const rows = JSON.stringify(await engine().rows(`select * from "${getTableName(table)}"`)).toLowerCase()
      for (const word of said) expect(rows.includes(word.toLowerCase()), `${word} in ${getTableName(table)}`).toBe(false)
    }
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ broken: [], unsealedRows: 0 })
    expect(await erasedPeople()).toEqual({ people: 1, readable: 0 })
  })

  it('leaves no bytes once the files have been swept', async () => {
    const folder = join(env().GYLDEN_DATA, 'files', sha.slice(0, 2))
    expect(readdirSync(folder)).toEqual([sha])
    utimesSync(join(folder, sha), new Date('2026-01-01'), new Date('2026-01-01'))
    expect(await sweepFiles(new Date())).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what is another’s', () => {
  const paper = { kind: 'other', expiresDay: null, voidedBy: null, voidReason: null } as const
  const mailOf = (more: object) => ({
    lane: 'normal',
    subject: 'Om runden',
    html: '',
    attempts: 0,
    nextTryAt: new Date('2026-10-02'),
    ...more,
  })
  let per = ''
  let elsewhere = ''

  beforeAll(async () => {
    elsewhere = await addDonor('Perlefonden')
    const person = { id: '', version: null, title: '', phone: '', note: '', legalBasis: 'consent', source: 'mail', reviewDay: '' }
    per = (await done(addContact, 'Frede', { ...person, name: 'Per', email: 'ole@fond.example.dk', donorId: elsewhere })).id
    await done(noteContact, 'Frede', {
      ...talk,
      donorId,
      kind: 'call',
      text: 'Personen hos nicole@fond.example.dk ringer. PER ringer ikke.',
      visibility: 'shared',
      contactIds: [],
    })
    await seed('others', async (write) => {
      for (const [recordId, fileName] of [
        [donorId, 'Perspektivplan.pdf'],
        [donorId, 'Hilsen fra Per.pdf'],
        [elsewhere, 'CV Per.pdf'],
      ] as const) {
        const file = await write.insert(storedFile, { sha: newSha(fileName), sizeBytes: 10, mediaType: 'application/pdf' })
        await write.insert(attachment, { ...paper, fileId: file.id, recordKind: 'donor', recordId, fileName, description: null })
      }
      await write.derive(
        draft,
        [
          { userId: userId('Karla'), field: 'log:x', value: JSON.stringify({ text: 'Personlig hilsen' }), savedAt: write.at },
          { userId: userId('Karla'), field: 'log:y', value: JSON.stringify({ text: 'Hej\nPer' }), savedAt: write.at },
        ],
        eq(draft.field, 'log:x'),
      )
      await write.insert(outbox, mailOf({ toAddress: 'karla@example.dk', text: 'En person skal se det' }) as never)
      await write.insert(outbox, mailOf({ toAddress: 'karla@example.dk', text: 'Per skal se det' }) as never)
      await write.insert(outbox, mailOf({ toAddress: 'ole@fond.example.dk', text: 'Hej' }) as never)
    })
  })

  it('stays: letters inside other words are nobody’s name, and another giver’s file only loses it', async () => {
    const found = await erasurePreview(await asViewer('Karla'), per)
    const masked = found?.mentions.filter(({ how }) => how === 'sure').map((one) => one.id) ?? []
    await done(eraseContact, 'Karla', { id: per, version: found?.person.contact.version, reason: 'asked', masked, confirmation: 'Per' })
    const files = await engine().reader.select().from(attachment).where(eq(attachment.recordKind, 'donor'))
    expect(files.map(({ fileName }) => fileName).toSorted()).toEqual(['Hilsen fra •••.pdf', 'Perspektivplan.pdf'])
    const drafts = (await engine().reader.select().from(draft)).map(({ field, value }) => [field, JSON.parse(value)])
    expect(drafts.toSorted()).toEqual([
      ['log:x', { text: 'Personlig hilsen' }],
      ['log:y', { text: 'Hej\n•••' }],
    ])
    const mails = await engine().reader.select().from(outbox)
    expect(mails.map(({ text }) => text).toSorted()).toEqual(['En person skal se det', '••• skal se det'])
    const [latest] = await engine().reader.select().from(logEntry).where(eq(logEntry.kind, 'call')).orderBy(desc(logEntry.id)).limit(1)
    expect(latest?.text).toBe('Personen hos nicole@fond.example.dk ringer. ••• ringer ikke.')
  })
})

const newSha = (text: string) => createHash('sha256').update(text).digest('hex')
