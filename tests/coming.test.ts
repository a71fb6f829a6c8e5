import { afterAll, beforeAll, expect, test } from 'vitest'
import { donorById } from '#lib/donors/data.ts'
import { noteContact } from '#lib/donors/log/mutations.ts'
import { setNextStep } from '#lib/donors/mutations.ts'
import { addRenewalStep, finishRenewalStep, planRenewal } from '#lib/donors/renewals/mutations.ts'
import { comingWith } from '#lib/donors/story/coming/data.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { isPartlyReceived } from '#lib/grants/tranches/rules.ts'
import { addDonor, awarded, done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, type Person, userId } from './database.ts'

let donorId = ''
let grantId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Den Kommende Fond')
  ;({ grantId } = await awarded({ donorId, title: 'Kanden', sentDay: '2026-01-01', day: '2026-03-01', amount: 300_000, versionId: null }))
})
afterAll(closeDatabase)

async function ahead(person: Person) {
  const viewer = await asViewer(person)
  const giver = await donorById(viewer, donorId)
  if (!giver) throw new Error('no giver')
  return (await comingWith(viewer, giver)).map(({ what, day, title }) => [what, day, title])
}

test('what is agreed, planned and awaited with a giver stands in order of day; what is done is gone', async () => {
  await done(planTranches, 'Frede', { grantId, parts: 3, firstDay: '01.04.2026', intervalMonths: 12, trigger: 'date' })
  const { id: planId } = await done(planRenewal, 'Karla', { donorId, askType: 'renewal', steps: '' })
  const step = await done(addRenewalStep, 'Karla', { planId, title: 'Send takkebrev', dueDay: '10.10.2026', ownerId: userId('Karla') })
  await done(addRenewalStep, 'Karla', { planId, title: 'Find en idé', dueDay: '', ownerId: '' })
  await done(setNextStep, 'Karla', { id: donorId, version: 1, nextStep: 'Ring til Morten', nextStepDay: '05.10.2026' })
  expect(await ahead('Karla')).toEqual([
    ['rate', '2026-04-01', 'Kanden'],
    ['nextStep', '2026-10-05', 'Ring til Morten'],
    ['step', '2026-10-10', 'Send takkebrev'],
    ['rate', '2027-04-01', 'Kanden'],
    ['rate', '2028-04-01', 'Kanden'],
    ['step', null, 'Find en idé'],
  ])
  await done(finishRenewalStep, 'Karla', { id: step.id })
  expect((await ahead('Frede')).map(([what]) => what)).toEqual(['rate', 'nextStep', 'rate', 'rate', 'step'])
})

test('a member sees only the money its own grant awaits; the reader no tasks; a stranger to the grant neither', async () => {
  expect((await ahead('Mona')).map(([what]) => what)).toEqual(['rate', 'rate', 'rate'])
  expect(await ahead('Malik')).toEqual([])
  const task = { kind: 'call', day: '01.10.2026', visibility: 'private', text: 'Fortroligt', followUpDay: '07.10.2026' }
  await done(noteContact, 'Frede', { ...note, ...task, donorId, nextStep: 'Hemmelig besked' })
  expect(await ahead('Frede')).toContainEqual(['task', '2026-10-07', 'Følg op'])
  await done(noteContact, 'Frede', { ...note, ...task, visibility: 'shared', donorId, nextStep: 'Send et udkast' })
  expect((await ahead('Frede')).filter(([, , title]) => title === 'Send et udkast')).toEqual([['nextStep', '2026-10-07', 'Send et udkast']])
  expect((await ahead('Lis')).filter(([what]) => what === 'task')).toEqual([])
  expect(JSON.stringify([await ahead('Lis'), await ahead('Mona')])).not.toContain('Hemmelig')
})

test('of a rate that came in part the rest is awaited', async () => {
  const karla = await asViewer('Karla')
  const first = async () => (await grantTranches(karla, grantId))[0]
  await done(receiveTranche, 'Karla', { grantId, trancheId: (await first())?.id, day: '02.04.2026', amountOre: '40.000' })
  const rate = await first()
  expect(rate && isPartlyReceived(rate)).toBe(true)
  const giver = await donorById(karla, donorId)
  const coming = giver ? await comingWith(karla, giver) : []
  expect(coming.find(({ id }) => id === rate?.id)).toMatchObject({ what: 'rate', amountOre: 6_000_000 })
  await done(receiveTranche, 'Karla', { grantId, trancheId: rate?.id, day: '03.04.2026', amountOre: '60.000' })
  expect(isPartlyReceived((await first()) ?? { state: 'planned', amountOre: 1, receivedOre: 0 })).toBe(false)
  expect((await ahead('Karla')).filter(([what]) => what === 'rate')).toHaveLength(2)
})

const note = { id: '', version: null, isAsk: false, contactIds: [], decisionId: '', applicationId: '', ideaId: '' }
