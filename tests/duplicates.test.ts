import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { donor, organisation } from '#db/schema/index.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { createDonor } from '#lib/donors/mutations.ts'
import { saidDifferent, suspectedHouses, suspectedPeople } from '#lib/duplicates/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { pairTables } from '#lib/duplicates/merges/rules.ts'
import { movingPointers } from '#lib/duplicates/moves/data.ts'
import { dismissDuplicate, suggestDuplicate, withdrawVerdict } from '#lib/duplicates/mutations.ts'
import { mergePreview } from '#lib/duplicates/preview/data.ts'
import { suggestHouses } from '#lib/duplicates/houses/data.ts'
import { type Comparable, pairKey, suspectedPairs } from '#lib/duplicates/rules.ts'
import { sameAsTyped } from '#lib/duplicates/typed/data.ts'
import { demoCvr } from '#lib/identifiers.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { perform } from '#lib/verb.ts'
import { addDonor, done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed } from './database.ts'

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

const form = { id: '', version: null, type: 'other', fundingKind: 'grant', stage: 'giver', ownerId: '', feeRule: 'unknown' }
const giver = async (name: string, more: object = {}) =>
  (await done(createDonor, 'Karla', { ...form, startDateRule: 'any', contactPreference: 'any', name, ...more })).id
const houseOf = async (donorId: string) =>
  (await engine().reader.select().from(donor).where(eq(donor.id, donorId)))[0]?.organisationId ?? ''
const house = (name: string, more: object = {}) =>
  seed('house', async (write) => (await write.insert(organisation, { name, sortKey: danishSortKey(name), ...more })).id)
const pairOf = async (one: string, other: string, person: Person = 'Karla') =>
  (await suspectedHouses(await asViewer(person))).find(({ first, second }) => pairKey(first.id, second.id) === pairKey(one, other))
const blank = { kind: 'organisation', exceptId: null, donorId: null, name: '', cvr: '', website: '', email: '', phone: '' } as const
const typed = async (more: object, person: Person = 'Karla') =>
  (await sameAsTyped(await asViewer(person), { ...blank, ...more })).map(({ name, reasons }) => [name, ...reasons])

describe('while one types', () => {
  test('the same number, name, address, a slip of the pen and another name are found, surest first', async () => {
    const cvr = demoCvr(10)
    await giver('Kobberkedlens Legat', { cvr, website: 'www.kobberkedlen.dk', aliases: 'Kobberlegatet' })
    expect(await typed({ cvr: `DK ${cvr}` })).toEqual([['Kobberkedlens Legat', 'cvr']])
    expect(await typed({ name: 'KOBBERKEDLENS legat' })).toEqual([['Kobberkedlens Legat', 'name']])
    expect(await typed({ name: 'Koberkedelns Legat' })).toEqual([['Kobberkedlens Legat', 'close']])
    expect(await typed({ website: 'kobberkedlen.dk/om' })).toEqual([['Kobberkedlens Legat', 'domain']])
    expect(await typed({ name: 'Kobberlegatet' })).toEqual([['Kobberkedlens Legat', 'alias']])
    expect(await typed({ name: 'Kobberkedlens Legat', cvr, website: 'kobberkedlen.dk' })).toEqual([
      ['Kobberkedlens Legat', 'cvr', 'name', 'domain'],
    ])
    expect(await typed({ name: 'Region Østhavet' })).toEqual([])
    expect(await typed({})).toEqual([])
  })

  test('one is not told of oneself, and members and readers are told nothing', async () => {
    const id = await giver('Sig selv Fonden')
    expect(await typed({ name: 'Sig selv Fonden', exceptId: id })).toEqual([])
    expect(await typed({ name: 'Sig selv Fonden' }, 'Frede')).toHaveLength(1)
    expect(await typed({ name: 'Sig selv Fonden' }, 'Mona')).toEqual([])
    expect(await typed({ name: 'Sig selv Fonden' }, 'Lis')).toEqual([])
  })

  test('a person at the same giver is found by mail and telephone', async () => {
    const donorId = await giver('Personfonden')
    const person = { id: '', version: null, donorId, title: '', note: '', legalBasis: 'public_task', source: 'hjemmesiden', reviewDay: '' }
    await done(addContact, 'Karla', { ...person, name: 'Paula Pedersen', email: 'paula@example.dk', phone: '+45 12 34 56 78' })
    const contact = { kind: 'contact', donorId, name: 'P.P.' }
    expect(await typed({ ...contact, email: 'PAULA@example.dk' })).toEqual([['Paula Pedersen', 'mail']])
    expect(await typed({ ...contact, phone: '12345678' })).toEqual([['Paula Pedersen', 'phone']])
    expect(await typed({ ...contact, donorId: await addDonor('Et andet sted'), email: 'paula@example.dk' })).toEqual([])
    await done(addContact, 'Karla', { ...person, name: 'Paula P', email: 'paula@example.dk', phone: '' })
    expect((await suspectedPeople(await asViewer('Frede'))).map(({ reasons }) => reasons)).toEqual([['mail']])
    expect(await suspectedPeople(await asViewer('Mona'))).toEqual([])
  })
})

