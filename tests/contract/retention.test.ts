import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { audit, auditPrivate, contact, decision, donor, donorGiving, grant, logEntry, outbox, payment, setting } from '#db/schema/index.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { erasedPeople, erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { addContact, confirmContact, endContact } from '#lib/donors/contacts/mutations.ts'
import { expiredCount, expiredPage } from '#lib/donors/contacts/retention/data.ts'
import { eraseExpired } from '#lib/donors/contacts/retention/mutations.ts'
import { noticeExpired } from '#lib/donors/contacts/retention/notices/mutations.ts'
import { retentionCutoff, whyExpired } from '#lib/donors/contacts/retention/rules.ts'
import { noteContact } from '#lib/donors/log/mutations.ts'
import { duties } from '#lib/today/data.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, seed, storyDay, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

const blank = { id: '', version: null, title: '', email: '', phone: '', note: '', legalBasis: 'consent', source: 'samtale', reviewDay: '' }
const talk = { id: '', version: null, kind: 'call', visibility: 'private', isAsk: false, decisionId: '', nextStep: '', followUpDay: '' }
let donorId = ''
const ids: Record<string, string> = {}

async function add(name: string, more: object = {}) {
  ids[name] = (await done(addContact, 'Frede', { ...blank, donorId, name, ...more })).id
}
const names = async (person: 'Karla' | 'Frede' | 'Lis' = 'Karla') =>
  (await expiredPage(await asViewer(person), null)).rows.map(({ name, because, since }) => [name, because, since])
const chosen = async (...wanted: string[]) =>
  (await expiredPage(await asViewer('Karla'), null)).rows.flatMap(({ id, version, name }) =>
    wanted.includes(name) ? [`${id}.${version}`] : [],
  )

beforeAll(async () => {
  await freshDatabase(bringEngine)
  donorId = await addDonor('Klitfonden')
  await add('Gudmund Gammelgaard', { reviewDay: '2026-04-01', email: 'gudmund@klit.example.dk', note: 'Holder af sejlads' })
  await add('Nanna Nyligst', { reviewDay: '2026-04-02' })
  await add('Uden Dagsdato')
  await done(noteContact, 'Frede', {
    ...talk,
    donorId,
    day: '03.03.2026',
    text: 'Gudmund Gammelgaard vil gerne med',
    contactIds: [ids['Gudmund Gammelgaard'] ?? ''],
  })
})
afterAll(closeDatabase)

