import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { donorCode, donorGiving } from '#db/schema/index.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { donorList } from '#lib/donors/data.ts'
import { findable } from '#lib/search/mutations.ts'
import { everyRow, listState, pageOf } from '#lib/list.ts'
import { addDonor, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from '../database.ts'
import { bringEngine } from './engine.ts'

type Known = { id: string; awards: number; totalOre: number; latestDay: string }
const known: Known[] = []
const orders = ['awards', 'totalOre', 'latestDay'] as const
const size = 7
type Shown = Awaited<ReturnType<typeof donorList.rows>>

beforeAll(async () => {
  await freshDatabase(bringEngine)
  for (let n = 0; n < 30; n++) {
    const id = await addDonor(`Fonden ${n}`)
    // A third has never given; of the others some in a currency without a rate, and some only on a day to come.
    const awards = n % 3 === 0 ? 0 : n % 4
    known.push({ id, awards, totalOre: awards * (n % 5) * 100, latestDay: awards === 0 ? '' : `2026-0${1 + (n % 8)}-01` })
  }
  await seed('giving', async (write) => {
    const given = known.filter((_giver, n) => n % 3 > 0)
    const rows = given.map(({ id, latestDay, ...sums }) => ({
      donorId: id,
      scope: 'network',
      awardDays: sums.awards,
      otherOre: {},
      years: {},
      latestDay: latestDay === '' ? null : latestDay,
      ...sums,
    }))
    await write.derive(donorGiving, rows as never, sql`true`)
    for (const [n, { id }] of known.entries()) await findable(write, 'donor', id, { title: `Fonden ${n}` })
    await write.insert(donorCode, { donorId: known[4]?.id ?? '', list: 'theme', code: 'mad', relation: 'supports' })
  })
})
afterAll(closeDatabase)

describe('the order of givers by what they gave', () => {
  const all = (sort: (typeof orders)[number]) => ({
    of: (row: Known) => ({ value: row[sort], id: row.id }),
    cols: listState([], {}, { sort }),
  })

  it.each(orders.flatMap((sort) => [[sort, 'asc'] as const, [sort, 'desc'] as const]))(
    'by %s, %s, has every giver once, forward and back',
    async (sort, dir) => {
      const viewer = await asViewer('Karla')
      const state = { ...all(sort).cols, direction: dir }
      const expected = pageOf(state, known, all(sort).of, known.length).rows.map(({ id }) => id)
      const pages: string[][] = []
      for await (const rows of everyRow(donorList, viewer, { sort, dir }, size)) pages.push(rows.map(({ id }) => id))
      expect(pages.flat()).toEqual(expected)
      const filters = donorList.parse({})
      let before: string | null = null
      const back: string[] = []
      for (let after: string | null = null, isMore = true; isMore;) {
        const shown: Shown = await donorList.rows(viewer, filters, { ...state, after }, size)
        isMore = shown.next !== null
        if (isMore) before = after = shown.next
      }
      const end = await donorList.rows(viewer, filters, { ...state, after: before }, size)
      back.unshift(...end.rows.map(({ id }) => id))
      for (let at = end.previous; at !== null;) {
        const shown: Shown = await donorList.rows(viewer, filters, { ...state, before: at }, size)
        back.unshift(...shown.rows.map(({ id }) => id))
        at = shown.previous
      }
      expect(back).toEqual(expected)
    },
  )

  const narrowings = [
    [{ status: 'never' }, (giver: Known) => giver.latestDay === ''],
    [{ given: '1' }, (giver: Known) => giver.awards >= 1],
    [{ golden: '1' }, (giver: Known) => giver.awards >= 2],
    [{ q: 'fonden 1' }, (giver: Known) => known.indexOf(giver) === 1 || (known.indexOf(giver) >= 10 && known.indexOf(giver) < 20)],
    [{ q: 'fonden 1', given: '1' }, (giver: Known) => giver.awards >= 1 && [1, 10, 11, 13, 14, 17, 19].includes(known.indexOf(giver))],
  ] as const
  it.each(narrowings.flatMap(([filter, isOf]) => ['name', 'totalOre'].map((sort) => [filter, sort, isOf] as const)))(
    'narrowed by %o and ordered by %s has just those, once each, and counts them',
    async (filter, sort, isOf) => {
      const viewer = await asViewer('Karla')
      const found: string[] = []
      for await (const rows of everyRow(donorList, viewer, { ...filter, sort }, 4)) found.push(...rows.map(({ id }) => id))
      const expected = known.filter(isOf).map(({ id }) => id)
      expect(found.toSorted()).toEqual(expected.toSorted())
      expect(expected.length).toBeGreaterThan(4)
      expect(await donorList.count(viewer, donorList.parse(filter))).toBe(expected.length)
    },
  )

  it('is narrowed as any order is', async () => {
    const { rows } = await donorList.rows(
      await asViewer('Karla'),
      donorList.parse({ supports: 'theme:mad' }),
      listState([], {}, { sort: 'awards', direction: 'desc' }),
      size,
    )
    expect(rows.map(({ id }) => id)).toEqual([known[4]?.id])
  })
})

it('has people by the day they are to be looked at, the undated last, and counts those who are due', async () => {
  const person = { id: '', version: null, title: '', email: '', phone: '', note: '', legalBasis: 'consent', source: 'mail' }
  const days = ['2026-09-30', '', '2026-10-02', '2026-10-01', '']
  for (const [n, reviewDay] of days.entries())
    await done(addContact, 'Frede', { ...person, donorId: known[0]?.id, name: `Person ${n}`, reviewDay })
  const viewer = await asViewer('Karla')
  const names = async (dir: 'asc' | 'desc') => {
    const found: unknown[] = []
    for await (const rows of everyRow(contactList, viewer, { sort: 'reviewDay', dir }, 2)) found.push(...rows.map(({ name }) => name))
    return found
  }
  const rising = ['Person 0', 'Person 3', 'Person 2', 'Person 1', 'Person 4']
  expect([await names('asc'), await names('desc')]).toEqual([rising, rising.toReversed()])
  expect(await contactList.count(viewer, contactList.parse({ due: '1' }))).toBe(4)
})

it.runIf(engineIs('sqlite'))('has an index for each filter and order that reads no other row and sorts nothing', async () => {
  const asked = [
    `select donor_id from donor_giving where scope = 'network' and awards > 0 order by awards desc, donor_id desc`,
    `select donor_id from donor_giving where scope = 'network' and total_ore > 0 order by total_ore, donor_id`,
    `select donor_id from donor_giving where scope = 'network' and latest_day > '' order by latest_day desc, donor_id desc`,
    `select id from donor where archived_at is null and fee_rule = 'allowed' order by sort_key, id`,
    `select count(case when award_days >= 2 then 1 end) from donor_giving where scope = 'network' and award_days >= 1`,
    `select donor_id from donor_code where list = 'theme' and code = 'mad' and relation = 'supports'`,
    `select id from contact where legal_basis = 'consent' and ended_at is null and erased_at is null and merged_into_id is null order by sort_key, id`,
    `select sequence from audit where verb = 'eraseContact' order by sequence desc`,
    `select sequence from audit where actor = 'frede' and verb = 'eraseContact' order by sequence desc`,
    `select id from tranche where state = 'planned' and planned_day <= '2026-10-01' order by planned_day, id`,
    `select id from report_due where state not in ('approved', 'submitted') and due_day <= '2026-10-01' order by due_day, id`,
    `select count(*) from donor where id in ('fond', 'legat') and archived_at is null`,
    `select organisation_id from donor where owner_id = 'frede'`,
    `select count(*) from contact where organisation_id = 'fond' and ended_at is null and erased_at is null and merged_into_id is null`,
  ]
  for (const text of asked) {
    const plan = (await engine().rows(`explain query plan ${text}`)).map(({ detail }) => String(detail)).join('; ')
    expect(`${text}: ${plan}`).toMatch(/: SEARCH \w+ USING (COVERING )?INDEX \w+ \([^)]*\)$/)
  }
})

function engineIs(kind: string): boolean {
  return process.env.GYLDEN_TEST_ENGINE === kind
}
