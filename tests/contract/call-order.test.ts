import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, callDeadline, callFollow } from '#db/schema/index.ts'
import { addDays } from '#lib/day.ts'
import { callList } from '#lib/donors/calls/list/data.ts'
import { everyRow } from '#lib/list.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { addDonor } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, seed, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

type Made = { title: string; kind: 'rolling' | 'dated' | 'invitation'; inDays: number[] }
/** In the order of the list: by the next deadline, then open all the time, by invitation, over; of one place in the order they were made. */
const made: Made[] = [
  { title: 'I dag', kind: 'dated', inDays: [-40, 0, 90] },
  { title: 'To på én dag', kind: 'dated', inDays: [5, 5] },
  { title: 'Samme dag', kind: 'rolling', inDays: [5] },
  { title: 'Senere', kind: 'invitation', inDays: [60] },
  { title: 'Altid', kind: 'rolling', inDays: [] },
  { title: 'Altid, med gamle frister', kind: 'rolling', inDays: [-9] },
  { title: 'På opfordring', kind: 'invitation', inDays: [] },
  { title: 'Forbi', kind: 'dated', inDays: [-300, -1] },
  { title: 'Længe forbi', kind: 'invitation', inDays: [-700] },
]
const titles = made.map(({ title }) => title)

beforeAll(async () => {
  await freshDatabase(bringEngine)
  const donorId = await addDonor('Fonden')
  const { today } = await asViewer('Karla')
  await seed('call', async (write) => {
    for (const { title, kind, inDays } of made) {
      const { id } = await write.insert(call, { donorId, title, sortKey: danishSortKey(title), kind })
      for (const days of inDays) await write.insert(callDeadline, { callId: id, day: addDays(today, days) })
      if (title === 'Forbi' || title === 'I dag') await write.insert(callFollow, { callId: id, userId: userId('Karla') })
    }
  })
})
afterAll(closeDatabase)

async function listed(params: Record<string, string>, size = 2) {
  const viewer = await asViewer('Karla')
  const found: unknown[] = []
  for await (const rows of everyRow(callList, viewer, params, size)) found.push(...rows.map(({ title }) => title))
  expect(await callList.count(viewer, callList.parse(params))).toBe(found.length)
  return found
}

describe('the order of calls', () => {
  it('is by the next deadline, each call once; then those that have none ahead', async () => {
    expect(await listed({})).toEqual(titles)
    expect(await listed({}, 100)).toEqual(titles)
    expect(await listed({ sort: 'nextDay', dir: 'desc' })).toEqual(titles.toReversed())
  })

  it('is kept backwards, over the place where the one kind ends and the other begins', async () => {
    const viewer = await asViewer('Karla')
    const filters = callList.parse({})
    const state = { sort: 'nextDay', direction: 'asc' as const, after: null, before: null, columns: [] }
    const begun = await callList.rows(viewer, filters, state, 5)
    const last = await callList.rows(viewer, filters, { ...state, after: begun.next }, 5)
    const back = await callList.rows(viewer, filters, { ...state, before: last.previous }, 5)
    expect([back.rows.map(({ title }) => title), back.previous]).toEqual([titles.slice(0, 5), null])
  })

  it('stands when the list is narrowed', async () => {
    expect(await listed({ open: '1' })).toEqual(titles.slice(0, 7))
    expect(await listed({ within: '30' })).toEqual(titles.slice(0, 3))
    expect(await listed({ mine: '1' })).toEqual(['I dag', 'Forbi'])
    expect(await listed({ kind: 'rolling' })).toEqual(['Samme dag', 'Altid', 'Altid, med gamle frister'])
  })
})
