import { afterAll, beforeAll, expect, it } from 'vitest'
import { donorPlaces } from '#lib/donors/places/data.ts'
import { archiveDonor, createDonor } from '#lib/donors/mutations.ts'
import { done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { bringEngine } from './engine.ts'

const giver = { id: '', version: null, type: 'other', fundingKind: 'grant', stage: 'identified', feeRule: 'unknown' } as const
const rules = { startDateRule: 'any', contactPreference: 'any' } as const

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

const add = (name: string, municipality: string) => done(createDonor, 'Karla', { ...giver, ...rules, name, municipality })

it('knows no place before a giver has one', async () => {
  await add('Fonden Uden Sted', '')
  expect(await donorPlaces(await asViewer('Karla'))).toEqual([])
})

it('names each place once, in Danish order, and none that only an archived giver has', async () => {
  for (const [n, place] of ['Østerby', 'Aarhus', 'Bække', 'Østerby', 'Ærø'].entries()) await add(`Fonden ${n}`, place)
  const gone = await add('Fonden Væk', 'Zonen')
  await done(archiveDonor, 'Karla', { id: gone.id })
  expect(await donorPlaces(await asViewer('Mona'))).toEqual(['Bække', 'Ærø', 'Østerby', 'Aarhus'])
})

it('knows a new one at once, though what it knew is kept', async () => {
  const before = await donorPlaces(await asViewer('Karla'))
  expect(await donorPlaces(await asViewer('Karla'))).toEqual(before)
  await add('Fonden Ny', 'Dragør')
  expect(await donorPlaces(await asViewer('Karla'))).toEqual(['Bække', 'Dragør', 'Ærø', 'Østerby', 'Aarhus'])
})
