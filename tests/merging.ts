import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor } from '#db/schema/index.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { findDonorBy } from '#lib/donors/mutations.ts'
import { partiesOf } from '#lib/duplicates/merges/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { markOf } from '#lib/duplicates/merges/rules.ts'
import { undoMerge } from '#lib/duplicates/merges/undo/mutations.ts'
import { addDonor, awarded, done } from './awards.ts'
import { asViewer, seed } from './database.ts'

export const db = () => engine().reader
/** The organisation a giver is. */
export const houseOf = async (donorId: string) => (await db().select().from(donor).where(eq(donor.id, donorId)))[0]?.organisationId ?? ''

/** A giver with its awards, in whole kroner. */
export async function given(name: string, awards: [day: string, amount: number][]) {
  const donorId = await addDonor(name)
  const grants: string[] = []
  for (const [day, amount] of awards) {
    const facts = { donorId, title: `${name} ${day}`, sentDay: '2020-01-01', day, amount, versionId: null }
    grants.push((await awarded(facts)).grantId)
  }
  await seed('giving', async (write) => {
    await refreshGiving(write, [donorId])
    await findDonorBy(write, donorId)
  })
  return { donorId, organisationId: await houseOf(donorId), grants }
}

/** What is sent to merge two as they stand now. */
export async function merging(
  keptId: string,
  goneId: string,
  choices: Record<string, 'kept' | 'gone'> = {},
  kind: 'organisation' | 'contact' = 'organisation',
) {
  const pairs = await partiesOf(await asViewer('Karla'), { kind, keptId, goneId })
  return { kind, keptId, goneId, seen: markOf(pairs ?? []), choices }
}

export const merge = async (...given: Parameters<typeof merging>) => done(mergeRecords, 'Karla', await merging(...given))
export const undo = (id: string) => done(undoMerge, 'Karla', { id, reason: 'Det var to' })
