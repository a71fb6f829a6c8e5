import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { contact, logEntry, outbox, user } from '#db/schema/index.ts'
import { mailFrom } from '#lib/donors/contacts/mails/data.ts'
import { mailContact } from '#lib/donors/contacts/mails/mutations.ts'
import { personAtGiver } from '#lib/donors/contacts/data.ts'
import { addContact, setMailing } from '#lib/donors/contacts/mutations.ts'
import { logEntryById } from '#lib/donors/log/data.ts'
import { updateLogEntry } from '#lib/donors/log/mutations.ts'
import { stageDonors } from '#lib/donors/bulk/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { updateDonorGroup } from '#lib/donors/mutations.ts'
import { env } from '#lib/env.ts'
import { sendOutbox } from '#lib/outbox.ts'
import { addTemplate, archiveTemplate } from '#lib/settings/templates/mutations.ts'
import { merged, openField, unknownField } from '#lib/settings/templates/rules.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, userId } from './database.ts'
import { type MailServer, startMailServer } from './e2e/mail-server.ts'

const person = { id: '', version: null, title: '', phone: '', note: '', legalBasis: 'consent', source: 'samtale', reviewDay: '' }
const blank = {
  id: '',
  version: null,
  name: 'Tak',
  subjectDa: 'Tak fra {netværk}',
  textDa: 'Kære {fornavn}\n\n{virksomhed} takker {giver}.\n{afsender}',
  subjectEn: '',
  textEn: '',
}
const mail = { subject: 'Tak', text: 'Kære Bo\n\nTak for sidst.\nKarla', visibility: 'private', isAsk: false, applicationId: '' }
let server: MailServer
let donorId = ''
let boId = ''
let templateId = ''

beforeAll(async () => {
  await freshDatabase()
  server = await startMailServer()
  donorId = await addDonor('Kystfonden')
  boId = (await done(addContact, 'Frede', { ...person, donorId, name: 'Bo Bæk', email: 'bo@kyst.example.dk' })).id
  templateId = (await done(addTemplate, 'Karla', { ...blank, subjectEn: 'Thanks', textEn: 'Dear {first name}, {title}' })).id
})
afterAll(async () => {
  await server.stop()
  await closeDatabase()
})

describe('a template', () => {
  it('fills what it knows, leaves what has no value, and never fills what was filled in', () => {
    const values = {
      name: 'Bo {giver}',
      firstName: 'Bo',
      title: null,
      giver: 'Kystfonden',
      enterprise: null,
      sender: 'Karla',
      network: 'N',
      day: 'i dag',
    }
    expect(merged('{Navn} hos {GIVER}, { first  name }: {titel} {andet}', values)).toBe('Bo {giver} hos Kystfonden, Bo: {titel} {andet}')
    expect(openField('Kære {titel} {andet}')).toBe('{titel}')
    expect(openField('a {b} c')).toBeNull()
    expect(unknownField('Kære {navn}, {adresse}')).toBe('{adresse}')
  })

  it('is kept by the coordinator, refused with a field nobody knows or half an English text', async () => {
    expect(await tried(addTemplate, 'Karla', { ...blank, textDa: 'Kære {adresse}' })).toMatchObject({
      ok: false,
      fields: { textDa: expect.stringContaining('{adresse}') },
    })
    expect(await tried(addTemplate, 'Karla', { ...blank, subjectEn: 'Thanks' })).toMatchObject({
      ok: false,
      fields: { textEn: expect.anything() },
    })
    expect(await tried(addTemplate, 'Frede', blank)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await lastAudit('mail_template', templateId)).toMatchObject({ verb: 'addTemplate' })
  })

  it('becomes a mail to one person, in either language', async () => {
    const karla = await asViewer('Karla')
    const bo = await personAtGiver(karla, boId)
    if (!bo) throw new Error('Bo is not there')
    expect(await mailFrom(karla, bo, templateId, 'da')).toEqual({
      subject: 'Tak fra Netværket',
      text: `Kære Bo\n\nNetværket takker Kystfonden.\n${karla.name}`,
    })
    expect(await mailFrom(karla, bo, templateId, 'en')).toEqual({ subject: 'Thanks', text: 'Dear Bo, {title}' })
    const { id } = await done(addTemplate, 'Karla', { ...blank, name: 'Gammel' })
    await done(archiveTemplate, 'Karla', { id })
    expect(await mailFrom(karla, bo, id, 'da')).toEqual({ subject: '', text: '' })
    expect(await mailFrom(await asViewer('Lis'), bo, templateId, 'da')).toEqual({ subject: '', text: '' })
  })
})

