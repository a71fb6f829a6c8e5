import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { contact, learning, logEntry, organisation } from '#db/schema/index.ts'
import { erasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { eraseContact } from '#lib/donors/contacts/erasure/mutations.ts'
import { isAmong, placesOf, rowsNow } from '#lib/donors/contacts/erasure/places/data.ts'
import { mostPlaces } from '#lib/donors/contacts/erasure/schema.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from '../database.ts'
import { bringEngine } from './engine.ts'

const name = 'Ågot Ørnskov'
const person = { id: '', version: null, title: '', phone: '', note: '', legalBasis: 'consent', source: 'mail', reviewDay: '' }
const talk = { kind: 'call', day: '2026-09-01', visibility: 'shared', isAsk: false, contactIds: [] } as const
const lesson = { kind: 'learning', year: 2026 } as const
let id = ''
let elsewhere = ''

const asked = { reason: 'asked', masked: [] } as const
const note = (text: string) => seed('note', (write) => write.insert(logEntry, { ...talk, donorId: elsewhere, text } as never))

beforeAll(async () => {
  await freshDatabase(bringEngine)
  elsewhere = await addDonor('Klippefonden')
  id = (await done(addContact, 'Frede', { ...person, donorId: await addDonor('Ørnefonden'), name, email: 'agot@orn.example.dk' })).id
})
afterAll(closeDatabase)

it('finds the name in small letters and in capitals, and not inside other words', async () => {
  const rows = [`${name} ringede`, 'ågot ørnskov ringede', 'ÅGOT ØRNSKOVS kollega', 'Ørnskovene', 'Skriv til AGOT@orn.example.dk']
  const made: { id: string }[] = []
  for (const text of rows) made.push(await note(text))
  const found = new Set((await placesOf(await asViewer('Karla'), [id])).rows.log_entry)
  expect(made.map((row) => found.has(row.id))).toEqual([true, true, true, false, true])
})

it('finds a name with a hyphen and signs of its own', async () => {
  const hyphened = 'Anne-Mette O’Hara Bak-Holm'
  const made = await done(addContact, 'Frede', { ...person, donorId: elsewhere, name: hyphened, email: '' })
  const named = await note(`Ring til ${hyphened}.`)
  const { mentions } = (await erasurePreview(await asViewer('Karla'), made.id)) ?? {}
  expect(mentions?.filter(({ how }) => how === 'sure').map((one) => one.id)).toEqual([named.id])
})

it('is made before the transaction: what is written, changed or mailed while it goes on is read again inside it', async () => {
  const viewer = await asViewer('Karla')
  const changed = await note('Ikke noget endnu')
  const places = await placesOf(viewer, [id])
  const later = await note(`${name} kom forbi`)
  await seed('later', async (write) => {
    await write.update(logEntry, changed, { text: `Vi talte med ${name}` })
    const mail = { lane: 'letter', toAddress: 'agot@orn.example.dk', subject: 'Tak', text: 'Tak', html: 'Tak' } as const
    await write.mail(mail)
    const houses = [1, 2, 3].map((n) => ({ id: write.newId(), name: n === 2 ? `Boet efter ${name}` : `Hus ${n}`, sortKey: `hus ${n}` }))
    await write.many.fill(organisation, houses as never)
  })
  const { mentions, mails, names } = (await erasurePreview(viewer, id, places)) ?? {}
  expect(mentions?.map((one) => one.id)).toEqual(expect.arrayContaining([later.id, changed.id]))
  expect(mails?.map(({ toAddress }) => toAddress)).toEqual(['agot@orn.example.dk'])
  expect(names?.map(({ text }) => text)).toEqual([`Boet efter ${name}`])
})

it('reads inside the transaction by the rows that were found, never every row of a table', async () => {
  const now = await rowsNow(await placesOf(await asViewer('Karla'), [id]))
  const query = now && engine().reader.select({ id: logEntry.id }).from(logEntry).where(isAmong(logEntry, now)).toSQL()
  if (!query) throw new Error('too much was changed')
  expect(query.sql).toMatch(/"log_entry"\."id" in \(/)
  expect(query.sql).not.toMatch(/like/i)
})

it('says that a name stands in more places than can be gone through, and erases nobody', async () => {
  const before = await done(addContact, 'Frede', { ...person, donorId: elsewhere, name: 'Åse', email: '' })
  await seed('much', (write) =>
    write.insertMany(learning, Array.from({ length: mostPlaces + 1 }, (_, n) => ({ ...lesson, text: `Åse sagde ${n}` })) as never),
  )
  expect((await placesOf(await asViewer('Karla'), [before.id])).isTooMany).toBe(true)
  const refused = await tried(eraseContact, 'Karla', { id: before.id, version: 1, ...asked, confirmation: 'Åse' })
  expect(refused).toMatchObject({ ok: false, code: 'blocked', message: expect.stringContaining('5.000') })
  const [still] = await engine().reader.select().from(contact).where(eq(contact.id, before.id))
  expect(still).toMatchObject({ name: 'Åse', erasedAt: null })
})

it('is a coordinator’s alone', async () => {
  for (const who of ['Frede', 'Mona', 'Lis'] as const) expect((await placesOf(await asViewer(who), [id])).rows).toEqual({})
})
