import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { loadDemo } from '#lib/demo/mutations.ts'
import { behindPage, listBehind } from '#lib/donors/golden/behind/data.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseBehind, parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { tableHere } from '#lib/donors/golden/table/data.ts'
import { readyCondition } from '#lib/donors/readiness/ready/data.ts'
import { missingCount } from '#lib/donors/readiness/rules.ts'
import { reviewFigures, switchesOf } from '#lib/donors/review/data.ts'
import { everyRow, listState } from '#lib/list.ts'
import { stopThread } from '#lib/thread.ts'
import { systemViewer, type Viewer, viewerOf } from '#lib/viewer.ts'
import { closeDatabase, emptyDatabase } from './database.ts'

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

const state = (sort = 'status', more = {}) => ({ ...listState([], {}, { sort }), sort, ...more })
const one = async (sql: string) => Number(Object.values((await engine().rows(sql))[0] ?? {})[0])

// The awards once more, in SQL of another making: what stands of each decision today, loans apart.
const standing = `with a as (
  select d.donor_id as giver, d.day as day, strftime('%Y', d.day) as year,
    d.amount_ore + coalesce((select sum(m.amount_ore) from amendment m where m.grant_id = g.id and m.voided_by is null and m.day <= '2026-10-01'), 0) as ore
  from decision d join "grant" g on g.decision_id = d.id
  where d.voided_by is null and d.is_network = 1 and d.outcome like '%awarded' and d.day <= '2026-10-01' and g.is_repayable = 0
    and (g.state <> 'cancelled' or exists (select 1 from payment p where p.grant_id = g.id and p.kind = 'receipt' and p.voided_by is null))
), s as (select * from a where ore > 0), days as (select giver, count(distinct day) as days from s group by giver)`

describe('every figure is what another SQL says', () => {
  test('kroner, repeat givers, and each year', async () => {
    const figures = await reviewFigures(karla, parseSwitches({}))
    expect(figures?.share).toMatchObject({
      part: await one(`${standing} select sum(ore) from s join days using (giver) where days >= 2`),
      whole: await one(`${standing} select sum(ore) from s`),
    })
    expect(figures?.repeat).toMatchObject({
      part: await one(`${standing} select count(*) from days where days >= 2`),
      whole: await one(`${standing} select count(*) from days`),
    })
    for (const line of figures?.years ?? []) {
      const [now, before] = [`select giver from s where year = '${line.year}'`, `select giver from s where year = '${line.year - 1}'`]
      const base = `select distinct giver from s where giver in (${before})`
      const isNew = `giver not in (select giver from s where year < '${line.year - 1}')`
      const kept = (where: string) => one(`${standing} select count(*) from (${base}) where ${where}`)
      expect([line.retention.part, line.retention.whole]).toEqual([await kept(`giver in (${now})`), await kept('1')])
      expect([line.newDonorRetention.part, line.newDonorRetention.whole]).toEqual([
        await kept(`${isNew} and giver in (${now})`),
        await kept(isNew),
      ])
      expect([line.revenueRetention.part, line.revenueRetention.whole]).toEqual([
        await one(`${standing} select coalesce(sum(ore), 0) from s where year = '${line.year}' and giver in (${before})`),
        await one(`${standing} select coalesce(sum(ore), 0) from s where year = '${line.year - 1}'`),
      ])
      expect(line.totalOre).toBe(await one(`${standing} select coalesce(sum(ore), 0) from s where year = '${line.year}'`))
      expect(Object.values(line.classes).reduce((sum, count) => sum + count, 0)).toBe(figures?.repeat.whole)
    }
  })

  test('success, reliability', async () => {
    const figures = await reviewFigures(karla, parseSwitches({}))
    expect(figures?.success.count.whole).toBe(
      await one(
        `select count(*) from decision d join donor g on g.id = d.donor_id where d.application_id is not null and d.voided_by is null and (d.outcome in ('awarded', 'partially_awarded', 'declined') or (d.outcome = 'unanswered' and g.silence_weeks is not null))`,
      ),
    )
    expect(figures?.reliability).toMatchObject({
      part: await one(`select count(*) from report_due where submitted_day <= due_day and due_day <= '2026-10-01'`),
      whole: await one(
        `select count(*) from report_due where due_day < '2026-10-01' or (due_day = '2026-10-01' and submitted_day is not null)`,
      ),
    })
  })

  test('money received is the payments, an earlier day what stood then', async () => {
    const money = await reviewFigures(karla, parseSwitches({ by: 'money' }))
    expect(money?.share.whole).toBe(
      await one(
        `select sum(case when kind = 'receipt' then amount_ore else -amount_ore end) from payment where voided_by is null and day <= '2026-10-01'`,
      ),
    )
    const then = await reviewFigures(karla, parseSwitches({ on: '2022-12-31' }))
    expect(then?.share.whole).toBe(218_500_000)
    expect(then?.repeat).toMatchObject({ part: 0, whole: 4 })
  })

  test('the enterprises’ parts never pass the whole', async () => {
    const [whole, homes] = [await reviewFigures(karla, parseSwitches({})), await engine().rows('select id from enterprise')]
    const parts = await Promise.all(homes.map(({ id }) => reviewFigures(karla, parseSwitches({ enterprise: String(id) }))))
    expect(parts.reduce((sum, figures) => sum + (figures?.share.whole ?? 0), 0)).toBe(await one('select sum(amount_ore) from allocation'))
    expect(await one('select sum(amount_ore) from allocation')).toBeLessThanOrEqual(whole?.share.whole ?? 0)
  })
})

