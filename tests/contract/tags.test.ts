import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { tag, tagWord } from '#db/schema/index.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden } from '#lib/donors/golden/schema.ts'
import { tagDonor } from '#lib/donors/tags/mutations.ts'
import { listState } from '#lib/list.ts'
import { tagsOf } from '#lib/records/tags/data.ts'
import { addDonor, awarded, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

let [givenId, plainId] = ['', '']
beforeAll(async () => {
  await freshDatabase(bringEngine)
  givenId = await addDonor('Fonden Given')
  plainId = await addDonor('Fonden Plan')
  await awarded({ donorId: givenId, title: 'Bevilling', sentDay: '2025-01-01', day: '2025-02-01', amount: 100, versionId: null })
})
beforeEach(async () => {
  for (const label of ['Ring først', 'Kan lide besøg'])
    for (const id of [givenId, plainId]) await done(tagDonor, 'Karla', { id, label, isOn: false })
})
afterAll(closeDatabase)

const put = (person: Person, id: string, label: string, isOn = true) => done(tagDonor, person, { id, label, isOn })
const tagsSeenBy = async (person: Person, id: string) => (await tagsOf(await asViewer(person), 'donor', [id])).get(id) ?? []
const state = { ...listState([], {}, { sort: 'status' }), sort: 'status' }
const review = async (person: Person, params: Record<string, string>) =>
  (await goldenPage(await asViewer(person), parseGolden(params), state, 50)).rows.map(({ id }) => id)

it('is put on by whoever keeps the relation, in the spelling in use, and taken off again', async () => {
  expect(await put('Karla', givenId, 'Ring først')).toMatchObject({ label: 'Ring først' })
  expect(await put('Frede', plainId, 'ring  først')).toMatchObject({ label: 'Ring først' })
  expect([await tagsSeenBy('Frede', givenId), await tagsSeenBy('Lis', plainId)]).toEqual([['Ring først'], ['Ring først']])
  const [row] = await engine().reader.select().from(tag).where(eq(tag.recordId, plainId))
  expect(await lastAudit('tag', row?.id ?? '')).toMatchObject({ verb: 'tagDonor', actor: userId('Frede') })
  await put('Karla', plainId, 'Ring først', false)
  expect([await tagsSeenBy('Karla', plainId), await tagsSeenBy('Karla', givenId)]).toEqual([[], ['Ring først']])
})

it('stands once however often it is put on, and is suggested no more when nobody has it', async () => {
  await put('Karla', givenId, 'Kan lide besøg')
  await put('Karla', givenId, 'Kan lide besøg')
  expect(await tagsSeenBy('Karla', givenId)).toEqual(['Kan lide besøg'])
  await put('Karla', givenId, 'Kan lide besøg', false)
  expect(await engine().reader.$count(tagWord, eq(tagWord.label, 'Kan lide besøg'))).toBe(0)
})

it('stands in Danish order, whatever the order it was put on in', async () => {
  const labels = ['Ål til middag', 'Ærlig snak', 'Zoner', 'økologi', 'besøg']
  for (const label of labels) await put('Karla', plainId, label)
  expect(await tagsSeenBy('Karla', plainId)).toEqual(['besøg', 'Zoner', 'Ærlig snak', 'økologi', 'Ål til middag'])
  for (const label of labels) await put('Karla', plainId, label, false)
})

it('is refused to a member, who does not even see it, and to a reader', async () => {
  await put('Karla', givenId, 'Ring først')
  for (const person of ['Mona', 'Lis'] as const)
    expect(await tried(tagDonor, person, { id: givenId, label: 'Noget andet', isOn: true })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await tagsSeenBy('Mona', givenId)).toEqual([])
})

it('is no place for a CPR number, nor for one letter', async () => {
  expect(await tried(tagDonor, 'Karla', { id: givenId, label: '010135-1234', isOn: true })).toMatchObject({ ok: false, code: 'invalid' })
  expect(await tried(tagDonor, 'Karla', { id: givenId, label: 'x', isOn: true })).toMatchObject({ ok: false, code: 'invalid' })
})

it('narrows the golden review, of those who gave and those who never have, under any switch', async () => {
  await put('Karla', givenId, 'Ring først')
  await put('Karla', plainId, 'Kan lide besøg')
  const ways: Record<string, string>[] = [{}, { by: 'money' }, { on: '2026-01-01' }, { group: 'yes' }]
  for (const switches of ways) {
    expect(await review('Karla', { ...switches, tag: 'Ring først' })).toEqual([givenId])
    expect(await review('Frede', { ...switches, tag: 'Kan lide besøg' })).toEqual([plainId])
  }
  // A member's review is as if nothing was asked: what we call a giver is not told by who is left.
  expect(await review('Mona', { tag: 'Kan lide besøg' })).toEqual(await review('Mona', {}))
})