describe('whom the rule says to erase', () => {
  it('is counted in months, the last day included, and leaving counts before what was not looked at', () => {
    const cutoff = retentionCutoff('2026-08-31', 6)
    expect(cutoff).toBe('2026-02-28')
    const writtenDay = '2026-02-28'
    expect(whyExpired({ reviewDay: '2026-02-28', endedDay: null, writtenDay }, cutoff)).toEqual({
      because: 'unreviewed',
      since: '2026-02-28',
    })
    expect(whyExpired({ reviewDay: '2026-03-01', endedDay: null, writtenDay }, cutoff)).toBeNull()
    expect(whyExpired({ reviewDay: '2025-01-01', endedDay: '2026-01-01', writtenDay }, cutoff)).toEqual({
      because: 'ended',
      since: '2026-01-01',
    })
    expect(whyExpired({ reviewDay: null, endedDay: cutoff, writtenDay }, cutoff)).toEqual({ because: 'ended', since: cutoff })
    const undated = { reviewDay: null, endedDay: null }
    expect(whyExpired({ ...undated, writtenDay }, cutoff)).toEqual({ because: 'never', since: writtenDay })
    expect(whyExpired({ ...undated, writtenDay: '2026-03-01' }, cutoff)).toBeNull()
    expect(whyExpired({ ...undated, endedDay: '2026-03-01', writtenDay }, cutoff)).toBeNull()
  })

  it('is shown to coordinators alone, with why and since when', async () => {
    expect(await names()).toEqual([['Gudmund Gammelgaard', 'unreviewed', '2026-04-01']])
    expect((await expiredPage(await asViewer('Karla'), null)).rows[0]).toMatchObject({
      talks: 1,
      note: 'Holder af sejlads',
      keptUntil: null,
    })
    for (const person of ['Frede', 'Lis'] as const) expect(await names(person)).toEqual([])
  })

  it('is told the coordinators once a month by the daily job, with the way to the list; nobody is erased by it', async () => {
    const lines = async (person: 'Karla' | 'Frede') => (await duties(await asViewer(person))).filter(({ what }) => what === 'expired')
    expect(await lines('Karla')).toEqual([{ id: 'expired', what: 'expired', day: null, count: 1 }])
    expect(await lines('Frede')).toEqual([])
    const { jobs } = await import('#lib/jobs.ts')
    await jobs.retention?.run()
    const mails = await engine().reader.select().from(outbox).orderBy(outbox.id)
    expect(mails.map(({ toUserId }) => toUserId).toSorted()).toEqual([userId('Karla'), userId('Knud')].toSorted())
    expect(mails.map(({ lane }) => lane)).toEqual(['notice', 'notice'])
    expect(mails[0]?.subject).toBe('Én kontaktperson er beholdt for længe')
    expect(mails[0]?.text).toContain('http://localhost:3000/donors/contacts/retention')
    expect(mails[0]?.text).not.toMatch(/gudmund/i)
    expect(await noticeExpired(new Date())).toBe(0)
    expect(await noticeExpired(new Date(Date.now() + 32 * 86_400_000))).toBe(2)
    expect(await erasedPeople()).toEqual({ people: 0, readable: 0 })
  })

  it('reaches those for whom no day was ever set, counted from when they were written down', async () => {
    const [undated] = await engine()
      .reader.select()
      .from(contact)
      .where(eq(contact.id, ids['Uden Dagsdato'] ?? ''))
    const written = async (at: Date) => {
      await seed('written', async (write) => undated && write.mark(contact, undated, { createdAt: at, title: at.toISOString() } as never))
      return (await names()).filter(([name]) => name === 'Uden Dagsdato')
    }
    expect(await written(new Date('2026-04-01T21:59:00Z'))).toEqual([['Uden Dagsdato', 'never', '2026-04-01']])
    expect(await expiredCount(await asViewer('Karla'))).toBe(2)
    expect(await written(new Date('2026-04-01T22:01:00Z'))).toEqual([])
  })

  it('follows the network’s own setting, and those who have left by the day they did', async () => {
    await seed('setting', (write) => write.insert(setting, { key: 'contactKeptMonths', value: 0, validFrom: storyDay, reason: null }))
    await done(endContact, 'Frede', { id: ids['Uden Dagsdato'] })
    const [left] = await engine()
      .reader.select()
      .from(contact)
      .where(eq(contact.id, ids['Uden Dagsdato'] ?? ''))
    await seed('left', async (write) => left && write.update(contact, left, { endedAt: new Date('2026-09-30T10:00:00Z') }))
    expect(await names()).toEqual([
      ['Gudmund Gammelgaard', 'unreviewed', '2026-04-01'],
      ['Nanna Nyligst', 'unreviewed', '2026-04-02'],
      ['Uden Dagsdato', 'ended', '2026-09-30'],
    ])
  })
})

