import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decision, importRun } from '#db/schema/index.ts'
import { giverAwards } from '#lib/donors/awards/data.ts'
import { donorGivingOf } from '#lib/donors/data.ts'
import { keepGiving, rebuildGiving, refreshGiving } from '#lib/donors/giving/mutations.ts'
import { parseSwitches } from '#lib/donors/golden/schema.ts'
import { reviewFigures, reviewOf } from '#lib/donors/review/data.ts'
import { outlookOf, givingSettingsOn } from '#lib/donors/giving/data.ts'
import { asViewer, closeDatabase, enterpriseId, type EnterpriseName, freshDatabase, seed, storyDay } from '../database.ts'
import { compareReview, compareToday, isEqual } from '../figures/compare.ts'
import { givingCases } from '../giving-cases.ts'
import { writeCase } from '../giving-rows.ts'
import { bringEngine } from './engine.ts'

const donorOf = new Map<string, string>()

beforeAll(async () => {
  await freshDatabase(bringEngine)
  for (const one of givingCases) donorOf.set(one.name, await writeCase(one))
  await rebuildGiving()
})
afterAll(closeDatabase)

const ore = (kroner: Record<string, number>) => Object.fromEntries(Object.entries(kroner).map(([name, kr]) => [name, kr * 100]))

describe.each(givingCases)('$name', ({ name, stands }) => {
  it.each(stands)(
    'on $on: $awards awards, $days days, $kr kr., $status',
    async ({ on, awards, days, kr, latest, next, status, beside, years }) => {
      const review = await reviewOf(await asViewer('Karla'), parseSwitches(on ? { on } : {}))
      const subject = review?.subjects.find(({ id }) => id === donorOf.get(name))
      expect({
        awards: subject?.awards.length ?? 0,
        days: subject?.awardDays.length ?? 0,
        kr: (subject?.totalOre ?? 0) / 100,
        isGolden: subject?.isGolden ?? false,
        status: subject?.outlook.status ?? 'never',
      }).toEqual({ awards, days, kr, isGolden: days >= 2, status })
      if (latest) expect(subject?.awardDays.at(-1)).toBe(latest)
      if (next) expect(subject?.outlook.expectedDay).toBe(next)
      if (beside) expect(subject?.otherOre).toEqual(ore(beside))
      if (years) expect(Object.fromEntries(subject?.sums ?? [])).toEqual(ore(years))
    },
  )

  it('and so it is stored', async () => {
    const today = stands.find(({ on }) => on === undefined)
    if (!today) return expect(stands.every(({ on }) => on !== storyDay)).toBe(true)
    const { network } = await donorGivingOf(await asViewer('Karla'), donorOf.get(name) ?? '')
    const stored = network?.latestDay ? network : undefined
    expect({
      awards: stored?.awards ?? 0,
      days: stored?.awardDays ?? 0,
      kr: (stored?.totalOre ?? 0) / 100,
      status: stored ? outlookOf(stored, storyDay, await givingSettingsOn(storyDay)).status : 'never',
    }).toEqual({ awards: today.awards, days: today.days, kr: today.kr, status: today.status })
    // The giver's page counts and draws the very same awards.
    const shown = await giverAwards(await asViewer('Karla'), donorOf.get(name) ?? '')
    const counted = shown.filter(({ counts, isNetwork, day }) => counts === 'gift' && isNetwork && day <= storyDay)
    expect(counted).toHaveLength(today.awards)
    if (counted.every(({ currency }) => currency === 'DKK'))
      expect(counted.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(today.kr * 100)
    if (today.beside) expect(stored?.otherOre).toEqual(ore(today.beside))
    if (today.years) expect(stored?.years).toEqual(ore(today.years))
  })
})

it('known giving counts what went outside the network too', async () => {
  const review = await reviewOf(await asViewer('Karla'), parseSwitches({ scope: 'all' }))
  const name = 'to somebody who is no member it is known giving, not the network’s'
  expect(review?.subjects.find(({ id }) => id === donorOf.get(name))).toMatchObject({ totalOre: 102_000, isGolden: true })
})

const ways: [Record<string, string>, EnterpriseName?][] = [
  [{}],
  [{ scope: 'all' }],
  [{ by: 'money' }],
  [{ group: 'yes' }],
  [{ on: '2025-05-31' }],
  [{ on: '2024-12-31', by: 'money', scope: 'all' }],
  [{}, 'Kande'],
  [{ by: 'money' }, 'Kande'],
  [{ by: 'money' }, 'Rodnet'],
]

it.each(ways)('%o %s: every figure over all cases is what plain SQL finds', async (params, name) => {
  const asked = name ? { ...params, enterprise: enterpriseId(name) } : params
  const compared = await compareReview(await asViewer('Karla'), asked)
  expect(compared.filter((one) => !isEqual(one))).toEqual([])
})

it('the checklists and what is stored are what plain SQL finds', async () => {
  expect((await compareToday(await asViewer('Karla'))).filter((one) => !isEqual(one))).toEqual([])
  expect(await keepGiving()).toBe(0)
})

it('an import under way shows in no figure, and when it is there it does', async () => {
  const karla = await asViewer('Karla')
  const donorId = donorOf.get('a leap day comes round on the last of February') ?? ''
  const shareOf = async () => (await reviewFigures(karla, parseSwitches({})))?.share.whole ?? 0
  const before = await shareOf()
  await seed('under way', async (write) => {
    const { id } = await write.insert(decision, {
      donorId,
      outcome: 'awarded',
      day: '2025-01-01',
      amountOre: 700,
      kronerOre: 700,
      isNetwork: true,
    })
    const range = { beatAt: write.at, lowId: id, highId: id, done: 0, total: 1 }
    await write.derive(
      importRun,
      [{ batchId: id, phase: 'applying', isHidden: true, isCancelled: false, ...range }],
      eq(importRun.isHidden, true),
    )
    await refreshGiving(write, [donorId])
  })
  expect(await shareOf()).toBe(before)
  expect((await donorGivingOf(karla, donorId)).network).toMatchObject({ awards: 1 })
  expect((await compareReview(karla, {})).filter((one) => !isEqual(one))).toEqual([])
  await seed('there', async (write) => {
    await write.derive(importRun, [], eq(importRun.isHidden, true))
    await refreshGiving(write, [donorId])
  })
  expect((await donorGivingOf(karla, donorId)).network).toMatchObject({ awards: 2 })
  expect((await compareToday(karla)).filter((one) => !isEqual(one))).toEqual([])
})
