import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationList } from '#lib/applications/list/data.ts'
import { grantById, grantList } from '#lib/grants/data.ts'
import { planReport } from '#lib/grants/reports/mutations.ts'
import { openList } from '#lib/list.ts'
import { duties } from '#lib/today/data.ts'
import { awarded, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { firstFoothold } from '../first-foothold.ts'
import { bringEngine } from './engine.ts'

const grants = { both: '', alone: '' }

beforeAll(async () => {
  await freshDatabase(bringEngine)
  const { versionId, donorId, grantId } = await firstFoothold()
  const alone = await awarded({
    donorId,
    title: 'Kun Rodnet',
    sentDay: '2025-09-01',
    day: '2025-12-13',
    amount: 10_000,
    versionId,
    assignee: 'Fie',
    shares: [['Rodnet', 10_000]],
  })
  Object.assign(grants, { both: grantId, alone: alone.grantId })
  for (const [grant, dueDay] of Object.entries({ [grants.both]: '30.09.2026', [grants.alone]: '01.10.2026' }))
    await done(planReport, 'Karla', { grantId: grant, kind: 'final_report', dueDay, ownerId: '' })
})
afterAll(closeDatabase)

describe('whose grants are whose', () => {
  it.each([
    ['Karla', ['both', 'alone']],
    ['Lis', ['both', 'alone']],
    ['Frede', ['both']],
    ['Fie', ['alone']],
    ['Mona', ['both']],
    ['Malik', ['both', 'alone']],
  ] as const)('%s has the reports owed for them on I dag, and nobody else’s; as the list and the page have them', async (person, names) => {
    const viewer = await asViewer(person)
    const own = names.map((name) => grants[name])
    const owed = (await duties(viewer)).flatMap((duty) => (duty.what === 'report' ? [duty.grantId] : []))
    expect(owed).toEqual(own)
    const { rows, total } = await openList(grantList, viewer, {})
    expect([rows.map(({ id }) => id).toSorted(), total]).toEqual([own.toSorted(), own.length])
    for (const id of Object.values(grants)) expect((await grantById(viewer, id)) !== undefined).toBe(own.includes(id))
    expect((await openList(applicationList, viewer, {})).total).toBe(own.length)
  })
})
