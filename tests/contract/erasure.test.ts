import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, eq, getTableName, is, Table } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { engine } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'
import {
  audit,
  auditPrivate,
  contact,
  donor,
  draft,
  donorGiving,
  importBatch,
  importRow,
  logEntry,
  outbox,
  searchEntry,
  task,
} from '#db/schema/index.ts'
import { heldAbout } from '#lib/donors/contacts/access/data.ts'
import { contactById } from '#lib/donors/contacts/data.ts'
import { erasedPeople, erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { eraseContact } from '#lib/donors/contacts/erasure/mutations.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { addContact, updateContact } from '#lib/donors/contacts/mutations.ts'
import { noteContact } from '#lib/donors/log/mutations.ts'
import { env } from '#lib/env.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, seed, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

const name = 'Hyldegunde Zwaanswijk'
const email = 'hyldegunde@zwaanswijk.example.dk'
const phone = '71 88 23 45'
const said = [name, 'Hyldegunde', 'Zwaanswijk', email, '71882345', phone]
const person = {
  id: '',
  version: null,
  name,
  title: '',
  email,
  phone,
  note: 'Kan lide te',
  legalBasis: 'consent',
  source: `Mail fra ${name}`,
  reviewDay: '',
}
const talk = {
  id: '',
  version: null,
  kind: 'call',
  day: '01.03.2026',
  visibility: 'shared',
  isAsk: false,
  decisionId: '',
  nextStep: '',
  followUpDay: '',
}
let donorId = ''
let id = ''

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Havnefonden')
  id = (await done(addContact, 'Frede', { ...person, donorId })).id
  await done(updateContact, 'Frede', { ...person, donorId, id, version: 1, title: 'Leder', phone: '+45 71882345' })
  await done(updateContact, 'Frede', { ...person, donorId, id, version: 2, title: 'Leder' })
  await done(noteContact, 'Karla', {
    ...talk,
    donorId,
    text: `Talte med ${name} på 7188 2345, og hyldegundes svar var ja`,
    nextStep: `Ring til ${name}`,
  })
  await done(noteContact, 'Karla', { ...talk, donorId, text: 'Talte om vejret', day: '02.03.2026' })
  await seed('around', async (write) => {
    await write.insert(task, {
      recordKind: 'donor',
      recordId: donorId,
      kind: 'task',
      title: `Skriv til ${email}`,
      isDonorFacing: false,
    } as never)
    await write.mail({ lane: 'notice', toAddress: email, subject: 'Tak', text: `Kære ${name}`, html: `<p>Kære ${name}</p>` })
    await write.derive(
      draft,
      [{ userId: userId('Frede'), field: 'log:x', value: JSON.stringify({ text: `Om ${name}` }), savedAt: write.at }],
      eq(draft.field, 'log:x'),
    )
    const batch = await write.insert(importBatch, {
      kind: 'contacts',
      fileName: 'fil.csv',
      fileSha: 'x',
      state: 'applied',
      counts: {},
    } as never)
    await write.insert(importRow, {
      batchId: batch.id,
      position: 1,
      verdict: 'new',
      reasons: [],
      recordKind: 'contact',
      recordId: id,
      content: { name, email },
    } as never)
  })
  await sealAudit()
})
afterAll(closeDatabase)

const preview = async () => erasurePreview(await asViewer('Karla'), id)
const input = async (more: object = {}) => {
  const found = await preview()
  return {
    id,
    version: found?.person.contact.version ?? 0,
    reason: 'asked',
    masked: found?.mentions.map((one) => one.id) ?? [],
    confirmation: name,
    ...more,
  }
}

describe('before', () => {
  it('tells what is held, with the sealed values, and notes that it was looked up', async () => {
    const held = await heldAbout(await asViewer('Karla'), id)
    expect(held).toMatchObject({ person: { contact: { name, email } }, mails: [{ to: email, subject: 'Tak' }] })
    expect(held?.changes.map(({ verb }) => verb)).toEqual(['addContact', 'updateContact', 'updateContact'])
    expect(held?.changes[0]?.changes).toMatchObject({ name: [null, name], source: [null, `Mail fra ${name}`] })
    expect(held?.changes[2]?.changes).toMatchObject({ phone: ['+45 71882345', phone] })
    expect(held?.named.map(({ kind }) => kind).toSorted()).toEqual(['donor', 'log_entry', 'task'])
    expect(held?.drafts.map(({ text }) => text)).toEqual([`Om ${name}`])
    expect(held?.imports).toMatchObject([{ fileName: 'fil.csv', position: 1, content: { name, email } }])
    expect((await heldAbout(await asViewer('Karla'), id))?.lookUps).toMatchObject([{ purpose: 'right_of_access' }])
    for (const other of ['Frede', 'Mona', 'Lis'] as const) expect(await heldAbout(await asViewer(other), id)).toBeUndefined()
  })

  it('shows every place that names the person, and what goes with them', async () => {
    const found = await preview()
    expect(found?.mentions.map(({ kind, how }) => [kind, how])).toEqual([
      ['log_entry', 'sure'],
      ['task', 'sure'],
      ['donor', 'sure'],
    ])
    expect([found?.mails.length, found?.drafts.length, found?.imports.length, found?.keptUntil]).toEqual([1, 1, 1, null])
  })

  it('is refused to all but coordinators, without the name, and with an old version', async () => {
    for (const other of ['Frede', 'Mona', 'Lis'] as const)
      expect(await tried(eraseContact, other, await input())).toMatchObject({ ok: false, code: 'notFound' })
    expect(await tried(eraseContact, 'Karla', await input({ confirmation: 'Hyldegunde' }))).toMatchObject({
      ok: false,
      fields: { confirmation: expect.any(String) },
    })
    expect(await tried(eraseContact, 'Karla', await input({ version: 1 }))).toMatchObject({ ok: false, code: 'conflict' })
    expect(await contactById(await asViewer('Karla'), id)).toMatchObject({ name })
  })

  it('is refused while the accounts must show who gave', async () => {
    const privateId = await addDonor('Privat Giver')
    const [row] = await engine().reader.select().from(donor).where(eq(donor.id, privateId))
    await seed('private', async (write) => {
      if (row) await write.update(donor, row, { type: 'private_person' })
      const given = { awards: 1, awardDays: 1, totalOre: 100, otherOre: {}, latestDay: '2024-05-01', years: {} }
      await write.derive(donorGiving, [{ donorId: privateId, scope: 'all', ...given } as never], eq(donorGiving.donorId, privateId))
    })
    const made = await done(addContact, 'Karla', {
      ...person,
      name: 'Privat Giver',
      email: '',
      phone: '',
      source: 'selv',
      donorId: privateId,
    })
    const asked = { id: made.id, version: 1, reason: 'asked', masked: [], confirmation: 'privat giver' }
    expect(await tried(eraseContact, 'Karla', asked)).toMatchObject({
      ok: false,
      code: 'blocked',
      message: expect.stringContaining('2029'),
    })
  })
})

