import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { donor } from '#db/schema/index.ts'
import { standardCodeWords } from '#db/vocabulary/code-words.ts'
import { openCodeLists } from '#db/vocabulary/records.ts'
import { donorCodes } from '#lib/donors/codes/data.ts'
import { donorList } from '#lib/donors/data.ts'
import { createDonor, updateDonor } from '#lib/donors/mutations.ts'
import { openList, type SearchParams } from '#lib/list.ts'
import { sheetOf } from '#lib/lists.ts'
import { codeList } from '#lib/settings/codes/list/data.ts'
import { codeById, codeChoices, codeItems } from '#lib/settings/codes/data.ts'
import { addCode, furnishCodes, updateCode } from '#lib/settings/codes/mutations.ts'
import { codeOf, holdsOn } from '#lib/settings/codes/rules.ts'
import { done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit } from './database.ts'

const word = { id: '', version: null, list: 'theme', labelDa: 'Mad & måltider', labelEn: 'Food', position: '1', validFrom: '', validTo: '' }
const giver = {
  id: '',
  version: null,
  name: 'Fonden',
  type: 'charitable_foundation',
  fundingKind: 'grant',
  stage: 'identified',
  feeRule: 'unknown',
  startDateRule: 'any',
  contactPreference: 'any',
}
let wordId = ''

beforeAll(async () => {
  await freshDatabase()
  wordId = (await done(addCode, 'Karla', word)).id
  await done(addCode, 'Karla', { ...word, labelDa: 'Klima', labelEn: 'Climate', position: '2' })
  await done(addCode, 'Karla', { ...word, list: 'target_group', labelDa: 'Unge', labelEn: 'Young people' })
})
afterAll(closeDatabase)