describe('the table', () => {
  test('is the same from the derived rows and from the awards, in every order, page by page both ways', async () => {
    expect((await switchesOf(karla, parseSwitches({})))?.isEveryday).toBe(true)
    for (const sort of ['status', 'expectedDay', 'totalOre', 'name'])
      for (const direction of ['asc', 'desc'] as const) {
        const filters = parseGolden({})
        const asked = { filters, state: state(sort, { direction }), size: 5 }
        const derived = []
        for (let after: string | null = null; ;) {
          const shown: Awaited<ReturnType<typeof goldenPage>> = await goldenPage(karla, filters, { ...asked.state, after }, 5)
          const worked = await tableHere(karla, { ...asked, state: { ...asked.state, after } })
          expect(worked.rows.map(({ id, totalOre, awards }) => [id, totalOre, awards])).toEqual(
            shown.rows.map(({ id, totalOre, awards }) => [id, totalOre, awards]),
          )
          expect([worked.next, worked.previous, worked.total]).toEqual([shown.next, shown.previous, shown.total])
          if (shown.previous) {
            const back = await goldenPage(karla, filters, { ...asked.state, before: shown.previous }, 5)
            expect(back.rows.map(({ id }) => id)).toEqual(derived.slice(-5))
            const backWorked = await tableHere(karla, { ...asked, state: { ...asked.state, before: shown.previous } })
            expect(backWorked.rows.map(({ id }) => id)).toEqual(derived.slice(-5))
          }
          derived.push(...shown.rows.map(({ id }) => id))
          if (!shown.next) break
          after = shown.next
        }
        expect([derived.length, new Set(derived).size]).toEqual([24, 24])
      }
  })

  test('ready to ask is what the checklist says', async () => {
    await readyCondition(karla)
    const all = await goldenPage(karla, parseGolden({}), state(), 50)
    const ready = await goldenPage(karla, parseGolden({ ready: 'yes' }), state(), 50)
    expect(ready.rows.map(({ id }) => id)).toEqual(all.rows.filter((row) => row.ready && missingCount(row.ready) === 0).map(({ id }) => id))
    expect((await goldenPage(karla, parseGolden({ ready: 'no' }), state(), 50)).total).toBe(24 - ready.total)
  })
})

