import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { lease } from '#db/schema/index.ts'
import { takeTurn } from '#lib/turns.ts'
import { closeDatabase, freshDatabase } from './database.ts'

const day = 86_400_000
const noon = new Date('2026-10-01T12:00:00Z')
const later = (ms: number) => new Date(noon.getTime() + ms)

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

/** A job that counts its turns. */
function counting(everyMs: number) {
  const turns: number[] = []
  return { turns, job: { everyMs, run: async () => void turns.push(turns.length) } }
}

it('takes a turn once, however many ask at the same moment', async () => {
  const { turns, job } = counting(day)
  await Promise.all(Array.from({ length: 10 }, () => takeTurn('once', job, noon)))
  expect(turns).toHaveLength(1)
})

it('is due by the day, not by how long a process has lived', async () => {
  const { turns, job } = counting(day)
  for (const at of [0, day - 1, day, day + 1, 2 * day]) await takeTurn('daily', job, later(at))
  expect(turns).toHaveLength(3)
})

it('is due again a second later when it runs every second, and after half a minute where its process died', async () => {
  const { turns, job } = counting(1000)
  for (const at of [0, 999, 1000]) await takeTurn('often', job, later(at))
  expect(turns).toHaveLength(2)
  await engine().transact(
    async (db) =>
      void (await db
        .update(lease)
        .set({ holder: 'dead', until: later(30_000) })
        .where(eq(lease.name, 'often'))),
  )
  for (const at of [29_999, 30_000]) await takeTurn('often', job, later(at))
  expect(turns).toHaveLength(3)
})
