import { afterAll, beforeAll, expect, it } from 'vitest'
import { periods } from '#lib/settings/periods/data.ts'
import { addPeriod, updatePeriod } from '#lib/settings/periods/mutations.ts'
import { done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit } from './database.ts'

const strategy = { id: '', version: null, title: 'Strategi 2022–2025', fromDay: '01.01.2022', toDay: '31.12.2025' }
beforeAll(() => freshDatabase())
afterAll(closeDatabase)

it('is added and corrected by a coordinator, one after another', async () => {
  const { id } = await done(addPeriod, 'Karla', strategy)
  await done(addPeriod, 'Karla', { ...strategy, title: 'Strategi 2026–2029', fromDay: '01.01.2026', toDay: '31.12.2029' })
  await done(updatePeriod, 'Karla', { ...strategy, id, version: 1, title: 'Den første strategi' })
  expect((await periods(await asViewer('Lis'))).map(({ title }) => title)).toEqual(['Strategi 2026–2029', 'Den første strategi'])
  expect(await lastAudit('strategy_period', id)).toMatchObject({
    verb: 'updatePeriod',
    changes: { title: [strategy.title, 'Den første strategi'] },
  })
})

it.each([
  ['a day in common', { fromDay: '31.12.2029', toDay: '31.12.2033' }, 'fromDay'],
  ['an end before its beginning', { fromDay: '01.01.2040', toDay: '01.01.2039' }, 'toDay'],
])('is refused with %s', async (_, days, field) =>
  expect(await tried(addPeriod, 'Karla', { ...strategy, ...days })).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } }),
)

it('is the coordinator’s', async () => {
  for (const person of ['Frede', 'Mona', 'Lis'] as const)
    expect(await tried(addPeriod, person, { ...strategy, fromDay: '01.01.2050', toDay: '01.01.2051' })).toMatchObject({ code: 'forbidden' })
})
