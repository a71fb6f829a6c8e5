import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { searchEntry } from '#db/schema/index.ts'
import { createDonor } from '#lib/donors/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import { done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, type Person } from '../database.ts'
import { bringEngine } from './engine.ts'

const giver = { id: '', version: null, type: 'other', fundingKind: 'grant', stage: 'identified', feeRule: 'unknown' } as const
const rules = { startDateRule: 'any', contactPreference: 'any' } as const

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

const add = (name: string, municipality = '') => done(createDonor, 'Karla', { ...giver, ...rules, name, municipality })
const titles = async (person: Person, text: string) => (await findEverywhere(await asViewer(person), text)).map(({ title }) => title)

it('finds the exact name first, then names that begin so, then all that has the words; the newest first', async () => {
  for (const name of ['Søfonden', 'Søfonden Nord', 'Det Blå Søfonden', 'Søfonden Syd', 'Fonden for Søfonden']) await add(name)
  const found = ['Søfonden', 'Søfonden Syd', 'Søfonden Nord', 'Fonden for Søfonden', 'Det Blå Søfonden']
  expect(await titles('Karla', 'søfonden')).toEqual(found)
  expect(await titles('Karla', 'Søfonden')).toEqual(found)
  expect(await titles('Karla', 'søf')).toEqual(['Søfonden Syd', 'Søfonden Nord', 'Søfonden', 'Fonden for Søfonden', 'Det Blå Søfonden'])
})

it('finds nothing where there are no words, and takes signs for what they are', async () => {
  for (const text of ['', ' ', '"*', "'); --", 'NEAR(', 'søfonden OR']) expect(await titles('Karla', text)).toEqual([])
})

it('finds a word of other letters only where it stands', async () => {
  for (const name of ['»Kaj« Fonden', 'Фонд Море']) await add(name)
  expect(await titles('Karla', 'море')).toEqual(['Фонд Море'])
  expect(await titles('Karla', 'я')).toEqual([])
})

it('finds the one that may be seen behind thousands that may not', async () => {
  await add('Havnefonden', 'Kaj')
  const hidden = Array.from({ length: 3100 }, (_, n) => {
    const title = `Ansøgning ${n} til Havnefonden`
    const tokens = searchTerms(`${title} Kaj`).join(' ')
    return { recordKind: 'application', recordId: `gone-${n}`, title, subtitle: 'Kaj', tokens, sortKey: danishSortKey(title) }
  })
  await engine().transact(async (db) => {
    for (let from = 0; from < hidden.length; from += 500) await db.insert(searchEntry).values(hidden.slice(from, from + 500))
  })
  expect(await titles('Mona', 'kaj havnef')).toEqual(['Havnefonden'])
})
