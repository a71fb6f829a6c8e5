import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { allocation, decision, donorGiving, payment } from '#db/schema/index.ts'
import { followMoney, kroneChoices, strandNames } from '#lib/outcomes/krone/data.ts'
import { knownGivers, knownGiving } from '#lib/outcomes/known/data.ts'
import { parseKrone } from '#lib/outcomes/krone/schema.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, type Person, seed } from '../database.ts'
import { bringEngine } from './engine.ts'
import { award, giver, id, kroner, story } from './krone-story.ts'

const filters = (change: Record<string, string> = {}) => parseKrone(change)

beforeAll(async () => {
  await freshDatabase(bringEngine)
  await seed('story', story)
})
afterAll(closeDatabase)

const follow = async (person: Person, change: Record<string, string> = {}) => followMoney(await asViewer(person), filters(change))

/** The same sums asked of the database in plain SQL, without any of the product's queries. */
async function plainTotal(where: string): Promise<number> {
  const [row] = await engine().rows(`
    select sum(d.amount_ore + coalesce((select sum(a.amount_ore) from amendment a where a.grant_id = g.id and a.voided_by is null and a.day <= '2026-10-01'), 0)) as total
    from decision d join "grant" g on g.decision_id = d.id
    where d.currency = 'DKK' and d.voided_by is null and d.outcome in ('awarded', 'partially_awarded') and g.state <> 'cancelled' and ${where}`)
  return Number(row?.total ?? 0)
}