describe('the list', () => {
  test('holds givers and others with why, the surest first, and only for those who keep relations', async () => {
    const [one, two] = [await giver('Tvillingfonden'), await giver('Fonden Tvilling ApS')]
    const cvr = demoCvr(20)
    const [first, second] = [await house('Aalborg Kommune', { cvr }), await house('Ålborg kommune', { cvr })]
    expect((await pairOf(await houseOf(one), await houseOf(two)))?.reasons).toEqual(['name'])
    expect((await pairOf(first, second))?.reasons).toEqual(['cvr', 'name'])
    const certainties = (await suspectedHouses(await asViewer('Frede'))).map(({ certainty }) => certainty)
    expect(certainties).toEqual(certainties.toSorted((a, b) => b - a))
    expect(await suspectedHouses(await asViewer('Mona'))).toEqual([])
    expect(await suspectedHouses(await asViewer('Lis'))).toEqual([])
  })

  test('holds one that is called what another has in its brackets', async () => {
    const [now, before] = [await house('Vilhelm Demantfonden (tidl. Otikonfonden)'), await house('Otikon Fonden')]
    expect((await pairOf(now, before))?.reasons).toEqual(['alias'])
    const [long, short] = [await house('Sallingerfondene (Købmand Hermans Fond)'), await house('Sallingerfondene')]
    expect((await pairOf(long, short))?.reasons).toEqual(['alias'])
    await house('Løverne (Randers)')
    expect(await pairOf(await house('Løver (Randers)'), await house('Bjørne (Randers)'))).toBeUndefined()
  })

  test('is picked from by the beginning of a name, and by any word of a giver', async () => {
    const karla = await asViewer('Karla')
    await giver('Vilhelm Safirfonden (tidl. Topasfonden)')
    await giver('Topas Fonden')
    const found = await suggestHouses(karla, 'topas')
    expect(found.map(({ label }) => label)).toEqual(['Topas Fonden', 'Vilhelm Safirfonden (tidl. Topasfonden)'])
    expect(await suggestHouses(await asViewer('Lis'), 'topas')).toEqual([])
  })

  test('says when two company numbers speak against it', async () => {
    const ids = [await house('Nabohuset', { cvr: demoCvr(21) }), await house('NABOHUSET', { cvr: demoCvr(22) })]
    expect(await pairOf(ids[0] ?? '', ids[1] ?? '')).toMatchObject({ isOtherCvr: true, certainty: 15 })
  })

  test('holds one receiver that is written seventeen times as sixteen pairs', () => {
    const rows = Array.from({ length: 17 }, (_, at) => ({ id: `id-${String(at).padStart(2, '0')}`, name: 'Slagelse Kommune' }))
    expect(suspectedPairs([rows], new Set())).toHaveLength(16)
    const apart = suspectedPairs([rows.slice(0, 3)], new Set([pairKey('id-00', 'id-01')]))
    expect(apart.map(({ first, second }) => [first.id, second.id])).toEqual([['id-00', 'id-02']])
  })

  test('puts the one first that is to stay: the fuller, then the one that has the other’s name in brackets, then the older', () => {
    const firstOf = (one: Comparable, other: Comparable) => suspectedPairs([[one, other]], new Set())[0]?.first.id
    const cvr = demoCvr(24)
    expect(firstOf({ id: 'a', name: 'Topasfonden', cvr: null }, { id: 'b', name: 'Topasfonden', cvr })).toBe('b')
    expect(firstOf({ id: 'a', name: 'Topasfonden' }, { id: 'b', name: 'Safirfonden (tidl. Topasfonden)' })).toBe('b')
    expect(firstOf({ id: 'a', name: 'Topasfonden' }, { id: 'b', name: 'Topas Fonden' })).toBe('a')
  })

  test('forgets a pair that was said to differ, until that is taken back', async () => {
    const [firstId, secondId] = [await house('Skovly'), await house('Skovly ApS')]
    const { id } = await done(dismissDuplicate, 'Karla', { kind: 'organisation', firstId, secondId })
    expect(await lastAudit('duplicate_verdict', id)).toMatchObject({ verb: 'dismissDuplicate', changes: { verdict: [null, 'different'] } })
    expect(await pairOf(firstId, secondId)).toBeUndefined()
    expect(await done(dismissDuplicate, 'Karla', { kind: 'organisation', firstId: secondId, secondId: firstId })).toEqual({ id })
    expect((await saidDifferent(await asViewer('Karla'))).map(({ first, second }) => [first, second])).toEqual([['Skovly', 'Skovly ApS']])
    await done(withdrawVerdict, 'Karla', { id })
    expect((await pairOf(firstId, secondId))?.reasons).toEqual(['name'])
    expect(await lastAudit('duplicate_verdict', id)).toMatchObject({ verb: 'withdrawVerdict', changes: { verdict: ['different', null] } })
  })

  test('shows what a fundraiser suggested on top, and not what the coordinator has said differs', async () => {
    const [firstId, secondId] = [await house('Alfa'), await house('Omega')]
    const { id } = await done(suggestDuplicate, 'Frede', { kind: 'organisation', firstId, secondId })
    expect(await lastAudit('duplicate_verdict', id)).toMatchObject({ verb: 'suggestDuplicate', changes: { verdict: [null, 'same'] } })
    const [top] = await suspectedHouses(await asViewer('Karla'))
    expect(top).toMatchObject({ first: { name: 'Alfa' }, second: { name: 'Omega' }, reasons: ['said'] })
    await done(dismissDuplicate, 'Karla', { kind: 'organisation', firstId, secondId })
    expect(await perform(suggestDuplicate, await asViewer('Frede'), { kind: 'organisation', firstId, secondId })).toMatchObject({
      ok: false,
      code: 'blocked',
    })
  })

  test.each([
    ['Frede', 'forbidden'],
    ['Mona', 'notFound'],
    ['Lis', 'notFound'],
  ] as const)('is not judged by %s', async (person, code) => {
    const [firstId, secondId] = [await house(`Egen ${person}`), await house(`Egen ${person} A/S`)]
    const { id } = await done(dismissDuplicate, 'Karla', { kind: 'organisation', firstId, secondId })
    const viewer = await asViewer(person)
    expect(await perform(dismissDuplicate, viewer, { kind: 'organisation', firstId, secondId })).toMatchObject({ ok: false, code })
    expect(await perform(withdrawVerdict, viewer, { id })).toMatchObject({ ok: false, code })
    if (person !== 'Frede')
      expect(await perform(suggestDuplicate, viewer, { kind: 'organisation', firstId, secondId })).toMatchObject({ ok: false, code })
  })
})

