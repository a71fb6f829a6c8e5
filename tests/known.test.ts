import { afterEach, expect, it } from 'vitest'
import { readGiving360 } from '#lib/formats/giving360.ts'
import { commitImport, stageImport } from '#lib/imports/mutations.ts'
import { followMoney } from '#lib/outcomes/krone/data.ts'
import { parseKrone } from '#lib/outcomes/krone/schema.ts'
import { knownGivers, knownGiving } from '#lib/outcomes/known/data.ts'
import { parseGolden } from '#lib/donors/golden/schema.ts'
import { switchesIn } from '#lib/donors/golden/table/data.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { donorGrants } from '#lib/donors/story/data.ts'
import { donorGivingOf } from '#lib/donors/data.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase } from './database.ts'
import { referenceFile } from './reference-data.ts'

const everything = { donor: null, year: null }
afterEach(closeDatabase)

async function bring(text: string): Promise<void> {
  const read = readGiving360(text, { maxBytes: 20_000_000, maxRows: 5_000 })
  if ('problem' in read) throw new Error(read.problem)
  const { id } = await done(stageImport, 'Karla', { kind: '360giving', fileName: 'fil.json', fileSha: 'a'.repeat(64), rows: read.rows })
  await done(commitImport, 'Karla', { id })
}

// Counted in the files by other means; every screen that shows known giving shows these.
it('tells of Wolfson: 379 grants, 265 awards on 2 days, 305 recipients, 31.178.456 GBP', async (context) => {
  const file = referenceFile(context, '360giving/examples/wolfson.json')
  await freshDatabase()
  await bring(file)
  const [karla, mona] = [await asViewer('Karla'), await asViewer('Mona')]
  const figures = {
    givers: 1,
    grants: 379,
    ofZero: 114,
    awards: 265,
    days: 2,
    recipients: 305,
    toPeople: 0,
    sums: [{ currency: 'GBP', ore: 3_117_845_600 }],
  }
  expect(await knownGiving(karla, everything)).toMatchObject(figures)
  const [wolfson, ...others] = await knownGivers(karla, everything)
  expect([wolfson?.name, others.length]).toEqual(['Wolfson Foundation', 0])
  expect(wolfson).toMatchObject({ grants: 379, ofZero: 114, days: 2, recipients: 305, ore: 3_117_845_600 })
  const donorId = wolfson?.donorId ?? ''
  expect(await knownGiving(karla, { donor: donorId, year: null })).toMatchObject(figures)
  expect((await donorGivingOf(karla, donorId)).all).toMatchObject({
    awards: 265,
    awardDays: 2,
    totalOre: 0,
    otherOre: { GBP: 3_117_845_600 },
  })
  const onItsPage = await donorGrants(karla, donorId)
  expect([onItsPage.length, onItsPage.every(({ amountOre }) => amountOre > 0)]).toEqual([50, true])
  expect(await reviewFigures(karla, switchesIn(parseGolden({ scope: 'all' })))).toMatchObject({ repeat: { part: 1, whole: 1 } })
  expect(await followMoney(karla, parseKrone({ scope: 'all' }))).toMatchObject({
    totalOre: 0,
    strands: [],
    beside: [{ currency: 'GBP', awards: 265, ore: 3_117_845_600 }],
  })
  expect(await followMoney(karla, parseKrone({ scope: 'network' }))).toMatchObject({ strands: [], beside: [] })
  expect([await knownGiving(mona, everything), await knownGivers(mona, everything)]).toEqual([undefined, []])
})

it('tells of the other file: 41 givers, 40 recipients under 46 spellings, 8 of them givers too, 99 grants to people', async (context) => {
  const file = referenceFile(context, '360giving/examples/ab-charitable-trust.json')
  await freshDatabase()
  await bring(file)
  const lis = await asViewer('Lis')
  expect(await knownGiving(lis, everything)).toMatchObject({
    givers: 41,
    grants: 154,
    ofZero: 1,
    awards: 153,
    recipients: 40,
    spellings: 46,
    bothSides: 8,
    toPeople: 99,
    sums: [{ currency: 'GBP', ore: 1_658_936_149 }],
  })
  const givers = await knownGivers(lis, everything)
  expect(givers).toHaveLength(41)
  expect(givers.reduce((sum, giver) => sum + giver.ore, 0)).toBe(1_658_936_149)
  expect(givers.reduce((sum, giver) => sum + giver.grants, 0)).toBe(154)
})
