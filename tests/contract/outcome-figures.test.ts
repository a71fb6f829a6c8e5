import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { course, decision, donor, fundingLink, grant, allocation, job, organisation, personCode, setting } from '#db/schema/index.ts'
import { exactFigures, publishedFigures } from '#lib/outcomes/data.ts'
import { courseFunding } from '#lib/outcomes/funding/data.ts'
import { linkFunding, unlinkFunding } from '#lib/outcomes/funding/mutations.ts'
import { codeFrom } from '#lib/outcomes/person-codes/rules.ts'
import { publishedWork } from '#lib/outcomes/rules.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, closeDatabase, enterpriseId, lastAudit, seed } from '../database.ts'
import { done, start, withAgreement } from './course-house.ts'

let agreementId = ''

beforeAll(async () => {
  agreementId = await withAgreement()
})
afterAll(closeDatabase)

describe('what paid for it', () => {
  test("shares never pass the whole, an allocation pays once, only the enterprise's own pay", async () => {
    const mona = await asViewer('Mona')
    const { id: courseId } = await start('Mona')
    const made = await seed('money', async (write) => {
      const giver = await write.insert(organisation, { name: 'Havrekornsfonden', sortKey: danishSortKey('Havrekornsfonden') })
      const havre = await write.insert(donor, {
        organisationId: giver.id,
        sortKey: giver.sortKey,
        type: 'charitable_foundation',
        fundingKind: 'grant',
        stage: 'giver',
        feeRule: 'unknown',
        startDateRule: 'unknown',
        contactPreference: 'any',
      })
      const yes = await write.insert(decision, {
        donorId: havre.id,
        outcome: 'awarded',
        day: '2023-06-14',
        amountOre: 18_000_000,
        kronerOre: 18_000_000,
        isNetwork: true,
      })
      const given = await write.insert(grant, {
        decisionId: yes.id,
        donorId: havre.id,
        decidedDay: '2023-06-14',
        title: 'Kaffe på cykel',
        state: 'active',
      })
      const kande = await write.insert(allocation, { grantId: given.id, enterpriseId: enterpriseId('Kande'), amountOre: 10_000_000 })
      const second = await write.insert(allocation, { grantId: given.id, enterpriseId: enterpriseId('Kande'), amountOre: 5_000_000 })
      const rodnet = await write.insert(allocation, { grantId: given.id, enterpriseId: enterpriseId('Rodnet'), amountOre: 3_000_000 })
      return { kande: kande.id, second: second.id, rodnet: rodnet.id }
    })
    const link = { kind: 'course', recordId: courseId, allocationId: made.kande, shareBps: '60' }
    const { id } = await done(perform(linkFunding, mona, link))
    expect(await perform(linkFunding, mona, link)).toMatchObject({ ok: false, fields: { allocationId: expect.any(String) } })
    expect(await perform(linkFunding, mona, { ...link, allocationId: made.second, shareBps: '40,01' })).toMatchObject({
      ok: false,
      fields: { shareBps: expect.stringContaining('40') },
    })
    expect(await perform(linkFunding, mona, { ...link, allocationId: made.rodnet, shareBps: '10' })).toMatchObject({
      ok: false,
      fields: { allocationId: expect.any(String) },
    })
    expect(await perform(linkFunding, mona, { ...link, allocationId: made.second, shareBps: '0' })).toMatchObject({
      ok: false,
      fields: { shareBps: expect.any(String) },
    })
    await done(perform(linkFunding, mona, { ...link, allocationId: made.second, shareBps: '40' }))
    expect(await perform(linkFunding, await asViewer('Malik'), { ...link, shareBps: '1' })).toMatchObject({ ok: false, code: 'notFound' })
    expect((await courseFunding(mona, courseId)).map((row) => [row.donorName, row.shareBps])).toEqual([
      ['Havrekornsfonden', 6000],
      ['Havrekornsfonden', 4000],
    ])
    expect(await courseFunding(await asViewer('Frede'), courseId)).toEqual([])
    expect(await perform(unlinkFunding, await asViewer('Malik'), { id })).toMatchObject({ ok: false, code: 'notFound' })
    await done(perform(unlinkFunding, mona, { id }))
    expect((await lastAudit('funding_link', id))?.verb).toBe('unlinkFunding')
    expect(await engine().reader.$count(fundingLink)).toBe(1)
  })
})

