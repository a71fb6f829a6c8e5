import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { audit, derivation, organisation } from '#db/schema/index.ts'
import { createDonor, updateDonor } from '#lib/donors/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { suspectedHouses } from '#lib/duplicates/data.ts'
import { keepKeys } from '#lib/duplicates/keys/mutations.ts'
import { derivedColumns, domainOf, innerKeysOf, keyRules, likeness, matchKeyOf, phoneKeyOf, roughKeyOf } from '#lib/match-key.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit } from './database.ts'

describe('the key of a name', () => {
  test.each([
    ['Havrekornsfonden', 'Fonden Havrekorn'],
    ['Havrekornsfonden', 'HAVREKORNSFONDEN  '],
    ['Havrekorn Fond', 'Fonden Havrekorn'],
    ['Novo Nordisk Fonden', 'Novo Nordisk Foundation'],
    ['Ærlighed ApS', 'Aerlighed'],
    ['Sølvmågefonden', 'Soelvmaagefonden'],
    ['Aalborg Kommune', 'Ålborg kommune'],
    ['Døre & Bjælker A/S', 'Døre og Bjælker'],
    ['Døre & Bjælker A.S.', 'Doere + Bjaelker, a/s'],
    ['Nielsen, Erik', 'Erik Nielsen'],
    ['Café Skæve Kande', 'Cafe Skæve-Kande'],
    ['Købmand I/S', 'Købmand'],
    ['The Velux Foundation', 'Velux Fonden'],
  ])('is one for %s and %s', (one, other) => expect(matchKeyOf(one)).toBe(matchKeyOf(other)))

  test.each([
    ['Havrekornsfonden', 'Havregrynsfonden'],
    ['Kobberkedlens Legat', 'Kobberkedlens Fond'],
    ['Foreningen Tændstikken', 'Tændstikken'],
    ['Region Nord', 'Region Syd'],
  ])('keeps %s and %s apart', (one, other) => expect(matchKeyOf(one)).not.toBe(matchKeyOf(other)))

  test.each([
    ['William Demant Fonden (tidl. Oticon Fonden)', ['demant william', 'oticon']],
    ['Salling Fondene (Købmand Herman Sallings Fond)', ['fondene salling', 'herman koebmand sallings']],
    ['Oticon Fonden', []],
    ['Fonden (I/S)', ['fonden']],
  ])('is one more for what %s has in brackets', (name, keys) => expect(innerKeysOf(name).toSorted()).toEqual(keys.toSorted()))

  test('is never empty for a name that has letters, and none without any', () => {
    expect([matchKeyOf('Fonden'), matchKeyOf('A/S'), matchKeyOf('...'), matchKeyOf('  ')]).toEqual(['fonden', 'as', null, null])
  })

  test('sounds alike after a slip of the pen', () => {
    const rough = (name: string) => roughKeyOf(matchKeyOf(name))
    expect(rough('Kobberkedlens Legat')).toBe(rough('Koberkedelns Legat'))
    expect(rough('Egmont Fonden')).toBe(rough('Ekmont'))
    expect(rough('Sygekassen Danmark')).toBe(rough('Sygekasen Denmark'))
    expect(rough('Havrekorns Fonden')).toBe(rough('Havrekornsfonden'))
    expect(rough('Egmonts Fond')).toBe(rough('Egmont Fonden'))
    expect(rough('LAG')).toBeNull()
  })

  test('is compared by its letter threes', () => {
    const alike = (one: string, other: string) => likeness(matchKeyOf(one) ?? '', matchKeyOf(other) ?? '')
    expect(alike('Havrekornsfonden', 'Fonden Havrekorn')).toBe(1)
    expect(alike('Kobberkedlens Legat', 'Kobberkedelens Legat')).toBeGreaterThan(0.8)
    expect(alike('Kobberkedlens Legat', 'Region Østhavet')).toBeLessThan(0.2)
  })
})

test('a web address is its house, and a shared house is nobody’s', () => {
  expect([
    domainOf('https://www.Realdania.dk/om'),
    domainOf('http://soeg.realdania.dk'),
    domainOf('https://facebook.com/x'),
    domainOf('https://da-dk.facebook.com/x'),
    domainOf('nonsens'),
    domainOf(null),
  ]).toEqual(['realdania.dk', 'soeg.realdania.dk', null, null, null, null])
})

