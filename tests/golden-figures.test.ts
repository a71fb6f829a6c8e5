import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { loadDemo } from '#lib/demo/mutations.ts'
import { parseSwitches } from '#lib/donors/golden/schema.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { rebuildGiving } from '#lib/donors/giving/mutations.ts'
import { stopThread } from '#lib/thread.ts'
import { systemViewer, type Viewer } from '#lib/viewer.ts'
import { generate, sizesAt } from './bench/generate.ts'
import { asViewer, closeDatabase, emptyDatabase, freshDatabase, userId } from './database.ts'
import { asked } from './figures/asked.ts'
import { compareReview, compareToday, isEqual } from './figures/compare.ts'
import { addHistory } from './figures/history.ts'

/** Days that have been, a leap day, a year's last and first, the day before money went back, days to come, and what is no day to ask about. */
const days = ['2021-06-01', '2022-12-31', '2024-02-29', '2025-01-01', '2025-05-19', '2025-12-31', '2027-03-01', '2031-01-01']
const notAsked = ['', '1066-10-14', '9999-12-31', '2025-02-29', 'i går']
const ways = ['network', 'all'].flatMap((scope) =>
  ['no', 'yes'].flatMap((group) => ['award', 'money'].map((by): Record<string, string> => ({ scope, group, by }))),
)

describe('a network of a thousand givers, by the dice', () => {
  let viewer: Viewer
  beforeAll(async () => {
    const opened = await freshDatabase()
    const scale = 0.01
    const path = opened.address?.slice('file:'.length) ?? ''
    generate(path, sizesAt(scale), userId('Karla'))
    addHistory(path, sizesAt(scale), userId('Karla'))
    await rebuildGiving()
    viewer = await asViewer('Karla')
  }, 120_000)
  afterAll(() => {
    stopThread()
    return closeDatabase()
  })

  test.each(asked.map((params) => [params]))(
    '%o: every figure is what plain SQL finds',
    async (params) => {
      const compared = await compareReview(viewer, params)
      expect(compared.length).toBeGreaterThan(40)
      expect(compared.filter((one) => !isEqual(one))).toEqual([])
    },
    120_000,
  )

  test('the checklists and what is stored', async () => {
    expect((await compareToday(viewer)).filter((one) => !isEqual(one))).toEqual([])
  }, 120_000)
})

describe('the story', () => {
  let karla: Viewer
  beforeAll(async () => {
    await emptyDatabase()
    await loadDemo()
    karla = await systemViewer('test')
  }, 60_000)
  afterAll(() => {
    stopThread()
    return closeDatabase()
  })

  test.each(ways.map((params) => [params]))(
    '%o: every figure is what plain SQL finds, for the network and every enterprise, on any day',
    async (params) => {
      const homes = await engine().rows('select id from enterprise order by id')
      for (const on of [...days, ...notAsked]) {
        const compared = await compareReview(karla, { ...params, on })
        expect(compared.length).toBeGreaterThan(40)
        expect(compared.filter((one) => !isEqual(one))).toEqual([])
      }
      for (const [at, { id }] of homes.entries())
        for (const on of ['', days[at % days.length] ?? ''])
          expect((await compareReview(karla, { ...params, enterprise: String(id), on })).filter((one) => !isEqual(one))).toEqual([])
    },
    120_000,
  )

  test('a day nobody can ask about is today', async () => {
    for (const on of notAsked) expect((await reviewFigures(karla, parseSwitches({ on })))?.day).toBe(karla.today)
    expect((await reviewFigures(karla, parseSwitches({ on: '1800-01-01' })))?.repeat).toMatchObject({ part: 0, whole: 0 })
    expect((await reviewFigures(karla, parseSwitches({ on: '2199-12-31' })))?.repeat).toMatchObject({ part: 6, whole: 11 })
  })

  test('the checklists and what is stored', async () => {
    expect((await compareToday(karla)).filter((one) => !isEqual(one))).toEqual([])
  })
})
