import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { bottomLine, enterprise, income, membership, partner } from '#db/schema/index.ts'
import { countsOn, enterpriseById, enterpriseList, enterpriseProfile, goalCount } from '#lib/enterprises/data.ts'
import { enterpriseIncome } from '#lib/enterprises/income/data.ts'
import { removeIncome, saveIncome } from '#lib/enterprises/income/mutations.ts'
import {
  addMembership,
  archiveEnterprise,
  createEnterprise,
  endMembership,
  restoreEnterprise,
  updateEnterprise,
} from '#lib/enterprises/mutations.ts'
import { partners } from '#lib/enterprises/partners/data.ts'
import { createPartner, updatePartner } from '#lib/enterprises/partners/mutations.ts'
import { countsTowardGoal, isDependent, missingToCount, mosaicOf } from '#lib/enterprises/rules.ts'
import { openList } from '#lib/list.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, type Person } from '#tests/database.ts'

const form = {
  id: '',
  version: null,
  name: 'Tang & Tvebak',
  cvr: '',
  type: 'social_enterprise',
  generation: '2',
  status: 'active',
  isInsideArea: true,
  livesOf: 'tang og strandrensning',
  description: '',
  startedDay: '',
  closedDay: '',
  sdgs: '14, 8, 14',
  website: '',
  address: '',
  postalCode: '',
  municipality: 'Æblevig',
  social: 'Vi gør plads til mennesker.',
  local: 'Stranden bliver ren.',
  economic: 'Salget bærer.',
}

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

async function done<T>(
  result: Promise<{ ok: true; data: T } | { ok: false; message: string; fields?: Record<string, string> }>,
): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(`${answer.message} ${JSON.stringify(answer.fields)}`)
  return answer.data
}

async function counts(id: string, day: string): Promise<boolean> {
  const rows = await engine().reader.select({ id: enterprise.id }).from(enterprise).where(countsOn(day))
  return rows.some((row) => row.id === id)
}

