import { asc, inArray } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor } from '#db/schema/index.ts'
import { partiesOf } from '#lib/duplicates/merges/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { markOf } from '#lib/duplicates/merges/rules.ts'
import { dismissDuplicate } from '#lib/duplicates/mutations.ts'
import { addDonor, done } from '../awards.ts'
import { asViewer } from '../database.ts'

/** Two givers to merge and to say something of, two that were said to differ, and a merge that can be undone. */
export async function twins(number: number) {
  const [keptId = '', goneId = ''] = await houses(`Tvilling ${number}`, `Anden tvilling ${number}`)
  const [firstId, secondId] = await houses(`Forskellig ${number}`, `Også forskellig ${number}`)
  const { id: verdictId } = await done(dismissDuplicate, 'Karla', { kind: 'organisation', firstId, secondId })
  const merged = await mergeInput(...(await houses(`Lagt sammen ${number}`, `Lagt ind ${number}`)))
  const { id: mergeId } = await done(mergeRecords, 'Karla', merged)
  return { keptId, goneId, verdictId, mergeId, mergeSeen: (await mergeInput(keptId, goneId)).seen }
}

async function mergeInput(keptId = '', goneId = '') {
  const asked = { kind: 'organisation', keptId, goneId } as const
  const pairs = await partiesOf(await asViewer('Karla'), asked)
  return { ...asked, seen: markOf(pairs ?? []), choices: {} }
}

async function houses(...names: string[]): Promise<string[]> {
  const ids = []
  for (const name of names) ids.push(await addDonor(name))
  const rows = await engine().reader.select({ id: donor.organisationId }).from(donor).where(inArray(donor.id, ids)).orderBy(asc(donor.id))
  return rows.map(({ id }) => id)
}