describe('before a merge', () => {
  test('one sees every field they differ in, with the one that says something, and every row that moves', async () => {
    const [keptId, goneId] = [
      await houseOf(await giver('Forhåndsfonden', { purpose: 'Mad', stage: 'unknown' })),
      await houseOf(
        await giver('Fonden Forhånd', {
          geography: 'Fyn',
          stage: 'giver',
          supports: [],
          aliases: 'Forhånden\nForhånds Legat\nForhåndskassen\nForhåndspuljen',
        }),
      ),
    ]
    const karla = await asViewer('Karla')
    const preview = await mergePreview(karla, { kind: 'organisation', keptId, goneId })
    const sides = Object.fromEntries(
      (preview?.fields ?? []).flatMap(({ table, fields }) => fields.map(({ field, side }) => [`${table}.${field}`, side])),
    )
    expect(sides).toMatchObject({ 'donor.purpose': 'kept', 'donor.geography': 'gone', 'donor.stage': 'gone', 'organisation.name': 'kept' })
    expect(preview?.moves).toMatchObject([{ table: 'organisation_alias', count: 4, stayed: 0 }])
    expect(preview?.moves[0]?.examples.toSorted()).toEqual(['Forhånden', 'Forhånds Legat', 'Forhåndskassen', 'Forhåndspuljen'])
    const { rows } = await done(mergeRecords, 'Karla', { kind: 'organisation', keptId, goneId, seen: preview?.seen, choices: {} })
    expect(rows).toBe(4)
    expect(await mergePreview(await asViewer('Frede'), { kind: 'organisation', keptId, goneId })).toBeUndefined()
  })

  test('every table that can move has its words', () => {
    const tables = new Set(pairTables.flatMap((table) => movingPointers(table).map(({ tableName }) => tableName)))
    const words: Record<string, string> = messagesFor('da').duplicates.tables
    expect([...tables].filter((table) => !words[table])).toEqual([])
  })
})
