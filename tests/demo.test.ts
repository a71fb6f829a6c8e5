import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '#lib/demo/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { costOfAsking } from '#lib/fees/data.ts'
import { listState } from '#lib/list.ts'
import { stopThread } from '#lib/thread.ts'
import { systemViewer } from '#lib/viewer.ts'
import { closeDatabase } from './database.ts'
import { all, pairs, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(() => {
  stopThread()
  return closeDatabase()
})

describe('the story', () => {
  test('is refused where there is anything', async () => {
    await expect(loadDemo()).rejects.toMatchObject({ code: 'blocked', key: 'databaseNotEmpty' })
  })

  test('has its golden figures: 6 of 11, 66,3 % of the kroner, retention by year, success 22 of 41', async () => {
    const figures = await reviewFigures(await systemViewer('test'), parseSwitches({}))
    expect(figures).toMatchObject({
      share: { part: 550_500_000, whole: 830_000_000 },
      repeat: { part: 6, whole: 11 },
      second: { part: 3, whole: 5 },
      success: { count: { part: 22, whole: 41 }, leftOut: 4 },
      statuses: { never: 13, in_rhythm: 6, due: 2, at_risk: 1, lapsed: 2 },
    })
    expect(figures?.years.map(({ year, retention, totalOre }) => [year, retention.part, retention.whole, totalOre / 100])).toEqual([
      [2022, 0, 0, 2_005_000],
      [2023, 1, 4, 2_005_000],
      [2024, 3, 5, 963_000],
      [2025, 3, 6, 2_807_000],
      [2026, 2, 4, 520_000],
    ])
  })

  test('with donor groups as one: 7 golden of 10, 93,1 % of the kroner, and 2 of 4 kept in 2023', async () => {
    const figures = await reviewFigures(await systemViewer('test'), parseSwitches({ group: 'yes' }))
    expect(figures).toMatchObject({ share: { part: 772_500_000, whole: 830_000_000 }, repeat: { part: 7, whole: 10 } })
    expect(figures?.years.find(({ year }) => year === 2023)?.retention).toMatchObject({ part: 2, whole: 4 })
  })

  test('has each giver where the story leaves them, and those who have not given after them', async () => {
    const { rows, total } = await goldenPage(await systemViewer('test'), parseGolden({}), listState([], {}, { sort: 'status' }), 50)
    expect(total).toBe(24)
    expect(rows.slice(0, 12).map((row) => [row.name, row.outlook.status, row.awards, row.outlook.expectedDay])).toEqual([
      ['Kobberkedlens Legat', 'at_risk', 3, '2025-11-30'],
      ['Foreningen Tændstikken', 'due', 3, '2026-10-12'],
      ['Boligselskabet Pindsvinet, initiativmidler', 'due', 1, '2026-10-30'],
      ['Puljen Første Fodfæste', 'in_rhythm', 1, '2026-12-31'],
      ['Æblevig Kommunes § 18-pulje', 'in_rhythm', 3, '2027-01-20'],
      ['LAG Æblevig og Øerne', 'in_rhythm', 1, '2027-03-31'],
      ['Havrekornsfonden', 'in_rhythm', 4, '2027-06-16'],
      ['Sparekassen Æblevigs Fond', 'in_rhythm', 2, '2028-02-11'],
      ['Sølvmågefonden', 'in_rhythm', 2, '2028-04-30'],
      ['Puljen Flere Veje', 'lapsed', 1, '2023-12-14'],
      ['Æblevig Håndværkerforenings Jubilæumslegat', 'lapsed', 1, '2024-03-09'],
      ['Bogholderlaugets Fond', 'never', 0, null],
    ])
  })

  test('costs 390.800 kr. for 8.300.000 kr., year by year, and the clawback is in it', async () => {
    const years = await costOfAsking(await systemViewer('test'))
    expect(years.map(({ year, awardedOre, feeOre }) => [year, awardedOre / 100, feeOre / 100])).toEqual([
      [2022, 2_005_000, 137_400],
      [2023, 2_005_000, 108_200],
      [2024, 963_000, 46_800],
      [2025, 2_807_000, 90_400],
      [2026, 520_000, 8_000],
    ])
    const ledger = await all(
      `select f.kind as kind, f.amount_ore as ore from fee_entry f join "grant" g on g.id = f.grant_id where g.number = 'VEJ-22' and f.kind not in ('invoice', 'payment') order by f.day, f.id`,
    )
    expect(ledger.map((row) => [row.kind, Number(row.ore) / 100])).toEqual([
      ['accrual', 36_000],
      ['accrual', 28_800],
      ['credit', -7_200],
    ])
    const waiting = await all(
      `select f.amount_ore as ore from fee_entry f where f.approved_at is null and f.kind not in ('invoice', 'payment')`,
    )
    expect(waiting.map((row) => Number(row.ore) / 100)).toEqual([12_500])
  })

  test('has its 70 applications in their stages', async () => {
    expect(await pairs('select stage as name, count(*) as count from application group by stage')).toEqual({
      awarded: 20,
      partially_awarded: 2,
      declined: 19,
      unanswered: 4,
      withdrawn: 3,
      more_info: 2,
      submitted: 6,
      ready: 1,
      review: 2,
      drafting: 5,
      dialogue: 3,
      idea: 3,
    })
  })
})