describe('published tables', () => {
  test('2024 and 2025 of the story: what a reader sees', () => {
    const all = { 2024: [5, 6, 4, 4, 4, 3, 1, 0], 2025: [5, 6, 5, 5, 4, 3, 1, 1] }
    const ids = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']
    const table = publishedWork(
      Object.entries(all).flatMap(([year, people]) =>
        people.map((count, at) => ({ year: Number(year), agreementId: ids[at] ?? '', people: count })),
      ),
      ids,
      [2024, 2025],
      5,
    )
    const shown = table.rows.map(({ cells }) => cells.map((cell) => ('shown' in cell ? cell.shown : '<5')))
    expect(shown).toEqual([
      [5, 5],
      [6, 6],
      ['<5', 5],
      ['<5', 5],
      ['<5', '<5'],
      ['<5', '<5'],
      ['<5', '<5'],
      [0, '<5'],
    ])
    expect(table.totals).toEqual([{ shown: 27 }, { shown: 30 }])
  })

  test('a person counts once a year under the first job; kinds by the setting of the day; a reader sees no figure from 1 to 4', async () => {
    const [one] = await engine().reader.select().from(course).limit(1)
    if (!one) throw new Error('no course')
    await seed('jobs', async (write) => {
      const base = {
        courseId: one.id,
        agreementId,
        enterpriseId: enterpriseId('Kande'),
        openingId: null,
        hours: null,
        hourBand: null,
        isFirstFoothold: false,
        employer: null,
      }
      for (let at = 0; at < 7; at += 1) {
        const person = await write.insert(personCode, {
          code: codeFrom(write.newId()),
          spokenName: 'Blå Ske',
          enterpriseId: enterpriseId('Kande'),
        })
        await write.insert(job, { ...base, personCodeId: person.id, kind: at < 2 ? 'flex_job' : 'paid_hours', begunDay: '2025-03-01' })
        if (at === 6) await write.insert(job, { ...base, personCodeId: person.id, kind: 'ordinary_job', begunDay: '2025-09-01' })
      }
    })
    const exact = await exactFigures(await asViewer('Karla'))
    expect(exact?.work.filter(({ year }) => year === 2025)).toEqual([{ year: 2025, agreementId, people: 7 }])
    expect(exact?.jobs.find(({ year }) => year === 2025)).toEqual({ year: 2025, jobs: 8 })
    expect((await exactFigures(await asViewer('Malik')))?.work).toEqual([])
    for (const person of ['Frede', 'Lis'] as const) expect(await exactFigures(await asViewer(person))).toBeUndefined()
    const lis = await publishedFigures(await asViewer('Lis'))
    const figures =
      JSON.stringify([lis.work, lis.jobs, lis.progression])
        .match(/"shown":(\d+)/g)
        ?.map((text) => Number(text.slice(8))) ?? []
    expect(figures.filter((figure) => figure > 0 && figure < 5)).toEqual([])
    expect(lis.work.totals[lis.work.years.indexOf(2025)]).toEqual({ shown: 7 })
    await seed('setting', (write) =>
      write.insert(setting, { key: 'countedJobKinds', value: 'paid_hours,ordinary_job', validFrom: '2025-01-01', reason: null } as never),
    )
    expect((await exactFigures(await asViewer('Karla')))?.work.find(({ year }) => year === 2025)?.people).toBe(5)
    expect((await publishedFigures(await asViewer('Lis'))).kinds).toMatchObject({
      decidedDay: '2025-01-01',
      kinds: ['paid_hours', 'ordinary_job'],
    })
  })
})