test('a telephone number is its digits', () => {
  expect([
    phoneKeyOf('+45 12 34 56 78'),
    phoneKeyOf('0045-12345678'),
    phoneKeyOf('12345678'),
    phoneKeyOf('lokal 12'),
    phoneKeyOf(null),
  ]).toEqual(['12345678', '12345678', '12345678', null, null])
})

describe('the kept keys', () => {
  beforeAll(() => freshDatabase())
  afterAll(closeDatabase)

  test('follow the name and address of their row, and are no news to the audit', async () => {
    const plain = { id: '', version: null, type: 'other', fundingKind: 'grant', stage: 'unknown', ownerId: '', feeRule: 'unknown' }
    const form = { ...plain, startDateRule: 'any', contactPreference: 'any', name: 'Havrekornsfonden', website: 'www.havrekorn.dk' }
    const { id } = await done(createDonor, 'Karla', form)
    const giver = await donorById(await asViewer('Karla'), id)
    const keys = async () => {
      const [row] = await engine()
        .reader.select()
        .from(organisation)
        .where(eq(organisation.id, giver?.organisationId ?? ''))
      return [row?.matchKey, row?.domain]
    }
    expect(await keys()).toEqual(['havrekorn', 'havrekorn.dk'])
    await done(updateDonor, 'Karla', { ...form, id, version: 1, name: 'Kornfonden' })
    expect(await keys()).toEqual(['korn', 'havrekorn.dk'])
    const { changes } = (await lastAudit('organisation', giver?.organisationId ?? '')) ?? {}
    expect(Object.keys(changes ?? {}).toSorted()).toEqual(['name', 'sortKey'])
  })

  test('that earlier rules made are made anew, so that old rows find their twins; then there is nothing to do', async () => {
    const plain = { id: '', version: null, type: 'other', fundingKind: 'grant', stage: 'unknown', ownerId: '', feeRule: 'unknown' }
    const form = { ...plain, startDateRule: 'any', contactPreference: 'any' }
    const old = await donorById(await asViewer('Karla'), (await done(createDonor, 'Karla', { ...form, name: 'Rugmarksfonden' })).id)
    await engine().transact(async (db) => {
      const stale = { matchKey: 'rugmarksfonden', roughKey: 'rkmrksfntn' }
      await db
        .update(organisation)
        .set(stale)
        .where(eq(organisation.id, old?.organisationId ?? ''))
      await db.delete(derivation)
    })
    await done(createDonor, 'Karla', { ...form, name: 'Fonden Rugmark' })
    const pairs = async () => (await suspectedHouses(await asViewer('Karla'))).map(({ first, second }) => [first.name, second.name])
    expect(await pairs()).toEqual([])
    const audited = await engine().reader.$count(audit)
    expect(await keepKeys()).toBe(1)
    expect(await keepKeys()).toBe(0)
    expect(await engine().reader.$count(audit)).toBe(audited)
    await done(createDonor, 'Karla', { ...form, name: 'Tangfonden' })
    expect(await pairs()).toEqual([['Rugmarksfonden', 'Fonden Rugmark']])
  })
})

test('the rules have a number of their own: who changes what they make raises it, and writes down what they make now', () => {
  const rows = [
    ['organisation', { name: 'Fonden Ærø & Mågens Legat A/S (tidl. Klitfonden)', website: 'https://www.aeroe.dk/om' }],
    ['organisation', { name: 'Havrekornsfonden', website: null }],
    ['organisation', { name: 'Havrekorns Fond af 1912', mergedIntoId: null }],
    ['contact', { name: 'Åse Øllgaard', phone: '+45 12 34 56 78' }],
    ['idea', { title: 'Når Aalen går i land' }],
  ] as const
  expect([keyRules, ...rows.map(([table, row]) => Object.values(derivedColumns(table, row)).join(' · '))]).toEqual([
    1,
    'aeroe klit legat maagens tidl · arkltlktmkntl · aeroe.dk',
    'havrekorn · hvrkrn · ',
    '1912 af havrekorns · 1912fvrkrn · ',
    '}se |llg}rd · 12345678',
    'n}r }len g}r i land',
  ])
})
