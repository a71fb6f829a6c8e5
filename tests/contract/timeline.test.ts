import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { logEntry } from '#db/schema/index.ts'
import { newId } from '#db/new-id.ts'
import { noteContact } from '#lib/donors/log/mutations.ts'
import { whoTalked } from '#lib/donors/map/talks/data.ts'
import { receiversOf } from '#lib/donors/map/receivers/data.ts'
import { donorTimeline, type TimelineEvent } from '#lib/donors/timeline/data.ts'
import { inStory } from '#lib/donors/timeline/rules.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { addDonor, awarded, done, fredesAgreement } from '../awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, type Person, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

const note = { id: '', version: null, kind: 'call', text: 'Talte sammen', visibility: 'shared', isAsk: false, contactIds: [] }
let donorId = ''

beforeAll(async () => {
  await freshDatabase(bringEngine)
  const { versions } = await fredesAgreement()
  donorId = await addDonor('Fortællingens Fond')
  const { grantId } = await awarded({
    donorId,
    title: 'Bænken',
    sentDay: '2025-01-01',
    day: '2025-02-01',
    amount: 600_000,
    versionId: versions[1] ?? '',
    shares: [['Kande', 600_000]],
  })
  await done(planTranches, 'Karla', { grantId, parts: 1, firstDay: '01.03.2025', intervalMonths: 6, trigger: 'date' })
  await done(receiveTranche, 'Karla', { grantId, trancheId: '', day: '01.03.2025', amountOre: '200.000', note: '' })
  for (const day of ['01.02.2025', '01.02.2025', '01.03.2025', '30.09.2026']) await done(noteContact, 'Frede', { ...note, donorId, day })
  await done(noteContact, 'Fie', { ...note, donorId, day: '01.03.2025', visibility: 'private', kind: 'meeting' })
})
afterAll(closeDatabase)

/** The whole story, so many lines at a time. */
async function pages(person: Person, size: number, params: Record<string, string> = {}): Promise<TimelineEvent[]> {
  const viewer = await asViewer(person)
  const all: TimelineEvent[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof donorTimeline>> = await donorTimeline(viewer, donorId, { ...params, after }, size)
    expect(page.events.length).toBeLessThanOrEqual(size)
    all.push(...page.events)
    after = page.next
  }
  return all
}

describe('a giver’s story', () => {
  it('is the same line by line however it is paged, newest first, nothing lost or told twice', async () => {
    const whole = await pages('Karla', 100)
    expect(whole.length).toBeGreaterThanOrEqual(7)
    expect(whole).toEqual(whole.toSorted(inStory))
    for (const size of [1, 2, 3, 5]) expect(await pages('Karla', size)).toEqual(whole)
  })

  it('is each viewer’s own: a private note is its author’s and the coordinators’, and a member sees its own history alone', async () => {
    const kinds = async (person: Person) => new Set((await pages(person, 50)).map(({ source }) => source))
    const talks = async (person: Person) => (await pages(person, 50)).filter(({ source }) => source === 'log').length
    expect([await talks('Karla'), await talks('Fie'), await talks('Frede'), await talks('Lis')]).toEqual([5, 5, 4, 4])
    expect((await kinds('Mona')).has('log')).toBe(false)
    expect((await kinds('Mona')).has('decision')).toBe(true)
    expect(await pages('Malik', 50)).toEqual([])
  })

  it('is narrowed by kind, person, enterprise, access and days', async () => {
    const count = async (params: Record<string, string>, person: Person = 'Karla') => (await pages(person, 50, params)).length
    expect(await count({ kind: 'meeting' })).toBe(1)
    expect(await count({ kind: 'decision' })).toBe(1)
    expect(await count({ kind: 'payment' })).toBe(1)
    expect(await count({ access: 'private' })).toBe(1)
    expect(await count({ kind: 'call', by: userId('Frede') })).toBe(4)
    expect(await count({ kind: 'call', from: '2025-03-01', to: '2026-09-29' })).toBe(1)
    expect(await count({ enterprise: enterpriseId('Kande'), kind: 'decision' })).toBe(1)
    expect(await count({ enterprise: enterpriseId('Rodnet') })).toBe(0)
    expect(await count({ kind: 'x', by: '1', from: 'i går', after: '~~' })).toBe(await count({}))
  })

  it('is walked page by page to its end, each event once', async () => {
    const [rows, at] = [500, new Date('2026-01-01T00:00:00Z')]
    const mails = Array.from({ length: rows }, (_, n) => ({
      id: newId(),
      createdAt: at,
      createdBy: userId('Frede'),
      donorId,
      kind: 'mail' as const,
      text: 'x',
      visibility: 'shared' as const,
      isAsk: false,
      contactIds: [],
      day: new Date(Date.UTC(2000, 0, 1) + (n % 90) * 86_400_000).toISOString().slice(0, 10),
    }))
    await engine().transact(async (db) => void (await db.insert(logEntry).values(mails)))
    const viewer = await asViewer('Frede')
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof donorTimeline>> = await donorTimeline(viewer, donorId, {
        kind: 'mail',
        ...(after && { after }),
      })
      seen.push(...page.events.map((event) => event.id))
      after = page.next
    }
    expect(mails.filter(({ id }) => !seen.includes(id))).toEqual([])
    expect(new Set(seen).size).toBe(seen.length)
    expect(await whoTalked(viewer, donorId)).toMatchObject([{ talks: rows + 4 }])
  })
})

it('the money’s way is summed once for each enterprise', async () => {
  expect(await receiversOf(await asViewer('Lis'), donorId)).toMatchObject([{ name: 'Café Skæve Kande', grants: 1, amountOre: 60_000_000 }])
  expect(await receiversOf(await asViewer('Malik'), donorId)).toEqual([])
})
