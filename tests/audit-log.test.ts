import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { createDonor, updateDonorGroup } from '#lib/donors/mutations.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import type { SheetCell } from '#lib/formats/sheet.ts'
import { everyRow, type SearchParams } from '#lib/list.ts'
import { sheetOf } from '#lib/lists.ts'
import { auditPage } from '#lib/settings/audit/data.ts'
import { auditList } from '#lib/settings/audit/list/data.ts'
import { toldFields } from '#lib/settings/audit/rules.ts'
import { settingGroups } from '#lib/settings/rules.ts'
import { settingKeys } from '#lib/settings/schema.ts'
import { settingLine, valueText } from '#lib/settings/audit/telling/rules.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, userId } from './database.ts'

async function* empty(): AsyncGenerator<SheetCell[][]> {}

beforeAll(() => freshDatabase())
afterAll(() => closeDatabase())

const giver = { id: '', version: null, type: 'company', fundingKind: 'grant', stage: 'identified', ownerId: '' } as const
const rules = { feeRule: 'unknown', startDateRule: 'any', contactPreference: 'any' } as const
const all = { before: null, verb: null, actor: null }

describe('the log', () => {
  test('tells a change field by field in words, old and new', async () => {
    const { id } = await done(createDonor, 'Karla', { ...giver, ...rules, name: 'Logfonden', maxOre: '50.000' })
    const supports = { purpose: null, doesNotSupport: null, geography: null, applicationLimit: null, goals: ['8'] }
    await done(updateDonorGroup, 'Karla', { group: 'supports', id, version: 1, ...supports, minOre: '', maxOre: '75.000,50' })
    await done(updateDonorGroup, 'Karla', { group: 'rules', id, version: 2, ...rules, feeRule: 'allowed' })
    const { rows, names } = await auditPage(await asViewer('Karla'), { ...all, verb: 'updateDonorGroup' })
    const told = rows
      .filter(({ recordId }) => recordId === id)
      .flatMap(({ fields }) => fields)
      .map((field) => [
        field.field,
        ...[field.before, field.after].map((value) => valueText(value, field, 'da', names).replaceAll('\u00a0', ' ')),
      ])
    expect(told).toContainEqual(['maxOre', '50.000,00 kr.', '75.000,50 kr.'])
    expect(told).toContainEqual(['feeRule', 'Ved vi ikke endnu – spørg', 'Tillader'])
    expect(names.get(id)).toEqual({ name: 'Logfonden', kind: 'donor' })
  })

  test('never tells what is personal or secret, not even its print, nor the name of a person at a giver', async () => {
    const { id } = await done(createDonor, 'Karla', { ...giver, ...rules, name: 'Navnefonden' })
    const person = { title: 'Sekretær', email: 'vibeke@navnefonden.dk', phone: '', note: '', legalBasis: 'legitimate_interest' }
    await done(addContact, 'Karla', {
      id: '',
      version: null,
      donorId: id,
      name: 'Vibeke Vindrose',
      ...person,
      source: 'Mødet',
      reviewDay: '',
    })
    const page = await auditPage(await asViewer('Lis'), { ...all, verb: 'addContact' })
    const [row] = page.rows
    expect(row?.fields).toContainEqual({ field: 'name', isHidden: true, before: null, after: null })
    expect(row?.fields).toContainEqual(expect.objectContaining({ field: 'legalBasis', isHidden: false, after: 'legitimate_interest' }))
    expect(JSON.stringify([page.rows, [...page.names]])).not.toMatch(/Vibeke|vindrose|"#[0-9a-f]{24}"/i)
    expect(toldFields('{"token":["•","•"],"old":["a","b"]}', { token: { kind: 'silent' } })).toEqual([
      { field: 'old', isHidden: true, before: null, after: null },
    ])
  })

  test('tells a setting by its name and unit, and those who may not read the log get nothing', async () => {
    const { decideSetting } = await import('#lib/settings/mutations.ts')
    await done(decideSetting, 'Karla', { settingKey: 'goldenWindowDays', value: '60', validFrom: '01.10.2026', reason: '' })
    await done(decideSetting, 'Karla', {
      settingKey: 'countedJobKinds',
      value: ['flex_job', 'ordinary_job'],
      validFrom: '01.10.2026',
      reason: '',
    })
    const { rows } = await auditPage(await asViewer('Karla'), { ...all, verb: 'decideSetting', actor: userId('Karla') })
    expect(rows.map(({ fields }) => settingLine(fields, 'da'))).toEqual([
      { name: 'Jobtyper, der tæller', text: 'Fleksjob, Ordinært job' },
      { name: 'Vindue omkring næste gang', text: '60 dage' },
    ])
    for (const person of ['Frede', 'Mona'] as const) expect((await auditPage(await asViewer(person), all)).rows).toEqual([])
  })

  test('is a spreadsheet for those who may read it: every row once, narrowed as the page is, in words, and nothing personal', async () => {
    const lis = await asViewer('Lis')
    const cells = async (params: SearchParams) => (await Array.fromAsync(sheetOf('log', lis, params)?.pages ?? empty())).flat()
    const [every, total] = [await Array.fromAsync(everyRow(auditList, lis, {}, 2)), await auditList.count(lis, auditList.parse({}))]
    const numbers = every.flat().map(({ number }) => Number(number))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(new Set(numbers).size).toBe(total)
    const settings = await cells({ verb: 'decideSetting', actor: userId('Karla') })
    expect(settings.map((row) => row.at(-1))).toEqual([
      { kind: 'text', text: 'Jobtyper, der tæller: Fleksjob, Ordinært job' },
      { kind: 'text', text: 'Vindue omkring næste gang: 60 dage' },
    ])
    expect(JSON.stringify(await cells({}))).not.toMatch(/Vibeke|vindrose|"#[0-9a-f]{24}"/i)
    for (const person of ['Frede', 'Mona'] as const) {
      expect(sheetOf('log', await asViewer(person), {})).toBeUndefined()
      expect(await auditList.count(await asViewer(person), auditList.parse({}))).toBe(0)
    }
  })

  test('has words for every verb, every kind of record and every setting, in both languages', async () => {
    const { verbs } = await import('#lib/verbs.ts')
    for (const locale of ['da', 'en'] as const) {
      const { log, settings } = messagesFor(locale)
      const kinds = Object.values(schema)
        .filter((value) => value instanceof SQLiteTable)
        .map((table) => getTableConfig(table))
        .filter(({ columns }) => columns.some(({ name }) => name === 'createdBy'))
        .map(({ name }) => name)
      expect([...verbs.keys()].filter((name) => !(name in log.verbs))).toEqual([])
      expect(kinds.filter((kind) => !(kind in log.records))).toEqual([])
      expect(settingKeys.filter((key) => !(key in settings.keys))).toEqual([])
    }
    expect(
      Object.values(settingGroups)
        .flatMap((keys) => Object.keys(keys))
        .toSorted(),
    ).toEqual(settingKeys.toSorted())
  })
})