describe('where the money went', () => {
  test("the strands sum to what was awarded as amended by today, to the øre, and to the giver's own derived sum", async () => {
    const all = await follow('Karla')
    expect(all.totalOre).toBe(kroner(180_000 + 220_000 + 720_000))
    expect(all.totalOre).toBe(await plainTotal('d.is_network'))
    expect(all.strands.reduce((sum, { ore }) => sum + ore, 0)).toBe(all.totalOre)
    const derived = await engine().reader.select().from(donorGiving)
    expect(derived.filter(({ scope }) => scope === 'network').reduce((sum, { totalOre }) => sum + totalOre, 0)).toBe(all.totalOre)
  })

  test('each strand: pilot, enterprise, fondsmoms and what is not allocated stand apart', async () => {
    const { strands } = await follow('Karla')
    expect(strands.map(({ donorId, target, targetId, pilotId, ore }) => [donorId, target, targetId, pilotId, ore / 100])).toEqual([
      [id('Puljen Flere Veje'), 'enterprise', enterpriseId('Rodnet'), null, 720_000],
      [id('Havrekornsfonden'), 'enterprise', enterpriseId('Kande'), id('pilot'), 180_000],
      [id('Havrekornsfonden'), 'enterprise', enterpriseId('Kande'), null, 140_000],
      [id('Havrekornsfonden'), 'enterprise', enterpriseId('Rodnet'), null, 50_000],
      [id('Havrekornsfonden'), 'fondsmoms', null, null, 20_000],
      [id('Havrekornsfonden'), 'unallocated', null, null, 10_000],
    ])
  })

  test('by year, by giver, and by grant when one giver is chosen', async () => {
    expect((await follow('Karla', { year: '2023' })).totalOre).toBe(await plainTotal("d.is_network and d.day like '2023%'"))
    const one = await follow('Karla', { donor: id('Havrekornsfonden') })
    expect(one.totalOre).toBe(kroner(400_000))
    expect(new Set(one.strands.map(({ grantId }) => grantId)).size).toBe(2)
    expect((await follow('Karla', { donor: id('Wolfson') })).totalOre).toBe(0)
    expect((await follow('Frede', { donor: id('Havrekornsfonden') })).isDetailed).toBe(false)
  })

  test('all known: another currency without a rate stands beside, with a rate inside; a recipient outside is named', async () => {
    const all = await follow('Lis', { scope: 'all' })
    expect(all.beside).toEqual([{ currency: 'GBP', awards: 2, ore: 750_050 }])
    expect(all.totalOre).toBe(kroner(1_120_000) + 74_600)
    expect(all.strands.find(({ target }) => target === 'recipient')).toMatchObject({ ore: 74_600, donorId: id('Wolfson') })
    const names = await strandNames(await asViewer('Lis'), all.strands, 'all')
    expect([...names.places.values()].map(({ name }) => name)).toContain('Uden for netværket')
    expect(names.donors.get(id('Havrekornsfonden'))?.isGolden).toBe(true)
    expect(names.donors.get(id('Puljen Flere Veje'))?.isGolden).toBe(false)
  })

  test('gold is who gave on two days: to a member, to its own enterprise, and not to others', async () => {
    const gold = async (person: Person) => {
      const viewer = await asViewer(person)
      const { strands } = await followMoney(viewer, filters({}))
      const { donors } = await strandNames(viewer, strands, 'network')
      return [...donors.values()].flatMap(({ name, isGolden }) => (isGolden ? [name] : []))
    }
    expect(await gold('Lis')).toEqual(['Havrekornsfonden'])
    expect(await gold('Mona')).toEqual(['Havrekornsfonden'])
    expect(await gold('Malik')).toEqual([])
    const malik = await kroneChoices(await asViewer('Malik'), filters({}))
    expect(malik).toMatchObject({ firstYear: 2022, lastYear: 2024 })
    expect(malik.givers.map(({ name }) => name)).toEqual(['Havrekornsfonden', 'Puljen Flere Veje'])
    expect(await kroneChoices(await asViewer('Mona'), filters({}))).toMatchObject({ firstYear: 2023, lastYear: 2024 })
  })

  test('all known is counted too: grants, days, recipients in and outside the network, and what has no rate', async () => {
    const lis = await asViewer('Lis')
    expect(await knownGiving(lis, { donor: null, year: null })).toEqual({
      givers: 3,
      grants: 6,
      ofZero: 0,
      awards: 6,
      days: 5,
      recipients: 3,
      spellings: 3,
      bothSides: 0,
      toPeople: 0,
      sums: [{ currency: 'GBP', ore: 750_050 }],
    })
    const givers = await knownGivers(lis, { donor: null, year: 2014 })
    expect(givers.map(({ name, grants, days, recipients, ore, more }) => [name, grants, days, recipients, ore, more])).toEqual([
      ['Wolfson', 2, 1, 1, 750_050, -49],
    ])
    expect(await knownGiving(lis, { donor: id('Wolfson'), year: 1999 })).toMatchObject({ grants: 0, recipients: 0, sums: [] })
    expect(await knownGiving(await asViewer('Mona'), { donor: null, year: null })).toBeUndefined()
  })

  test("a member follows its own enterprise's strands alone", async () => {
    const mona = await follow('Mona', { scope: 'all' })
    expect(mona.strands.every(({ targetId }) => targetId === enterpriseId('Kande'))).toBe(true)
    expect(mona.totalOre).toBe(kroner(320_000))
    expect(mona.beside).toEqual([])
    expect((await kroneChoices(await asViewer('Mona'), filters())).givers.map(({ name }) => name)).toEqual(['Havrekornsfonden'])
    expect((await kroneChoices(await asViewer('Karla'), filters())).givers.map(({ name }) => name).toSorted()).toEqual([
      'Havrekornsfonden',
      'Puljen Flere Veje',
    ])
  })

  test('many strands are cut to the largest, and the rest is one row that keeps the sum', async () => {
    await seed('many', async (write) => {
      for (let at = 0; at < 45; at += 1) {
        const donorId = await giver(write, `Giver ${at}`)
        const made = await award(write, donorId, '2021-05-01', kroner(1000 + at))
        await write.insert(allocation, { grantId: made.id, enterpriseId: enterpriseId('Køkkenet'), amountOre: kroner(900) })
      }
    })
    const year = await follow('Karla', { year: '2021' })
    expect(year.strands).toHaveLength(43)
    expect(year.strands.at(-1)).toMatchObject({ target: 'others', count: 15 + 33 })
    expect(year.strands.reduce((sum, { ore }) => sum + ore, 0)).toBe(await plainTotal("d.day like '2021%'"))
  })

  test('a voided decision is gone, one paid before it was cancelled stays', async () => {
    const before = (await follow('Karla', { year: '2020' })).totalOre
    await seed('voids', async (write) => {
      const wrong = await write.insert(decision, {
        donorId: id('Havrekornsfonden'),
        outcome: 'awarded',
        day: '2020-01-01',
        amountOre: kroner(50),
        kronerOre: kroner(50),
        isNetwork: true,
      })
      await write.void(decision, wrong, 'Skrevet to gange')
      const kept = await award(write, id('Havrekornsfonden'), '2020-01-02', kroner(7), { state: 'cancelled' })
      await write.insert(payment, { grantId: kept.id, kind: 'receipt', day: '2020-02-01', amountOre: kroner(3), kronerOre: kroner(3) })
    })
    expect((await follow('Karla', { year: '2020' })).totalOre - before).toBe(kroner(7))
  })
})