describe('a word of a list', () => {
  it('has a code of its own, which stays when the words change', async () => {
    expect(await codeById(await asViewer('Karla'), wordId)).toMatchObject({ code: 'mad_maaltider', list: 'theme' })
    await done(updateCode, 'Karla', { ...word, id: wordId, version: 1, list: 'target_group', labelDa: 'Måltider' })
    expect(await codeById(await asViewer('Karla'), wordId)).toMatchObject({ code: 'mad_maaltider', list: 'theme', labelDa: 'Måltider' })
    expect(await lastAudit('code_item', wordId)).toMatchObject({ verb: 'updateCode', changes: { labelDa: ['Mad & måltider', 'Måltider'] } })
  })

  it('that is written twice gets a number', async () => {
    const { id } = await done(addCode, 'Karla', { ...word, labelDa: 'Mad, måltider', validTo: '01.01.2020' })
    expect(await codeById(await asViewer('Karla'), id)).toMatchObject({ code: 'mad_maaltider_2' })
  })

  it('is the coordinator’s', async () => {
    for (const person of ['Frede', 'Mona', 'Lis'] as const)
      expect(await tried(addCode, person, { ...word, labelDa: person })).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it('is not of another list, and does not end before it begins', async () => {
    expect(await tried(addCode, 'Karla', { ...word, list: 'ladder_step' })).toMatchObject({
      ok: false,
      fields: { list: expect.any(String) },
    })
    expect(await tried(addCode, 'Karla', { ...word, validFrom: '02.01.2026', validTo: '01.01.2026' })).toMatchObject({
      ok: false,
      fields: { validTo: 'Slutdagen ligger før den første dag.' },
    })
  })
})

describe('a giver’s themes', () => {
  it('are set, changed and found by; an ended word is offered to whom it was given', async () => {
    const [karla, mona] = [await asViewer('Karla'), await asViewer('Mona')]
    const { id } = await done(createDonor, 'Frede', {
      ...giver,
      supports: ['theme:mad_maaltider', 'target_group:unge'],
      excludes: ['theme:klima'],
    })
    expect(await donorCodes(karla, id, 'en')).toEqual({
      goals: [],
      supports: [
        { value: 'target_group:unge', label: 'Young people' },
        { value: 'theme:mad_maaltider', label: 'Food' },
      ],
      excludes: [{ value: 'theme:klima', label: 'Climate' }],
    })
    expect((await openList(donorList, mona, { supports: 'theme:mad_maaltider' })).rows.map((row) => row.id)).toEqual([id])
    expect((await openList(donorList, mona, { supports: 'theme:klima' })).total).toBe(0)
    expect((await openList(donorList, mona, { supports: 'theme:<script>' })).total).toBe((await openList(donorList, mona, {})).total)
    expect((await codeItems(karla)).find(({ code }) => code === 'unge')?.givers).toBe(1)
    await done(updateDonor, 'Frede', { ...giver, id, version: 1, supports: ['theme:klima'], excludes: [] })
    expect(await donorCodes(karla, id, 'da')).toEqual({ goals: [], supports: [{ value: 'theme:klima', label: 'Klima' }], excludes: [] })
    expect((await codeChoices(karla, 'da')).map(({ value }) => value)).not.toContain('theme:mad_maaltider_2')
    expect((await codeChoices(karla, 'da', ['theme:mad_maaltider_2'])).map(({ value }) => value)).toContain('theme:mad_maaltider_2')
  })

  it('are a list the coordinator narrows and fetches; nobody else has it', async () => {
    const karla = await asViewer('Karla')
    const shown = async (params: SearchParams) => (await openList(codeList, karla, params)).rows.map(({ word: label }) => label)
    expect(await shown({ q: 'UNG', list: 'target_group' })).toEqual(['Unge'])
    expect(await shown({ q: 'ung', list: 'theme' })).toEqual([])
    expect(await shown({ ended: 'yes' })).toEqual(['Mad, måltider'])
    const sheet = sheetOf('codes', karla, { list: 'target_group', q: 'unge' })
    expect(sheet?.head).toEqual(['Dansk', 'Engelsk', 'Liste', 'Gælder fra', 'Gælder til', 'Givere'])
    const rows = (await Array.fromAsync(sheet?.pages ?? [])).flat()
    expect(rows[0]?.slice(0, 3)).toEqual(['Unge', 'Young people', 'Målgrupper'].map((text) => ({ kind: 'text', text })))
    for (const person of ['Mona', 'Frede', 'Lis'] as const) expect(sheetOf('codes', await asViewer(person), {})).toBeUndefined()
  })

  it('are not both supported and excluded, and are of the lists; nothing is saved by half', async () => {
    const twice = await tried(createDonor, 'Karla', { ...giver, name: 'Halv', supports: ['theme:klima'], excludes: ['theme:klima'] })
    expect(twice).toMatchObject({ ok: false, fields: { excludes: 'Det samme kan ikke både støttes og udelukkes.' } })
    expect(await tried(createDonor, 'Karla', { ...giver, name: 'Halv', supports: ['theme:ukendt'] })).toMatchObject({
      ok: false,
      fields: { supports: 'Vælg en fra listen.' },
    })
    expect(await engine().reader.$count(donor, eq(donor.sortKey, 'halv'))).toBe(0)
  })
})

it.each([
  ['Æbler & ÅL', 'aebler_aal'],
  ['Café', 'cafe'],
  ['日本', 'ord'],
])('%s is coded %s', (label, code) => expect(codeOf(label, new Set())).toBe(code))

it('holds on its first and last day', () => {
  const days = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => holdsOn(days, day))).toEqual([false, true, true, false])
})

describe('a new database', () => {
  it('has the standard words once, for the coordinator to change; words somebody has made are left alone', async () => {
    expect(await furnishCodes()).toBe(0)
    await closeDatabase()
    await freshDatabase()
    expect(await furnishCodes()).toBe(standardCodeWords.length)
    expect(await furnishCodes()).toBe(0)
    const karla = await asViewer('Karla')
    const words = await codeItems(karla)
    expect(new Set(words.map(({ list }) => list))).toEqual(new Set(openCodeLists))
    expect(words).toHaveLength(standardCodeWords.length)
    const { id, version } = words[0] ?? { id: '', version: 0 }
    await done(updateCode, 'Karla', { ...word, id, version, labelDa: 'Vores eget ord' })
    expect((await codeChoices(karla, 'da')).map(({ label }) => label)).toContain('Vores eget ord')
  })
})
