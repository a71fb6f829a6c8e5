import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '#db/engine/sqlite.ts'
import { migrate, migrationsBehind } from '#db/migrate.ts'
import { engine, read } from '#db/open.ts'
import { organisation, user } from '#db/schema/index.ts'
import { closeDatabase, freshDatabase, lastAudit, seed, userId } from '../database.ts'
import { bringEngine, engineName } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

it("is the engine that this run is about, at the program's level", async () => {
  expect(engine().kind).toBe(engineName() === 'sqlite' ? 'sqlite' : 'postgres')
  expect(await migrationsBehind(engine())).toBe(0)
  expect(await migrate(engine())).toEqual([])
})

it('sorts as Danes do', async () => {
  const names = (
    await (await read()).select({ name: organisation.name }).from(organisation).orderBy(asc(organisation.sortKey), asc(organisation.id))
  ).map((row) => row.name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare))
  expect(names.length).toBeGreaterThan(2)
})

it('gives what stands in the question as it stands, and what is asked by as it was given', async () => {
  const text = sql`'Hvad? It''s "?" ' || ${'æ?'} || ${"'?"}`.mapWith(String)
  const found = await (
    await read()
  )
    .select({ text, name: user.name })
    .from(user)
    .where(eq(user.id, userId('Karla')))
  expect(found).toEqual([{ text: `Hvad? It's "?" æ?'?`, name: 'Karla' }])
})

it('keeps nothing of a transaction that fails', async () => {
  const karla = async () =>
    (
      await (
        await read()
      )
        .select()
        .from(user)
        .where(eq(user.id, userId('Karla')))
    )[0]
  const before = await karla()
  const broken = seed('broken', async (write) => {
    if (before) await write.update(user, before, { name: 'Karla Kold' })
    throw new Error('in the middle')
  })
  await expect(broken).rejects.toThrow('in the middle')
  expect(before?.name).toBe('Karla')
  expect(await karla()).toEqual(before)
  expect((await lastAudit('user', userId('Karla')))?.verb).toBe('people')
})

// On PostgreSQL nobody waits for all of the database.
it.skipIf(engineName() !== 'sqlite')('lets whoever waits write between two transactions of long work', async () => {
  const other = openSqlite((engine().address ?? '').replace('file:', ''))
  let steps = 0
  let letInAfter = -1
  const waits: Promise<unknown>[] = []
  for (; steps < 20; steps++) {
    await engine().transact(async () => {
      if (steps === 0) waits.push(other.transact(async () => (letInAfter = steps)))
    })
    await engine().giveWay()
  }
  await Promise.all(waits)
  await other.close()
  expect(letInAfter).toBe(0)
})
