import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { donorById } from '#lib/donors/data.ts'
import { addDonor } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { bringEngine, engineName } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

// What a serializable transaction has read stands in the way of whoever writes it. PostgreSQL alone keeps that account.
it.skipIf(engineName() !== 'postgres')('who opens one giver stands in nobody’s way on the others', async () => {
  const ids: string[] = []
  for (let n = 0; n < 160; n++) ids.push(await addDonor(`Fonden ${n}`))
  const karla = await asViewer('Karla')
  const held = await engine().transact(async () => {
    expect(await donorById(karla, ids[80] ?? '')).toMatchObject({ name: 'Fonden 80' })
    return engine().rows(
      `select locktype, count(*)::int as held from pg_locks where mode = 'SIReadLock' and relation in ('donor'::regclass, 'organisation'::regclass) group by 1`,
    )
  })
  expect(held).toEqual([{ locktype: 'tuple', held: 2 }])
})