describe('the clearing out', () => {
  it('is refused to others, with nobody chosen, and unsure', async () => {
    const all = await chosen('Gudmund Gammelgaard')
    for (const person of ['Frede', 'Mona', 'Lis'] as const)
      expect(await tried(eraseExpired, person, { chosen: all, isSure: true })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(eraseExpired, 'Karla', { chosen: [], isSure: true })).toMatchObject({
      ok: false,
      fields: { chosen: expect.any(String) },
    })
    expect(await tried(eraseExpired, 'Karla', { chosen: all, isSure: false })).toMatchObject({
      ok: false,
      fields: { isSure: expect.any(String) },
    })
    expect(await erasedPeople()).toEqual({ people: 0, readable: 0 })
  })

  it('leaves who was looked at meanwhile, and who gave and must stand in the accounts', async () => {
    const before = await chosen('Nanna Nyligst')
    await done(confirmContact, 'Frede', { id: ids['Nanna Nyligst'] })
    expect(await done(eraseExpired, 'Karla', { chosen: before, isSure: true })).toEqual({ erased: 0, left: 1 })
    const [giver] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
    const given = { awards: 1, awardDays: 1, totalOre: 100, otherOre: {}, latestDay: '2024-05-01', years: {} }
    await seed('private', async (write) => {
      if (giver) await write.update(donor, giver, { type: 'private_person' })
      await write.derive(donorGiving, [{ donorId, scope: 'all', ...given } as never], eq(donorGiving.donorId, donorId))
    })
    expect((await expiredPage(await asViewer('Karla'), null)).rows[0]).toMatchObject({ keptUntil: '2029-12-31' })
    expect(await expiredCount(await asViewer('Karla'))).toBe(0)
    const [kept] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
    await seed('awarded long ago', async (write) => {
      const row = { donorId, scope: 'all', ...given, latestDay: '2019-05-01' }
      await write.derive(donorGiving, [row as never], eq(donorGiving.donorId, donorId))
      if (kept) await write.update(donor, kept, { geography: 'Klitterne' })
    })
    const { keptUntil: freed } = (await expiredPage(await asViewer('Karla'), null)).rows[0] ?? {}
    expect([freed, await expiredCount(await asViewer('Karla'))]).toEqual([null, 2])
    await seed('paid until lately', async (write) => {
      const facts = { voidedBy: null, voidReason: null }
      const chosen = { ...facts, donorId, outcome: 'awarded', day: '2019-05-01', amountOre: 100, isNetwork: true }
      const { id: decisionId } = await write.insert(decision, chosen as never)
      const given = { decisionId, donorId, decidedDay: '2019-05-01', title: 'Over flere år', state: 'active' }
      const { id: grantId } = await write.insert(grant, given as never)
      const paid = { ...facts, grantId, kind: 'received', amountOre: 50 } as const
      await write.insert(payment, { ...paid, day: '2021-01-15' } as never)
      await write.void(payment, await write.insert(payment, { ...paid, day: '2025-02-01' } as never), 'Forkert konto')
    })
    expect((await expiredPage(await asViewer('Karla'), null)).rows[0]).toMatchObject({ keptUntil: '2026-12-31' })
    expect((await erasurePreview(await asViewer('Karla'), ids['Gudmund Gammelgaard'] ?? ''))?.keptUntil).toBe('2026-12-31')
    expect(await expiredCount(await asViewer('Karla'))).toBe(0)
    expect(await done(eraseExpired, 'Karla', { chosen: await chosen('Gudmund Gammelgaard'), isSure: true })).toEqual({ erased: 0, left: 1 })
    const [now] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
    await seed('company', async (write) => void (now && (await write.update(donor, now, { type: 'company' }))))
  })

  it('erases the chosen as by hand: name and note gone, days and counts kept, the audit whole', async () => {
    const id = ids['Gudmund Gammelgaard'] ?? ''
    const entries = await engine().reader.$count(logEntry)
    const audited = await engine().reader.$count(audit)
    expect(await done(eraseExpired, 'Karla', { chosen: await chosen('Gudmund Gammelgaard'), isSure: true })).toEqual({ erased: 1, left: 0 })
    const [row] = await engine().reader.select().from(contact).where(eq(contact.id, id))
    expect(row).toMatchObject({ name: '', email: null, note: null, erasureReason: 'retention', erasedAt: expect.any(Date) })
    expect(await engine().reader.$count(logEntry)).toBe(entries)
    const [entry] = await engine().reader.select().from(logEntry).where(eq(logEntry.donorId, donorId))
    expect(entry).toMatchObject({ day: '2026-03-03', kind: 'call', contactIds: [id] })
    expect(entry?.text).not.toMatch(/gudmund|gammelgaard/i)
    expect(await names()).toEqual([['Uden Dagsdato', 'ended', '2026-09-30']])
    expect(await lastAudit('contact', id)).toMatchObject({ verb: 'eraseExpired', changes: { erasureReason: [null, 'retention'] } })
    expect(await engine().reader.$count(auditPrivate, eq(auditPrivate.recordId, id))).toBe(0)
    expect(await engine().reader.$count(audit)).toBeGreaterThan(audited)
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ broken: [], unsealedRows: 0 })
    expect(await erasedPeople()).toEqual({ people: 1, readable: 0 })
  })
})
