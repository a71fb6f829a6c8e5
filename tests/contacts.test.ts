import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { auditPrivate, contact, logEntry, setting } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { acquaintances, contactById, personAtGiver, talksWith } from '#lib/donors/contacts/data.ts'
import { covered, needlesOf } from '#lib/donors/contacts/erasure/rules.ts'
import { isToBeReviewed } from '#lib/donors/contacts/rules.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { addContact, confirmContact, endContact, returnContact, updateContact } from '#lib/donors/contacts/mutations.ts'
import { updateDonor } from '#lib/donors/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { duties } from '#lib/today/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed, storyDay } from './database.ts'

const blank = {
  id: '',
  version: null,
  title: '',
  email: '',
  phone: '',
  note: '',
  legalBasis: 'legitimate_interest',
  source: 'samtale',
  reviewDay: '',
}
let donorId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Kystfonden')
})
afterAll(closeDatabase)

const add = async (name: string, more: object = {}) => (await done(addContact, 'Frede', { ...blank, donorId, name, ...more })).id
const names = async (person: Person, params: Record<string, string> = {}) =>
  (await openList(contactList, await asViewer(person), params)).rows.map((row) => row.name)

describe('a person at a giver', () => {
  it('is in the list in Danish order, found by name, title and giver, and nothing of them stands in the audit', async () => {
    await add('Åse Ågård', { reviewDay: '2026-09-01' })
    const id = await add('Bo Bæk', { title: 'Fondsrådgiver', email: 'bo@kyst.example.dk' })
    await add('Ærlig Ærø', { reviewDay: '2027-03-01' })
    expect(await names('Karla')).toEqual(['Bo Bæk', 'Ærlig Ærø', 'Åse Ågård'])
    for (const words of ['bo bæ', 'fondsråd', 'kystfonden bo']) expect(await names('Frede', { q: words })).toContain('Bo Bæk')
    expect(await findEverywhere(await asViewer('Lis'), 'bæk')).toMatchObject([
      { recordKind: 'contact', recordId: id, subtitle: 'Kystfonden' },
    ])
    const { changes } = (await lastAudit('contact', id)) ?? {}
    expect(JSON.stringify(changes)).not.toMatch(/bo|bæk|rådgiver|samtale/i)
    expect(changes?.source).toEqual([null, expect.stringMatching(/^#[0-9a-f]{24}$/)])
  })

  it('is a stranger to a member, in the list, the count, the search and by address', async () => {
    const [mona, [person]] = [await asViewer('Mona'), await engine().reader.select().from(contact).limit(1)]
    expect(await openList(contactList, mona, {})).toMatchObject({ rows: [], total: 0 })
    expect(await findEverywhere(mona, 'bæk')).toEqual([])
    expect(await contactById(mona, person?.id ?? '')).toBeUndefined()
    expect(await personAtGiver(mona, person?.id ?? '')).toBeUndefined()
    expect(await tried(confirmContact, 'Mona', { id: person?.id })).toMatchObject({ ok: false, code: 'notFound' })
    expect(await tried(confirmContact, 'Lis', { id: person?.id })).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it('is ordered and found under the new name when it is corrected, and under the giver’s when that changes', async () => {
    const id = await add('Cilla Carlsen')
    await done(updateContact, 'Frede', { ...blank, donorId, id, version: 1, name: 'Øda Carlsen' })
    expect(await names('Karla')).toEqual(['Bo Bæk', 'Ærlig Ærø', 'Øda Carlsen', 'Åse Ågård'])
    expect(await names('Karla', { q: 'cilla' })).toEqual([])
    const giver = await donorById(await asViewer('Karla'), donorId)
    const { type, fundingKind, stage, feeRule, startDateRule, contactPreference, version } = giver ?? {}
    await done(updateDonor, 'Karla', {
      id: donorId,
      version,
      type,
      fundingKind,
      stage,
      feeRule,
      startDateRule,
      contactPreference,
      name: 'Fjordfonden',
    })
    expect(await names('Karla', { q: 'fjordfonden øda' })).toEqual(['Øda Carlsen'])
  })

  it('turns pages by name and by review day without losing or repeating anybody', async () => {
    for (const sort of ['name', 'giver', 'reviewDay']) {
      const state = { sort, direction: 'asc' as const, after: null, before: null, columns: [] }
      const filters = contactList.parse({})
      const karla = await asViewer('Karla')
      const first = await contactList.rows(karla, filters, state, 2)
      const second = await contactList.rows(karla, filters, { ...state, after: first.next }, 2)
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4)
    }
  })
})

it('is covered under each name they were known by', () => {
  const known = ['Anna Holm', 'Anna Skovgaard'].map((name) => needlesOf({ name, email: null, phone: null }))
  expect(covered('Frk. Holm er fru Skovgaard nu', known)).toBe('Frk. ••• er fru ••• nu')
})

describe('looking whether a person is still there', () => {
  it('comes on its day to the coordinator, and to the fundraiser who keeps the giver', async () => {
    const due = async (person: Person) =>
      (await duties(await asViewer(person))).filter((duty) => duty.what === 'contact').map((duty) => 'name' in duty && duty.name)
    expect((await due('Karla'))[0]).toBe('Åse Ågård')
    expect(await due('Frede')).toEqual([])
  })

  it('comes at once for who was never given a day, after those whose day has come', async () => {
    const found = (await duties(await asViewer('Karla'))).flatMap((duty) => (duty.what === 'contact' ? [[duty.name, duty.reviewDay]] : []))
    expect(found).toEqual([
      ['Åse Ågård', '2026-09-01'],
      ['Bo Bæk', null],
      ['Øda Carlsen', null],
    ])
    expect(await names('Karla', { due: '1' })).toEqual(['Bo Bæk', 'Øda Carlsen', 'Åse Ågård'])
    expect(isToBeReviewed({ endedAt: null, reviewDay: null }, '2026-10-01')).toBe(true)
    expect(isToBeReviewed({ endedAt: new Date(), reviewDay: null }, '2026-10-01')).toBe(false)
    expect(isToBeReviewed({ endedAt: null, reviewDay: '2026-10-02' }, '2026-10-01')).toBe(false)
    const { id } = (await duties(await asViewer('Karla'))).find((duty) => duty.what === 'contact' && duty.name === 'Bo Bæk') ?? { id: '' }
    expect(await done(confirmContact, 'Frede', { id })).toMatchObject({ reviewDay: '2027-10-01' })
    expect(await names('Karla', { due: '1' })).toEqual(['Øda Carlsen', 'Åse Ågård'])
  })

  it('moves the day by the network’s own time, and is refused for who has left', async () => {
    await seed('setting', (write) => write.insert(setting, { key: 'contactReviewMonths', value: 6, validFrom: storyDay, reason: null }))
    const [person] = await engine().reader.select().from(contact).where(eq(contact.name, 'Åse Ågård'))
    const id = person?.id ?? ''
    expect(await done(confirmContact, 'Karla', { id })).toMatchObject({ reviewDay: '2027-04-01' })
    expect(await lastAudit('contact', id)).toMatchObject({ verb: 'confirmContact', changes: { reviewDay: ['2026-09-01', '2027-04-01'] } })
    await done(endContact, 'Frede', { id })
    expect(await tried(confirmContact, 'Karla', { id })).toMatchObject({ ok: false, code: 'blocked' })
    expect(await names('Karla', { ended: '1' })).toEqual(['Åse Ågård'])
    await done(returnContact, 'Frede', { id })
    expect(await lastAudit('contact', id)).toMatchObject({ verb: 'returnContact', changes: { endedAt: [expect.any(String), null] } })
  })
})

describe('what was said with a person', () => {
  it('is read by the log’s own rule, and tells who knows them', async () => {
    const id = await add('Dorte Dal')
    const talk = {
      kind: 'call',
      isAsk: false,
      decisionId: null,
      nextStep: null,
      followUpDay: null,
      applicationId: null,
      ideaId: null,
    } as const
    await seed('talks', async (write) => {
      await write.insert(logEntry, { ...talk, donorId, day: '2026-02-01', text: 'Delt', visibility: 'shared', contactIds: [id] })
      await write.insert(logEntry, { ...talk, donorId, day: '2026-03-01', text: 'Privat', visibility: 'private', contactIds: [id] })
      await write.insert(logEntry, { ...talk, donorId, day: '2026-04-01', text: 'Uden Dorte', visibility: 'shared', contactIds: [] })
    })
    const read = async (person: Person) => (await talksWith(await asViewer(person), id)).map(({ text }) => text)
    expect(await read('Karla')).toEqual(['Privat', 'Delt'])
    expect(await read('Frede')).toEqual(['Delt'])
    expect(await read('Mona')).toEqual([])
    expect(await acquaintances(await asViewer('Karla'), id)).toEqual([]) // system rows are nobody's acquaintance
  })

  it('stands sealed in the audit, as what was said may name people', async () => {
    const [entry] = await engine().reader.select().from(logEntry).where(eq(logEntry.text, 'Privat'))
    expect(JSON.stringify(await lastAudit('log_entry', entry?.id ?? ''))).not.toContain('Privat')
    expect(await engine().reader.$count(auditPrivate, eq(auditPrivate.recordId, entry?.id ?? ''))).toBe(1)
  })
})