describe('a mail to a person', () => {
  it('is sent through the mail server with answers to whoever wrote, and stands in the story with its text apart', async () => {
    const { id } = await done(mailContact, 'Frede', { ...mail, contactId: boId })
    Object.assign(env(), { SMTP_URL: server.url })
    expect(await sendOutbox()).toBe(1)
    const [frede] = await engine()
      .reader.select()
      .from(user)
      .where(eq(user.id, userId('Frede')))
    const sent = await server.next()
    expect(sent).toMatch(/^To: bo@kyst\.example\.dk$/m)
    expect(sent).toMatch(new RegExp(`^Reply-To: ${frede?.email}`, 'm'))
    expect(sent).toContain('Tak for sidst.')
    const [entry] = await engine().reader.select().from(logEntry).where(eq(logEntry.id, id))
    expect(entry).toMatchObject({
      kind: 'mail',
      text: 'Tak',
      mailText: mail.text,
      contactIds: [boId],
      visibility: 'shared',
      isMailShared: false,
    })
    const [left] = await engine()
      .reader.select()
      .from(outbox)
      .where(and(eq(outbox.recordKind, 'log_entry'), eq(outbox.recordId, id)))
    expect(left?.sentAt).toBeInstanceOf(Date)
    const audited = await lastAudit('log_entry', id)
    expect(audited).toMatchObject({ verb: 'mailContact' })
    expect(JSON.stringify(audited?.changes)).not.toMatch(/sidst|kære|Tak"/i)
  })

  it('has a text for its author and the coordinators, or for everybody who keeps the relation', async () => {
    const [kept, shared] = [
      await done(mailContact, 'Frede', { ...mail, contactId: boId }),
      await done(mailContact, 'Frede', { ...mail, visibility: 'shared', contactId: boId }),
    ]
    const read = async (who: Parameters<typeof asViewer>[0], { id }: { id: string }) =>
      (await logEntryById(await asViewer(who), id))?.mailText
    expect([await read('Frede', kept), await read('Karla', kept), await read('Lis', kept)]).toEqual([mail.text, mail.text, null])
    expect(await read('Lis', shared)).toBe(mail.text)
  })

  it('stands as it was sent: its author may say what comes next, and not what was said, to whom or when', async () => {
    const [entry] = await engine().reader.select().from(logEntry).where(eq(logEntry.kind, 'mail')).limit(1)
    const { id = '', version, day, createdBy } = entry ?? {}
    const author = createdBy === userId('Frede') ? 'Frede' : 'Karla'
    const sent = {
      id,
      version,
      donorId,
      kind: 'mail',
      day,
      text: 'Tak',
      visibility: 'shared',
      isAsk: false,
      contactIds: [boId],
      decisionId: '',
      applicationId: '',
      ideaId: '',
      nextStep: '',
      followUpDay: '',
    }
    for (const [field, given] of [
      ['text', { text: 'Noget andet' }],
      ['kind', { kind: 'call' }],
      ['day', { day: '2026-01-01' }],
      ['contactIds', { contactIds: [] }],
    ] as const)
      for (const who of [author, 'Karla'] as const)
        expect(await tried(updateLogEntry, who, { ...sent, ...given })).toMatchObject({
          ok: false,
          code: 'invalid',
          fields: { [field]: expect.stringContaining('sendt, som den står') },
        })
    expect(await logEntryById(await asViewer('Karla'), id)).toEqual(entry)
    await done(updateLogEntry, author, { ...sent, followUpDay: '2026-11-01', nextStep: 'Ring til Bo' })
    const after = await logEntryById(await asViewer('Karla'), id)
    expect(after).toMatchObject({ text: 'Tak', mailText: entry?.mailText, followUpDay: '2026-11-01', nextStep: 'Ring til Bo' })
    expect(await lastAudit('log_entry', id)).toMatchObject({ verb: 'updateLogEntry', changes: { followUpDay: [null, '2026-11-01'] } })
  })

  it('is refused with a field still open, a CPR number, and for a person without an address', async () => {
    expect(await tried(mailContact, 'Frede', { ...mail, contactId: boId, text: 'Kære {titel}' })).toMatchObject({
      ok: false,
      fields: { text: expect.stringContaining('{titel}') },
    })
    expect(await tried(mailContact, 'Frede', { ...mail, contactId: boId, text: 'Nr. 010101-1234' })).toMatchObject({
      ok: false,
      code: 'invalid',
    })
    const { id } = await done(addContact, 'Frede', { ...person, donorId, name: 'Uden Adresse', email: '' })
    expect(await tried(mailContact, 'Frede', { ...mail, contactId: id })).toMatchObject({ ok: false, code: 'blocked' })
  })

  it('is not written by the reader or a member', async () => {
    expect(await tried(mailContact, 'Lis', { ...mail, contactId: boId })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(mailContact, 'Mona', { ...mail, contactId: boId })).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('is not written to who said no, nor where the giver is not to be contacted or takes applications alone', async () => {
    const refusal = async () => tried(mailContact, 'Karla', { ...mail, contactId: boId })
    await done(setMailing, 'Frede', { id: boId, isWanted: false })
    expect((await engine().reader.select().from(contact).where(eq(contact.id, boId)))[0]?.noMailSince).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await refusal()).toMatchObject({ ok: false, code: 'blocked', message: expect.stringContaining('bedt om ikke') })
    await done(setMailing, 'Frede', { id: boId, isWanted: true })
    await done(stageDonors, 'Karla', { rows: [donorId], stage: 'do_not_contact' })
    expect(await refusal()).toMatchObject({ ok: false, code: 'blocked', message: expect.stringContaining('kontakt ikke') })
    await done(stageDonors, 'Karla', { rows: [donorId], stage: 'contacted' })
    for (const [preference, expected] of [
      ['none', { ok: false, code: 'blocked' }],
      ['written', { ok: false, fields: { applicationId: expect.anything() } }],
    ] as const) {
      const before = await donorById(await asViewer('Karla'), donorId)
      await done(updateDonorGroup, 'Karla', {
        ...before,
        group: 'relation',
        id: donorId,
        version: before?.version,
        contactPreference: preference,
      })
      expect(await refusal()).toMatchObject(expected)
    }
    expect(await engine().reader.$count(outbox, eq(outbox.toAddress, 'bo@kyst.example.dk'))).toBe(3)
  })
})