describe('after', () => {
  let before = { entries: 0, audited: 0 }
  let erased = { id: '', destroyed: 0 }
  beforeAll(async () => {
    before = { entries: await engine().reader.$count(logEntry), audited: await engine().reader.$count(audit) }
    erased = await done(eraseContact, 'Karla', { ...(await input()), key: 'noeglen-der-er-lang' })
    await engine().scrub()
  })

  it('leaves somebody without a name, the talk’s day and kind, and the other talk untouched', async () => {
    const [row] = await engine().reader.select().from(contact).where(eq(contact.id, id))
    expect(row).toMatchObject({
      name: '',
      sortKey: '',
      email: null,
      phone: null,
      phoneKey: null,
      source: '',
      erasureReason: 'asked',
      erasedAt: expect.any(Date),
    })
    expect(await engine().reader.$count(logEntry)).toBe(before.entries)
    const log = await engine().reader.select().from(logEntry).where(eq(logEntry.donorId, donorId)).orderBy(desc(logEntry.day))
    expect(log.map(({ day, kind, text }) => [day, kind, text])).toEqual([
      ['2026-03-02', 'call', 'Talte om vejret'],
      ['2026-03-01', 'call', 'Talte med ••• på •••, og ••• svar var ja'],
    ])
    expect(log[1]?.nextStep).toBe('Ring til •••')
  })

  it('is audited, with hashes alone, and the chain still holds', async () => {
    expect(await lastAudit('contact', id)).toMatchObject({
      verb: 'eraseContact',
      actor: userId('Karla'),
      changes: { erasureReason: [null, 'asked'] },
    })
    expect(await engine().reader.$count(audit)).toBeGreaterThan(before.audited)
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ broken: [], unsealedRows: 0 })
    expect(erased).toEqual({ id, destroyed: 4 + 2 }) // four changes of the person, two of the imported row
    expect(await erasedPeople()).toEqual({ people: 1, readable: 0 })
    expect(await engine().reader.$count(auditPrivate, eq(auditPrivate.recordId, id))).toBe(0)
  })

  it('is found by nobody: list, address, search, file of what is held', async () => {
    const karla = await asViewer('Karla')
    expect(await contactById(karla, id)).toBeUndefined()
    expect(await heldAbout(karla, id)).toBeUndefined()
    for (const params of [{}, { ended: '1' }, { q: 'hyldegunde' }]) {
      const { rows } = await openList(contactList, karla, params)
      expect(rows.map((one) => one.id)).not.toContain(id)
    }
    for (const words of ['hyldegunde', 'zwaan', email]) expect(await findEverywhere(karla, words)).toEqual([])
    expect(await engine().reader.$count(searchEntry, eq(searchEntry.recordId, id))).toBe(0)
    expect(await engine().reader.$count(outbox)).toBe(0)
    expect(await tried(eraseContact, 'Karla', { id, version: 5, reason: 'asked', masked: [], confirmation: name })).toMatchObject({
      code: 'notFound',
    })
  })

  it('leaves no word of name, mail or number in any row', async () => {
    const tables = Object.values(schema).filter((value) => is(value, Table))
    for (const table of tables) {
      const rows = JSON.stringify(await engine().rows(`select * from "${getTableName(table)}"`)).toLowerCase()
      for (const word of said) expect(rows.includes(word.toLowerCase()), `${word} in ${getTableName(table)}`).toBe(false)
    }
  })

  it.runIf(engineIsFile())('leaves no byte of them in the database’s files', () => {
    const files = readdirSync(env().GYLDEN_DATA).filter((file) => file.startsWith('gylden.sqlite'))
    expect(files).toContain('gylden.sqlite')
    for (const file of files) {
      const bytes = readFileSync(join(env().GYLDEN_DATA, file)).toString('latin1').toLowerCase()
      for (const word of said) expect(bytes.includes(word.toLowerCase()), `${word} in ${file}`).toBe(false)
    }
  })
})

function engineIsFile(): boolean {
  return process.env.GYLDEN_TEST_ENGINE === 'sqlite'
}