describe('the register', () => {
  test('Karla creates an enterprise with its three lines; it is found by its words', async () => {
    const karla = await asViewer('Karla')
    const { id } = await done(perform(createEnterprise, karla, form))
    const profile = await enterpriseProfile(karla, id)
    expect(profile.bottomLines.map((line) => line.kind).toSorted()).toEqual(['economic', 'local', 'social'])
    expect(await enterpriseById(karla, id)).toMatchObject({ name: 'Tang & Tvebak', sdgs: '8,14', generation: 2 })
    expect((await lastAudit('enterprise', id))?.verb).toBe('createEnterprise')
    expect(await findEverywhere(await asViewer('Lis'), 'tvebak')).toMatchObject([{ recordKind: 'enterprise', recordId: id }])
  })

  test.each<Person>(['Frede', 'Mona', 'Lis'])('%s is refused a new enterprise', async (person) => {
    expect(await perform(createEnterprise, await asViewer(person), form)).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test("Mona edits her own profile, but what makes it count stays the coordinator's", async () => {
    const mona = await asViewer('Mona')
    const before = await enterpriseById(mona, enterpriseId('Kande'))
    const typed = {
      ...form,
      id: enterpriseId('Kande'),
      version: before?.version,
      name: 'Café Skæve Kande',
      type: 'other',
      generation: 2,
      isInsideArea: false,
      livesOf: 'frokost ud af huset',
      economic: '',
    }
    await done(perform(updateEnterprise, mona, typed))
    const after = await enterpriseById(mona, enterpriseId('Kande'))
    expect(after).toMatchObject({ livesOf: 'frokost ud af huset', type: 'social_enterprise', generation: 1, isInsideArea: true })
    expect(await engine().reader.$count(bottomLine, eq(bottomLine.enterpriseId, enterpriseId('Kande')))).toBe(2)
    expect(Object.keys((await lastAudit('enterprise', enterpriseId('Kande')))?.changes ?? {})).toContain('livesOf')
    expect(await perform(updateEnterprise, mona, typed)).toMatchObject({ ok: false, code: 'conflict' })
  })

  test("Mona is refused another enterprise's profile", async () => {
    const mona = await asViewer('Mona')
    const other = await enterpriseById(mona, enterpriseId('Rodnet'))
    expect(await perform(updateEnterprise, mona, { ...form, id: enterpriseId('Rodnet'), version: other?.version })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })

  test('archived is out of the list and comes back', async () => {
    const karla = await asViewer('Karla')
    const { id } = await done(perform(createEnterprise, karla, { ...form, name: 'Kort Visit' }))
    await done(perform(archiveEnterprise, karla, { id }))
    expect((await openList(enterpriseList, karla, {})).rows.map((row) => row.name)).not.toContain('Kort Visit')
    expect(await perform(restoreEnterprise, await asViewer('Frede'), { id })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(perform(restoreEnterprise, karla, { id }))
    expect((await openList(enterpriseList, karla, { q: 'visit' })).rows).toHaveLength(1)
  })

  test('a mangled address shows the default list', async () => {
    const view = await openList(enterpriseList, await asViewer('Lis'), { type: 'x', generation: '9', counts: 'maybe', sort: 'nope' })
    expect(view.total).toBeGreaterThanOrEqual(4)
  })
})

describe('membership and the goal', () => {
  test('it counts from the first day to the last, both included', async () => {
    const karla = await asViewer('Karla')
    const { id } = await done(perform(createEnterprise, karla, { ...form, name: 'Vaskeriet Skummet' }))
    expect(await counts(id, '2024-01-01')).toBe(false)
    const made = await done(perform(addMembership, karla, { enterpriseId: id, fromDay: '1.1.2022', toDay: '', note: '' }))
    const before = await goalCount(karla, '2024-01-01')
    expect(await counts(id, '2021-12-31')).toBe(false)
    expect(await counts(id, '2022-01-01')).toBe(true)
    await done(perform(endMembership, karla, { id: made.id, version: 1, toDay: '30.6.2024', note: 'Lukket i god ro.' }))
    expect([await counts(id, '2024-06-30'), await counts(id, '2024-07-01')]).toEqual([true, false])
    expect((await goalCount(karla, '2024-07-01')).counted).toBe(before.counted - 1)
    expect((await lastAudit('membership', made.id))?.changes.toDay).toEqual([null, '2024-06-30'])
    expect(await perform(addMembership, karla, { enterpriseId: id, fromDay: '1.6.2024', toDay: '', note: '' })).toMatchObject({
      ok: false,
      fields: { fromDay: expect.stringContaining('medlemskab') },
    })
    expect(await perform(endMembership, karla, { id: made.id, version: 2, toDay: '1.1.2020', note: '' })).toMatchObject({
      ok: false,
      fields: { toDay: expect.any(String) },
    })
    expect(await engine().reader.$count(membership, eq(membership.enterpriseId, id))).toBe(1)
  })

  test('members and fundraisers are refused memberships', async () => {
    for (const person of ['Mona', 'Frede', 'Lis'] as const) {
      expect(
        await perform(addMembership, await asViewer(person), {
          enterpriseId: enterpriseId('Kande'),
          fromDay: '1.1.2027',
          toDay: '',
          note: '',
        }),
      ).toMatchObject({ ok: false, code: 'forbidden' })
    }
  })

  test('the rule says what is missing, and the database agrees', async () => {
    const all = {
      status: 'active',
      isInsideArea: true,
      closedDay: null,
      memberships: [{ fromDay: '2022-01-01', toDay: null }],
      bottomLines: ['social', 'local', 'economic'],
    } as const
    expect(countsTowardGoal(all, '2026-10-01')).toBe(true)
    expect(missingToCount({ ...all, isInsideArea: false, bottomLines: ['social', 'local'], memberships: [] }, '2026-10-01')).toEqual([
      'member',
      'area',
      'lines',
    ])
    expect(missingToCount({ ...all, status: 'closed_orderly', closedDay: '2024-06-30' }, '2024-06-30')).toEqual(['open'])
    expect(countsTowardGoal({ ...all, status: 'closed', closedDay: '2024-06-30' }, '2024-06-29')).toBe(true)
  })
})

describe('the mosaic', () => {
  const part = {
    id: '',
    version: null,
    enterpriseId: '',
    year: '2026',
    mosaicPart: 'grant',
    sector: 'private',
    payer: 'Havrekornsfonden',
    donorId: '',
    amountOre: '247.500',
  }

  test('shares, and the warning when one giver carries too much (E9 2026: 42,1 %)', () => {
    const rows = [
      ['public_agreement', 300_000, null],
      ['grant', 247_500, 'HAV'],
      ['sale', 40_000, null],
    ] as const
    const mosaic = mosaicOf(rows.map(([mosaicPart, kroner, payer]) => ({ mosaicPart, amountOre: kroner * 100, donorId: null, payer })))
    expect(mosaic.largestGiver).toMatchObject({ payer: 'HAV', shareBps: 4213 })
    expect(isDependent(mosaic, 40)).toBe(true)
    expect(isDependent(mosaic, 43)).toBe(false)
    expect(isDependent(mosaicOf([]), 40)).toBe(false)
  })

  test('Mona writes her own and sees it; Malik, who is elsewhere, does not; Lis does', async () => {
    const mona = await asViewer('Mona')
    const { id } = await done(perform(saveIncome, mona, { ...part, enterpriseId: enterpriseId('Kande') }))
    expect(await enterpriseIncome(mona, enterpriseId('Kande'))).toMatchObject([{ id, amountOre: 24_750_000 }])
    expect(await enterpriseIncome(await asViewer('Malik'), enterpriseId('Kande'))).toEqual([])
    expect(await enterpriseIncome(await asViewer('Frede'), enterpriseId('Kande'))).toEqual([])
    expect(await enterpriseIncome(await asViewer('Lis'), enterpriseId('Kande'))).toHaveLength(1)
    expect(
      await perform(saveIncome, await asViewer('Malik'), { ...part, id, version: 1, enterpriseId: enterpriseId('Kande') }),
    ).toMatchObject({ ok: false, code: 'notFound' })
    expect(await perform(saveIncome, await asViewer('Lis'), { ...part, enterpriseId: enterpriseId('Kande') })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    await done(perform(saveIncome, mona, { ...part, id, version: 1, enterpriseId: enterpriseId('Kande'), amountOre: '250.000' }))
    expect((await lastAudit('income', id))?.changes).toMatchObject({ amountOre: [24_750_000, 25_000_000] })
    expect(await perform(removeIncome, await asViewer('Malik'), { id })).toMatchObject({ ok: false, code: 'notFound' })
    const twice = { key: 'fjern-to-gange', id }
    expect([await perform(removeIncome, mona, twice), await perform(removeIncome, mona, twice)]).toEqual(
      Array(2).fill({ ok: true, data: { id } }),
    )
    expect(await perform(removeIncome, mona, { id })).toMatchObject({ ok: false, code: 'notFound' })
    expect(await engine().reader.$count(income)).toBe(0)
  })
})

describe('partners', () => {
  const pindsvinet = {
    id: '',
    version: null,
    name: 'Boligselskabet Pindsvinet',
    cvr: '',
    kind: 'housing',
    sector: 'civil_society',
    municipality: 'Æblevig',
    note: '',
  }

  test('Karla writes one, everybody reads it, others are refused', async () => {
    const { id } = await done(perform(createPartner, await asViewer('Karla'), pindsvinet))
    expect(await partners(await asViewer('Mona'))).toMatchObject([{ name: 'Boligselskabet Pindsvinet', kind: 'housing' }])
    expect(await perform(createPartner, await asViewer('Mona'), pindsvinet)).toMatchObject({ ok: false, code: 'forbidden' })
    await done(perform(updatePartner, await asViewer('Karla'), { ...pindsvinet, id, version: 1, sector: 'private' }))
    expect((await lastAudit('partner', id))?.changes.sector).toEqual(['civil_society', 'private'])
    expect(await engine().reader.$count(partner)).toBe(1)
  })
})
