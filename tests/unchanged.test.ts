import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { donor, donorGroup } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { openWrite } from '#lib/verb.ts'
import { closeDatabase, freshDatabase } from './database.ts'

beforeAll(() => freshDatabase())
afterAll(() => closeDatabase())

const addGroup = (name: string) =>
  engine().transact((db) => openWrite(db, 'system:test', 'test').insert(donorGroup, { name, sortKey: name }))

test('an answer holds until something is written; one that names its tables until something is written there', async () => {
  const [any, ofDonors, ofGroups] = [
    whileUnchanged<number>(),
    whileUnchanged<number>({ of: [donor] }),
    whileUnchanged<number>({ of: [donorGroup] }),
  ]
  let turn = 0
  const ask = async () => Promise.all([any, ofDonors, ofGroups].map((kept) => kept('key', async () => ++turn)))
  const first = await ask()
  expect(await ask()).toEqual(first)
  await addGroup('one')
  const second = await ask()
  expect(second).toEqual([4, first[1], 5])
  expect(await ask()).toEqual(second)
  await addGroup('two')
  expect(await ask()).toEqual([6, first[1], 7])
})

test('no more answers are kept than it says: what nobody asked for longest leaves', async () => {
  const kept = whileUnchanged<number>({ most: 2 })
  let turn = 0
  const ask = (key: string) => kept(key, async () => ++turn)
  expect([await ask('a'), await ask('b'), await ask('a'), await ask('c'), await ask('b'), await ask('a')]).toEqual([1, 2, 1, 3, 4, 5])
})
