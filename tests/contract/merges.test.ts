import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { engine } from '#db/open.ts'
import { orphans } from '#db/orphans.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { decision, donor, donorGiving, grant, merge } from '#db/schema/index.ts'
import { rebuildGiving, refreshGiving } from '#lib/donors/giving/mutations.ts'
import { mergedInto, partiesOf } from '#lib/duplicates/merges/data.ts'
import { tagDonor } from '#lib/donors/tags/mutations.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { markOf } from '#lib/duplicates/merges/rules.ts'
import { undoMerge } from '#lib/duplicates/merges/undo/mutations.ts'
import { tagsOf } from '#lib/records/tags/data.ts'
import { perform } from '#lib/verb.ts'
import { addDonor, awarded, done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, type Person, seed } from '../database.ts'
import { bringEngine } from './engine.ts'
import { tried } from '../property.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

type Giver = { donorId: string; organisationId: string }
let made = 0

async function giver(amounts: readonly number[] = [10_000]): Promise<Giver> {
  const donorId = await addDonor(`Giver ${++made}`)
  for (const [at, amount] of amounts.entries())
    await awarded({
      donorId,
      title: `Bevilling ${at}`,
      sentDay: '2020-01-01',
      day: `202${at % 6}-03-0${(at % 9) + 1}`,
      amount,
      versionId: null,
    })
  await seed('giving', (write) => refreshGiving(write, [donorId]))
  const [row] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
  return { donorId, organisationId: row?.organisationId ?? '' }
}

async function input(kept: Giver, gone: Giver, key?: string) {
  const asked = { kind: 'organisation', keptId: kept.organisationId, goneId: gone.organisationId } as const
  const pairs = await partiesOf(await asViewer('Karla'), asked)
  return { ...asked, seen: markOf(pairs ?? []), choices: {}, ...(key && { key }) }
}

const sumsOf = async (...givers: Giver[]) => {
  const rows = await engine()
    .reader.select()
    .from(donorGiving)
    .where(
      inArray(
        donorGiving.donorId,
        givers.map(({ donorId }) => donorId),
      ),
    )
  const network = rows.filter(({ scope }) => scope === 'network')
  return [network.reduce((sum, row) => sum + row.totalOre, 0), network.reduce((sum, row) => sum + row.awards, 0)]
}
const oks = (results: readonly { ok: boolean }[]) => results.filter(({ ok }) => ok).length
const mergesOf = (...givers: Giver[]) =>
  engine()
    .reader.select()
    .from(merge)
    .where(
      inArray(
        merge.goneId,
        givers.map(({ organisationId }) => organisationId),
      ),
    )

describe('two at once', () => {
  it.each([
    ['one form pressed twice', true],
    ['two people', false],
  ])('%s merge once', async (_, isSame) => {
    const [one, two] = [await giver([10_000, 20_000]), await giver([30_000])]
    const before = await sumsOf(one, two)
    const keys = isSame ? [`merge-${made}-same`, `merge-${made}-same`] : [`merge-${made}-one`, `merge-${made}-two`]
    const who: Person[] = isSame ? ['Karla', 'Karla'] : ['Karla', 'Knud']
    const asked = await input(one, two)
    const results = await Promise.all(
      who.map(async (person, at) => perform(mergeRecords, await asViewer(person), { ...asked, key: keys[at] })),
    )
    expect(oks(results)).toBe(isSame ? 2 : 1)
    expect(await mergesOf(one, two)).toHaveLength(1)
    expect(await sumsOf(one)).toEqual(before)
    expect(await sumsOf(two)).toEqual([0, 0])
  })

  it('one into the other and the other into the one: one of them', async () => {
    const [one, two] = [await giver(), await giver()]
    const both = [await input(one, two), await input(two, one)]
    const results = await Promise.all(both.map(async (asked) => perform(mergeRecords, await asViewer('Karla'), asked)))
    expect(oks(results)).toBe(1)
    expect(await mergesOf(one, two)).toHaveLength(1)
  })

  it('undo once, and an award meanwhile is nobody’s loss', async () => {
    const [one, two] = [await giver(), await giver([50_000])]
    const { id } = await done(mergeRecords, 'Karla', await input(one, two))
    const results = await Promise.all(
      (['Karla', 'Knud'] as const).map(async (person) => perform(undoMerge, await asViewer(person), { id, reason: 'Det var to' })),
    )
    expect(oks(results)).toBe(1)
    expect(await sumsOf(two)).toEqual([5_000_000, 1])
  })
})

it('a merge and its undoing leave an audit that verifies and nothing that points at nothing; the tags go along and come back', async () => {
  const [one, two] = [await giver(), await giver()]
  for (const [{ donorId: id }, label] of [
    [one, 'Begge'],
    [two, 'Begge'],
    [two, 'Kun den ene'],
  ] as const)
    await done(tagDonor, 'Karla', { id, label, isOn: true })
  const karla = await asViewer('Karla')
  const tags = async ({ donorId }: Giver) => (await tagsOf(karla, 'donor', [donorId])).get(donorId) ?? []
  const verifies = async () => {
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ broken: [], unsealedRows: 0 })
    expect(await orphans()).toEqual([])
  }
  const { id } = await done(mergeRecords, 'Karla', await input(one, two))
  expect([await tags(one), await mergedInto(karla, 'donor', two.donorId)]).toEqual([['Begge', 'Kun den ene'], one.donorId])
  await verifies()
  await done(undoMerge, 'Karla', { id, reason: 'Det var to' })
  expect([await tags(one), await tags(two), await mergedInto(karla, 'donor', two.donorId)]).toEqual([
    ['Begge'],
    ['Begge', 'Kun den ene'],
    undefined,
  ])
  await verifies()
})

it('whatever two givers gave: their sum is the same merged, the same apart again, and the same rebuilt', async () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(amounts, amounts, async (first, second) => {
      const [one, two] = [await giver(first), await giver(second)]
      const [whole, apart] = [await sumsOf(one, two), [await sumsOf(one), await sumsOf(two)]]
      const factsOf = async () => [
        await engine()
          .reader.select({ id: decision.id, ore: decision.amountOre })
          .from(decision)
          .where(inArray(decision.donorId, [one.donorId, two.donorId]))
          .orderBy(decision.id),
        await engine()
          .reader.select({ id: grant.id })
          .from(grant)
          .where(inArray(grant.donorId, [one.donorId, two.donorId]))
          .orderBy(grant.id),
      ]
      const facts = await factsOf()
      const { id } = await done(mergeRecords, 'Karla', await input(one, two))
      expect([await sumsOf(one), await sumsOf(two)]).toEqual([whole, [0, 0]])
      expect(await factsOf()).toEqual(facts)
      await done(undoMerge, 'Karla', { id, reason: 'Det var to' })
      expect([await sumsOf(one), await sumsOf(two)]).toEqual(apart)
      await rebuildGiving()
      expect([await sumsOf(one), await sumsOf(two)]).toEqual(apart)
    }),
    tried(12),
  )
})