test('every figure’s rows sum to it, and the export holds them', async () => {
  const figures = await reviewFigures(karla, parseSwitches({}))
  const share = await behindPage(karla, { filters: parseBehind({ figure: 'share' }), state: state('ore', { direction: 'desc' }), size: 50 })
  expect([share.countedOre, share.ore]).toEqual([figures?.share.part, figures?.share.whole])
  for (const figure of ['repeat', 'second', 'success', 'reliability', 'thanks'] as const) {
    const list = listBehind(figure)
    const rows = (await Array.fromAsync(everyRow(list, karla, { figure }))).flat()
    expect(rows.length).toBe((await behindPage(karla, { filters: parseBehind({ figure }), state: state('day'), size: 1 })).total)
  }
  // What the head of the rows says is the figure itself.
  const success = await behindPage(karla, { filters: parseBehind({ figure: 'success' }), state: state('day'), size: 1 })
  expect([success.counted, success.base]).toEqual([figures?.success.count.part, figures?.success.count.whole])
  for (const line of figures?.years ?? []) {
    const filters = parseBehind({ figure: 'revenueRetention', year: String(line.year) })
    const kept = await behindPage(karla, { filters, state: state('ore'), size: 1 })
    expect([kept.ore, kept.beforeOre]).toEqual([line.revenueRetention.part, line.revenueRetention.whole])
  }
  const retention = await behindPage(karla, { filters: parseBehind({ figure: 'retention', year: '2025' }), state: state('ore'), size: 50 })
  expect([retention.counted, retention.total]).toEqual([3, 6])
})

test.each([
  [{}],
  [{ by: 'money' }],
  [{ group: 'yes', scope: 'all' }],
  [{ by: 'money', on: '2024-06-30' }],
  [{ on: '2024-02-29', group: 'yes' }],
])('%o: every cell of the years, the rows and the forecast is the rows behind it', async (params: Record<string, string>) => {
  const figures = await reviewFigures(karla, parseSwitches(params))
  const behind = (more: Record<string, string>) =>
    behindPage(karla, { filters: parseBehind({ ...params, ...more }), state: state('ore', { direction: 'desc' }), size: 50 })
  for (const line of figures?.years ?? []) {
    const year = String(line.year)
    for (const [name, count] of Object.entries(line.classes))
      expect([year, name, (await behind({ figure: 'class', class: name, year })).rows.length]).toEqual([year, name, count])
    expect(Object.values(line.classes).reduce((sum, count) => sum + count, 0)).toBe(figures?.repeat.whole)
    for (const figure of ['retention', 'newDonorRetention', 'repeatDonorRetention'] as const) {
      const { counted, total } = await behind({ figure, year })
      expect([counted, total]).toEqual([line[figure].part, line[figure].whole])
    }
    const all = await behind({ figure: 'year', year })
    expect([all.ore, all.countedOre]).toEqual([line.totalOre, line.goldenOre])
  }
  for (const { years, givers } of figures?.streaks ?? [])
    expect((await behind({ figure: 'streak', streak: String(years) })).total).toBe(givers)
  for (const { month, givers, ore } of figures?.expected ?? []) {
    const rows = await behind({ figure: 'expected', month })
    expect([rows.total, rows.ore]).toEqual([givers, ore])
  }
  const thanks = await behind({ figure: 'thanks' })
  expect([thanks.medianDays, thanks.counted, thanks.base - thanks.counted]).toEqual(Object.values(figures?.thanks ?? {}))
})

test('by the money, an award whose money has not come has a line of its own among the years', async () => {
  const figures = await reviewFigures(karla, parseSwitches({ by: 'money', on: '2024-06-30' }))
  const waiting = figures?.years.at(-1)?.classes.never
  expect(waiting).toBeGreaterThan(0)
  expect(waiting).toBe(
    await one(`select count(*) from (select distinct donor_id from decision d where outcome like '%awarded' and voided_by is null and day <= '2024-06-30'
      and donor_id not in (select g.donor_id from payment p join "grant" g on g.id = p.grant_id where p.kind = 'receipt' and p.day <= '2024-06-30'))`),
  )
})

test('a member sees its own enterprise’s history and nothing of the relation', async () => {
  const [found] = await engine().rows(`select id from user where name like 'Mona%'`)
  const mona = await viewerOf(String(found?.id))
  if (!mona) throw new Error('Mona is not in the story')
  const other = await one('select count(*) from enterprise')
  expect(other).toBeGreaterThan(1)
  const { rows } = await goldenPage(mona, parseGolden({ enterprise: '01900000-0000-7000-8000-000000000000' }), state(), 50)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['Havrekornsfonden', 'Sølvmågefonden'])
  expect(rows.every((row) => row.owner === null && row.nextStep === null && row.plan === null && row.ready === null)).toBe(true)
  expect((await reviewFigures(mona, parseSwitches({})))?.share.whole).toBe(330_000_00 + 180_000_00 + 140_000_00)
})
