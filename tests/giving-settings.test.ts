import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { decision, donorGiving } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { donorList } from '#lib/donors/data.ts'
import { isGivingCurrent } from '#lib/donors/giving/data.ts'
import { givingChanged, givingCounted, keepGiving, rebuildGiving, refreshGiving } from '#lib/donors/giving/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { reviewFigures, switchesOf } from '#lib/donors/review/data.ts'
import { listState, openList } from '#lib/list.ts'
import { historyPageSize, settingDecisions, settingHistory, settingsOn } from '#lib/settings/data.ts'
import type { SettingKey } from '#lib/settings/schema.ts'
import { stopThread } from '#lib/thread.ts'
import { addDonor, awarded, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from './database.ts'

let often = ''
let twice = ''

/** Two givers on the story day, 1 October 2026: one with three award days a year apart, one with two. */
beforeAll(async () => {
  await freshDatabase()
  often = await addDonor('Trefonden')
  twice = await addDonor('Tofonden')
  const give = (donorId: string, day: Day) =>
    awarded({ donorId, title: `Bevilling ${day}`, sentDay: day, day, amount: 1000, versionId: null })
  for (const day of ['2023-10-01', '2024-10-01', '2025-10-01']) await give(often, day)
  for (const day of ['2022-03-01', '2025-03-01']) await give(twice, day)
  await seed('giving', (write) => refreshGiving(write, [often, twice]))
})
afterAll(() => {
  stopThread()
  return closeDatabase()
})

// Its module reads the address of the house, which the fresh database sets.
const decideSetting = async () => (await import('#lib/settings/mutations.ts')).decideSetting
const decide = async (settingKey: SettingKey, value: string, validFrom = '01.10.2026') =>
  done(await decideSetting(), 'Karla', { settingKey, value, validFrom, reason: 'Prøve' })
const stored = async (donorId: string) => {
  const rows = await engine().reader.select().from(donorGiving).where(eq(donorGiving.donorId, donorId))
  const found = rows.find(({ scope }) => scope === 'network')
  return [found?.medianGapDays ?? null, found?.expectedDay, found?.restsDay]
}
const reviewed = async (day: Day | null = null) => {
  const karla = await asViewer('Karla')
  const page = await goldenPage(karla, parseGolden(day ? { on: day } : {}), { ...listState([], {}, { sort: 'name' }), sort: 'name' }, 50)
  return Object.fromEntries(page.rows.map((row) => [row.name, row.outlook]))
}

describe('a setting of the golden rules', () => {
  beforeEach(async () => {
    for (const [key, value] of [
      ['goldenDefaultMonths', '24'],
      ['goldenWindowDays', '90'],
      ['goldenLapseFactor', '2'],
      ['goldenOwnRhythmDays', '3'],
      ['goldenSecondMonths', '36'],
      ['groupIsOneDonor', 'no'],
    ] as const)
      await decide(key, value)
  })

  it('is what product.md says until somebody decides otherwise', async () => {
    expect(await settingsOn('2020-01-01')).toMatchObject({
      goldenDefaultMonths: 24,
      goldenWindowDays: 90,
      goldenLapseFactor: 2,
      goldenOwnRhythmDays: 3,
      goldenSecondMonths: 36,
      silenceDays: 90,
      dependencePercent: 40,
      groupIsOneDonor: 'no',
    })
    expect(await stored(often)).toEqual([366, '2026-10-02', '2027-10-03'])
    expect(await stored(twice)).toEqual([null, '2027-03-01', '2029-03-01'])
  })

  it.each([
    ['goldenDefaultMonths', '12', [null, '2026-03-01', '2027-03-01'], 'at_risk'],
    ['goldenLapseFactor', '1', [null, '2027-03-01', '2027-03-01'], 'in_rhythm'],
    ['goldenOwnRhythmDays', '2', [1096, '2028-03-01', '2031-03-02'], 'in_rhythm'],
  ] as const)('%s = %s rewrites what is stored, and the review follows', async (key, value, expected, status) => {
    await decide(key, value)
    expect(await stored(twice)).toEqual(expected)
    expect(await reviewed()).toMatchObject({ Tofonden: { expectedDay: expected[1], status } })
    expect((await switchesOf(await asViewer('Karla'), parseSwitches({})))?.isEveryday).toBe(true)
    const listed = await openList(donorList, await asViewer('Karla'), { status })
    expect(listed.rows.map(({ name }) => name)).toContain('Tofonden')
  })

  it('an own rhythm that takes four days leaves three to the assumed one', async () => {
    await decide('goldenOwnRhythmDays', '4')
    expect(await stored(often)).toEqual([null, '2027-10-01', '2029-10-01'])
    expect(await reviewed()).toMatchObject({ Trefonden: { ownRhythm: false, rhythm: { months: 24 }, status: 'in_rhythm' } })
  })

  it('the window is compared when it is read', async () => {
    await decide('goldenWindowDays', '0')
    expect(await reviewed()).toMatchObject({ Trefonden: { expectedDay: '2026-10-02', status: 'in_rhythm' } })
    await decide('goldenWindowDays', '1')
    expect(await reviewed()).toMatchObject({ Trefonden: { status: 'due' } })
  })

  it('the second award’s window: 36 months to the day are within it', async () => {
    const second = async () => (await reviewFigures(await asViewer('Karla'), parseSwitches({})))?.second
    expect(await second()).toMatchObject({ part: 2, whole: 2 })
    await decide('goldenSecondMonths', '35')
    expect(await second()).toMatchObject({ part: 1, whole: 2 })
    await decide('goldenSecondMonths', '48')
    expect(await second()).toMatchObject({ part: 1, whole: 1 })
  })

  it('holds from its day: an earlier day is judged as it was then', async () => {
    await decide('goldenDefaultMonths', '12', '01.06.2026')
    expect(await reviewed('2026-05-31')).toMatchObject({ Tofonden: { rhythm: { months: 24 } } })
    expect(await reviewed('2026-06-01')).toMatchObject({ Tofonden: { rhythm: { months: 12 } } })
  })

  it('thanks are asked for what came to the network, not for what its givers gave to others', async () => {
    const waiting = async () => {
      const viewer = await asViewer('Karla')
      const known = async (scope: string) => (await reviewFigures(viewer, parseSwitches({ scope })))?.thanks.waiting
      return [await known('network'), await known('all')]
    }
    const before = await waiting()
    const voided = { voidedBy: null, voidReason: null }
    await seed('known', (write) =>
      write.insert(decision, {
        ...voided,
        donorId: often,
        outcome: 'awarded',
        day: '2026-02-02',
        amountOre: 100,
        isNetwork: false,
      } as never),
    )
    expect(await waiting()).toEqual(before)
    expect(before[0]).toBe(before[1])
  })

  it('that begins later changes nothing yet, and the job makes it so on its day', async () => {
    await decide('goldenDefaultMonths', '6', '02.10.2026')
    expect(await stored(twice)).toEqual([null, '2027-03-01', '2029-03-01'])
    expect(await keepGiving()).toBe(0)
    const settings = { defaultMonths: 6, windowDays: 90, lapseFactor: 2, ownRhythmDays: 3, secondMonths: 36 }
    expect([
      await isGivingCurrent('2026-10-01', { ...settings, defaultMonths: 24 }),
      await isGivingCurrent('2026-10-02', settings),
    ]).toEqual([true, false])
  })

  it('made of another day or other settings, the review is worked out from the awards until the job has been there', async () => {
    await seed('stale', (write) => write.derive(donorGiving, [], eq(donorGiving.donorId, often)))
    expect((await reviewed()).Trefonden).toMatchObject({ status: 'never' })
    expect(await rebuildGiving()).toBeGreaterThanOrEqual(2)
    expect((await reviewed()).Trefonden).toMatchObject({ status: 'due' })
    expect(await keepGiving()).toBe(0)
  })

  it('of many that changed at once it is noted until they are counted; broken off, the job counts everybody', async () => {
    const many = [often, ...Array.from({ length: 200 }, () => twice)]
    const isCurrent = async () => (await switchesOf(await asViewer('Karla'), parseSwitches({})))?.isEveryday
    await seed('stale', (write) => write.derive(donorGiving, [], eq(donorGiving.donorId, often)))
    const before = await seed('changed', (write) => givingChanged(write, many))
    expect([before === null, await isCurrent(), (await reviewed()).Trefonden?.status]).toEqual([false, false, 'due'])
    await seed('counted', async (write) => {
      await refreshGiving(write, many)
      await givingCounted(write, before ?? '')
    })
    expect([await isCurrent(), (await reviewed()).Trefonden?.status]).toEqual([true, 'due'])
    expect(await seed('changed', (write) => givingChanged(write, [often, twice]))).toBeNull()
    await seed('changed', (write) => givingChanged(write, many))
    expect(await keepGiving()).toBeGreaterThanOrEqual(2)
    expect(await isCurrent()).toBe(true)
  })

  it.each([
    ['goldenOwnRhythmDays', '1', 'Skriv et helt tal fra 2 til 12.'],
    ['goldenOwnRhythmDays', 'tre', 'Skriv et helt tal.'],
    ['goldenDefaultMonths', '9999', 'Skriv et helt tal fra 1 til 240.'],
    ['goldenSecondMonths', '0', 'Skriv et helt tal fra 1 til 240.'],
    ['fourPartsAboveKroner', '999999999', 'Skriv et helt tal fra 0 til 100.000.000.'],
    ['goldenLapseFactor', '2,5', 'Skriv et helt tal.'],
    // Nothing typed is no nought.
    ['goldenWindowDays', '', 'Skriv noget her.'],
    ['silenceDays', ' ', 'Skriv noget her.'],
    ['groupIsOneDonor', 'måske', 'Skriv noget her.'],
  ] as const)('%s cannot be »%s«', async (settingKey, value, said) => {
    expect(await tried(await decideSetting(), 'Karla', { settingKey, value, validFrom: '01.10.2026', reason: '' })).toMatchObject({
      ok: false,
      fields: { value: said },
    })
  })

  it('shows what is to come, the nearest first, and everything that was ever decided, a page at a time', async () => {
    for (let round = 0; round <= historyPageSize; round++) await decide('dependencePercent', String(30 + (round % 30)), '01.02.2026')
    await decide('dependencePercent', '70', '01.01.2028')
    await decide('dependencePercent', '65', '01.01.2027')
    await decide('dependencePercent', '71', '01.01.2028')
    const karla = await asViewer('Karla')
    const { inForce, coming } = await settingDecisions(karla)
    expect(inForce.get('dependencePercent')).toMatchObject({ value: 50, validFrom: '2026-02-01' })
    expect(coming.get('dependencePercent')?.map(({ value, validFrom }) => [value, validFrom])).toEqual([
      [65, '2027-01-01'],
      [71, '2028-01-01'],
    ])
    const first = await settingHistory(karla, 'dependencePercent', null)
    expect(first.rows.slice(0, 4).map(({ value }) => value)).toEqual([71, 65, 70, 50])
    const rest = await settingHistory(karla, 'dependencePercent', first.next)
    expect([first.rows.length, rest.rows.length, rest.rows.at(-1)?.value, rest.next]).toEqual([historyPageSize, 4, 30, null])
  })

  it('is decided by a coordinator', async () => {
    const input = { settingKey: 'goldenSecondMonths', value: '24', validFrom: '01.10.2026', reason: '' }
    for (const person of ['Frede', 'Mona', 'Lis'] as const)
      expect(await tried(await decideSetting(), person, input)).toMatchObject({ code: 'forbidden' })
  })
})
