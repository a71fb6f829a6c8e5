import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { donorById, donorList } from '#lib/donors/data.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { donorGroups, groupGivers, groupStanding } from '#lib/donors/groups/data.ts'
import { createGroup, dissolveGroup, groupDonor, renameGroup, ungroupDonor } from '#lib/donors/groups/mutations.ts'
import { updateDonor } from '#lib/donors/mutations.ts'
import { parseSwitches } from '#lib/donors/golden/schema.ts'
import { reviewOf } from '#lib/donors/review/data.ts'
import { openList } from '#lib/list.ts'
import { perform } from '#lib/verb.ts'
import { addDonor, awarded, done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed } from './database.ts'

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

const made = async (name: string) => (await done(createGroup, 'Karla', { id: '', version: null, name })).id

describe('a group of givers', () => {
  test('is made by Frede, and is not two of one name', async () => {
    const { id } = await done(createGroup, 'Frede', { id: '', version: null, name: 'Styrelsen for Gode Begyndelser' })
    expect(await lastAudit('donor_group', id)).toMatchObject({
      verb: 'createGroup',
      changes: { name: [null, 'Styrelsen for Gode Begyndelser'] },
    })
    expect(
      await perform(createGroup, await asViewer('Karla'), { id: '', version: null, name: 'STYRELSEN  for gode begyndelser' }),
    ).toMatchObject({ ok: false, fields: { name: 'Der er allerede en gruppe med det navn.' } })
  })

  test('is renamed once: the second of two gets both', async () => {
    const id = await made('Gammelt navn')
    const [karla, frede] = [await asViewer('Karla'), await asViewer('Frede')]
    expect(await perform(renameGroup, karla, { id, version: 1, name: 'Nyt navn' })).toMatchObject({ ok: true })
    expect(await perform(renameGroup, frede, { id, version: 1, name: 'Fredes navn' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await lastAudit('donor_group', id)).toMatchObject({ verb: 'renameGroup', changes: { name: ['Gammelt navn', 'Nyt navn'] } })
  })

  test('takes givers in and lets them out; the list is narrowed by it', async () => {
    const [id, other] = [await made('Huset'), await made('Et andet hus')]
    const donorId = await addDonor('Puljen Første Fodfæste')
    await done(groupDonor, 'Karla', { groupId: other, donorId })
    await done(groupDonor, 'Karla', { groupId: id, donorId })
    const karla = await asViewer('Karla')
    expect(await donorById(karla, donorId)).toMatchObject({ groupId: id, groupName: 'Huset' })
    expect(await lastAudit('donor', donorId)).toMatchObject({ verb: 'groupDonor', changes: { groupId: [other, id] } })
    const shown = await openList(donorList, karla, { group: id, cols: 'name.group' })
    expect(shown.rows).toMatchObject([{ id: donorId, group: 'Huset' }])
    expect(shown.total).toBe(1)
    await done(ungroupDonor, 'Frede', { donorId })
    expect(await lastAudit('donor', donorId)).toMatchObject({ verb: 'ungroupDonor', changes: { groupId: [id, null] } })
    expect((await openList(donorList, karla, { group: id })).total).toBe(0)
  })

  test('is chosen in the giver’s own form', async () => {
    const id = await made('Valgt i skemaet')
    const donorId = await addDonor('Skemafonden')
    const karla = await asViewer('Karla')
    const before = await donorById(karla, donorId)
    await done(updateDonor, 'Karla', { ...before, cvr: '', website: '', address: '', groupId: id })
    expect(await donorById(karla, donorId)).toMatchObject({ groupName: 'Valgt i skemaet' })
  })

  test('sums what its givers gave, for those who keep relations', async () => {
    const id = await made('Summen')
    const givers = [await addDonor('Første pulje'), await addDonor('Anden pulje')]
    for (const [at, amount] of [1_500_000, 720_000].entries()) {
      const facts = {
        donorId: givers[at] ?? '',
        title: `Bevilling ${at}`,
        sentDay: '2023-01-01',
        day: '2023-12-13',
        amount,
        versionId: null,
      }
      await awarded(facts)
    }
    await seed('giving', (write) => refreshGiving(write, givers))
    for (const donorId of givers) await done(groupDonor, 'Karla', { groupId: id, donorId })
    const of = async (person: Person) => (await donorGroups(await asViewer(person))).find((group) => group.id === id)
    expect(await of('Lis')).toMatchObject({ givers: 2, awards: 2, totalOre: 222_000_000 })
    expect(await of('Mona')).toMatchObject({ givers: 2, awards: null, totalOre: null })
    expect((await groupGivers(await asViewer('Mona'), id)).map(({ name, totalOre }) => [name, totalOre])).toEqual([
      ['Anden pulje', null],
      ['Første pulje', null],
    ])
  })

  test('taken as one giver stands as in the review, for those who keep relations', async () => {
    const karla = await asViewer('Karla')
    const groups = (await donorGroups(karla)).filter(({ awards }) => Number(awards) > 0)
    expect(groups.length).toBeGreaterThan(0)
    const review = await reviewOf(karla, parseSwitches({ group: 'yes' }))
    for (const { id } of groups) {
      const givers = await groupGivers(karla, id)
      const subject = review?.subjects.find((one) => one.id === id)
      expect(await groupStanding(karla, givers)).toMatchObject({
        awards: subject?.awards.length,
        awardDays: subject?.awardDays.length,
        isGolden: subject?.isGolden,
        outlook: subject?.outlook,
      })
      expect(await groupStanding(await asViewer('Mona'), givers)).toBeUndefined()
    }
  })

  test('is dissolved when nobody is in it, and not before', async () => {
    const id = await made('Kortvarig')
    const donorId = await addDonor('Den sidste')
    await done(groupDonor, 'Karla', { groupId: id, donorId })
    expect(await perform(dissolveGroup, await asViewer('Karla'), { id })).toMatchObject({ ok: false, code: 'blocked' })
    await done(ungroupDonor, 'Karla', { donorId })
    await done(dissolveGroup, 'Karla', { id })
    expect(await lastAudit('donor_group', id)).toMatchObject({ verb: 'dissolveGroup', changes: { name: ['Kortvarig', null] } })
  })

  test.each(['Mona', 'Lis'] as const)('is refused %s', async (person) => {
    const viewer = await asViewer(person)
    const id = await made(`Afvist ${person}`)
    const donorId = await addDonor(`Afvist giver ${person}`)
    const tries = [
      perform(createGroup, viewer, { id: '', version: null, name: 'Nej' }),
      perform(renameGroup, viewer, { id, version: 1, name: 'Nej' }),
      perform(groupDonor, viewer, { groupId: id, donorId }),
      perform(ungroupDonor, viewer, { donorId }),
      perform(dissolveGroup, viewer, { id }),
    ]
    for (const answer of await Promise.all(tries)) expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
  })
})
