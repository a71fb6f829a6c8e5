import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor, logEntry } from '#db/schema/index.ts'
import { logEntryById } from '#lib/donors/log/data.ts'
import { logMail } from '#lib/donors/log/mutations.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person } from './database.ts'

const mail = {
  day: '2026-09-30',
  sender: 'Paula Programleder <paula@example.dk>',
  subject: 'Tak for sidst',
  text: 'Vi vil gerne høre mere',
  hash: 'a'.repeat(64),
  visibility: 'shared',
}

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

const told = async (person: Person, id: string) => (await donorTimeline(await asViewer(person), id, {})).events

describe('a mail', () => {
  test('is shared as a fact, while its text is its logger’s and the coordinators’', async () => {
    const donorId = await addDonor('Brevfonden')
    const { id } = await done(logMail, 'Frede', { ...mail, donorId })
    const seen = async (person: Person) => (await told(person, donorId)).map((event) => event.source === 'log' && event.mailText)
    expect(await seen('Frede')).toEqual(['Vi vil gerne høre mere'])
    expect(await seen('Karla')).toEqual(['Vi vil gerne høre mere'])
    expect(await seen('Fie')).toEqual([null])
    expect(await seen('Lis')).toEqual([null])
    expect(await seen('Mona')).toEqual([])
    expect((await logEntryById(await asViewer('Fie'), id))?.mailText).toBeNull()
    expect(await told('Fie', donorId)).toMatchObject([{ kind: 'mail', text: 'Tak for sidst', sender: mail.sender, day: '2026-09-30' }])
    expect(JSON.stringify(await lastAudit('log_entry', id))).not.toContain('paula@example.dk')
  })

  test('is told, not doubled, when it comes twice; a private one of another’s is not given away', async () => {
    const donorId = await addDonor('Gentagelsesfonden')
    await done(logMail, 'Frede', { ...mail, donorId, hash: 'b'.repeat(64), visibility: 'private' })
    expect(await tried(logMail, 'Frede', { ...mail, donorId, hash: 'b'.repeat(64) })).toMatchObject({
      ok: false,
      message: expect.stringContaining('allerede noteret'),
    })
    await done(logMail, 'Fie', { ...mail, donorId, hash: 'b'.repeat(64) })
    expect(await engine().reader.$count(logEntry, eq(logEntry.donorId, donorId))).toBe(2)
  })

  test('with a CPR number is not kept, and the answer does not repeat it', async () => {
    const donorId = await addDonor('Vogterfonden')
    const refused = await tried(logMail, 'Frede', { ...mail, donorId, hash: 'c'.repeat(64), text: 'Kontakt 010165-1234' })
    expect(refused).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringContaining('CPR'),
      fields: { text: expect.stringContaining('CPR') },
    })
    expect(JSON.stringify(refused)).not.toContain('010165')
    expect(await tried(logMail, 'Mona', { ...mail, donorId })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(logMail, 'Lis', { ...mail, donorId })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await engine().reader.$count(donor, eq(donor.id, donorId))).toBe(1)
  })
})
