import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { loadDemo } from '#lib/demo/mutations.ts'
import { rebuildGiving } from '#lib/donors/giving/mutations.ts'
import { stopThread } from '#lib/thread.ts'
import { systemViewer, type Viewer } from '#lib/viewer.ts'
import { generate, sizesAt } from './bench/generate.ts'
import { asViewer, closeDatabase, emptyDatabase, freshDatabase, userId } from './database.ts'
import { asked } from './figures/asked.ts'
import { compareReview, compareToday, isEqual } from './figures/compare.ts'
import { addHistory } from './figures/history.ts'

/** The story's ways: its days are those on which something was decided, cut or paid back. */
const ways: Record<string, string>[] = [
  {},
  { scope: 'all' },
  { group: 'yes' },
  { by: 'money' },
  { by: 'money', group: 'yes' },
  { on: '2022-12-31' },
  { on: '2024-02-29' },
  { on: '2025-05-19', by: 'money' },
  { on: '2025-12-31', group: 'yes', scope: 'all' },
]

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

  test.each(ways.map((params) => [params]))('%o: every figure is what plain SQL finds', async (params) => {
    const compared = await compareReview(karla, params)
    expect(compared.length).toBeGreaterThan(40)
    expect(compared.filter((one) => !isEqual(one))).toEqual([])
  })

  test('for every enterprise', async () => {
    for (const { id } of await engine().rows('select id from enterprise'))
      for (const by of ['award', 'money'])
        expect((await compareReview(karla, { enterprise: String(id), by })).filter((one) => !isEqual(one))).toEqual([])
  }, 120_000)

  test('the checklists and what is stored', async () => {
    expect((await compareToday(karla)).filter((one) => !isEqual(one))).toEqual([])
  })
})
