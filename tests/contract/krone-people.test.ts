import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followMoney } from '#lib/outcomes/krone/data.ts'
import { parseKrone } from '#lib/outcomes/krone/schema.ts'
import { kroneCourses, kroneResult, strandKey, strandResults } from '#lib/outcomes/results/data.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, type Person, seed } from '../database.ts'
import { bringEngine } from './engine.ts'
import { id, story } from './krone-story.ts'

const filters = (change: Record<string, string> = {}) => parseKrone(change)

beforeAll(async () => {
  await freshDatabase(bringEngine)
  await seed('story', story)
})
afterAll(closeDatabase)

describe('what it became', () => {
  test('contributed and attributed, distinct, for those who see the rows', async () => {
    const karla = await asViewer('Karla')
    const { strands, isDetailed } = await followMoney(karla, filters())
    const results = await strandResults(karla, filters(), strands, isDetailed)
    const of = (pilotId: string | null) =>
      results.get(strandKey({ donorId: id('Havrekornsfonden'), grantId: null, targetId: enterpriseId('Kande'), pilotId }))
    expect(of(id('pilot'))).toEqual({ agreementIds: [id('A1')], counts: { courses: 6, people: 4, coursesBps: 45_000, peopleBps: 25_000 } })
    expect(of(null)?.counts).toEqual({ courses: 4, people: 4, coursesBps: 11_500, peopleBps: 11_500 })
    expect(await kroneResult(karla, filters())).toMatchObject({ courses: 6, people: 4 })
    expect(await kroneResult(karla, filters({ year: '2024' }))).toMatchObject({ courses: 4, people: 4 })
    expect(await kroneCourses(karla, filters())).toHaveLength(6)
    expect(await kroneResult(await asViewer('Malik'), filters())).toMatchObject({ courses: 0, people: 0 })
  })

  test.each<Person>(['Frede', 'Lis'])('%s gets no count and no code, only which agreements', async (person) => {
    const viewer = await asViewer(person)
    const { strands, isDetailed } = await followMoney(viewer, filters())
    const results = await strandResults(viewer, filters(), strands, isDetailed)
    expect([...results.values()]).not.toHaveLength(0)
    for (const { counts } of results.values()) expect(counts).toBeNull()
    expect(await kroneResult(viewer, filters())).toBeUndefined()
    expect(await kroneCourses(viewer, filters())).toEqual([])
  })
})

test('a mangled address follows everything', () => {
  expect(filters({ year: 'soon', donor: 'x', scope: 'moon', counting: '?', from: '' })).toEqual({
    year: null,
    donor: null,
    scope: 'network',
    counting: 'whole',
    from: 'giver',
  })
})
