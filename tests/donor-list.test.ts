import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { decision, donor, donorGiving, grant, logEntry } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { donorList } from '#lib/donors/data.ts'
import { donorFields } from '#lib/donors/fields/rules.ts'
import { givenCounts } from '#lib/donors/giving/counts/data.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { archiveDonor, restoreDonor } from '#lib/donors/mutations.ts'
import { donorGroupForms } from '#lib/donors/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { everyRow, listState, openList } from '#lib/list.ts'
import { sheetOf } from '#lib/lists.ts'
import { stopThread } from '#lib/thread.ts'
import type { Viewer } from '#lib/viewer.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, type Person, seed } from './database.ts'
import { make } from './new-donor.ts'

const firstOfReview = async (viewer: Viewer) =>
  (await goldenPage(viewer, parseGolden({}), listState([], {}, { sort: 'status' }), 50)).rows[0]

beforeAll(() => freshDatabase())
afterAll(() => {
  stopThread()
  return closeDatabase()
})

describe('the list', () => {
  test('pages by keyset through every giver once, in Danish order, and back', async () => {
    const karla = await asViewer('Karla')
    await seed('many', async (write) => {
      const { organisation } = await import('#db/schema/index.ts')
      const { danishSortKey } = await import('#lib/sort-key.ts')
      for (let i = 0; i < 120; i++) {
        const name = `Side ${['Å', 'Ø', 'Æ', 'Aa', 'Z'][i % 5]}${String(i).padStart(3, '0')}`
        const owner = await write.insert(organisation, {
          name,
          sortKey: danishSortKey(name),
          cvr: null,
          orgId: null,
          gln: null,
          address: null,
          postalCode: null,
          municipality: null,
          website: null,
        })
        await write.insert(donor, {
          organisationId: owner.id,
          sortKey: owner.sortKey,
          municipality: null,
          type: 'other',
          fundingKind: 'grant',
          stage: 'unknown',
          ownerId: null,
          groupId: null,
          purpose: null,
          doesNotSupport: null,
          geography: null,
          minOre: null,
          maxOre: null,
          ownFinancingBps: null,
          decisionWeeks: null,
          meetingDates: null,
          portalUrl: null,
          waitMonths: null,
          feeRule: 'unknown',
          feeRuleSource: null,
          publicBodyMayApply: null,
          startDateRule: 'any',
          applicationLimit: null,
          silenceWeeks: null,
          contactPreference: 'any',
          acceptsReports: null,
          acceptsThanks: null,
          theirCaseNumber: null,
          cycleMonths: null,
          nextStep: null,
          nextStepDay: null,
          archivedAt: null,
        })
      }
    })
    const names: string[] = []
    let params: Record<string, string> = { type: 'other' }
    for (;;) {
      const view = await openList(donorList, karla, params)
      names.push(...view.rows.map((row) => String(row.name)))
      if (!view.next) {
        const back = await openList(donorList, karla, { type: 'other', before: view.previous ?? '' })
        expect(back.rows).toHaveLength(50)
        break
      }
      params = { type: 'other', after: view.next }
    }
    expect(names).toHaveLength(120)
    expect(new Set(names).size).toBe(120)
    expect(names).toEqual(names.toSorted(new Intl.Collator('da', { sensitivity: 'base' }).compare))
    const exported: string[] = []
    for await (const rows of everyRow(donorList, karla, { type: 'other' }, 33)) exported.push(...rows.map((row) => String(row.name)))
    expect(exported).toEqual(names)
  })

  test('every field is described once, in the group its schema has it in', () => {
    const described = Object.entries(donorFields).map(([group, fields]) => [group, fields.map(({ name }) => name).toSorted()])
    const taken = Object.entries(donorGroupForms).map(([group, { shape }]) => {
      const { id: _id, version: _version, group: _group, ...fields } = shape
      return [group, Object.keys(fields).toSorted()]
    })
    expect(described).toEqual(taken)
  })

  test('a field that may be a column is one on the screen and in the export, in words; a member has none of the relation’s', async () => {
    const [karla, mona] = [await asViewer('Karla'), await asViewer('Mona')]
    await make('Sagsfonden', { theirCaseNumber: 'J-77', waitMonths: '12', startDateRule: 'after_decision' })
    const asked = { q: 'sagsfonden', cols: 'name.theirCaseNumber.waitMonths.startDateRule.cycleMonths' }
    expect((await openList(donorList, karla, asked)).rows).toMatchObject([
      { theirCaseNumber: 'J-77', waitMonths: 12, startDateRule: 'after_decision', cycleMonths: null },
    ])
    const sheet = sheetOf('donors', karla, asked)
    expect(sheet?.head).toEqual(['Giver', 'Oplyst rytme', 'Deres sagsnummer', 'Må projektet være i gang?', 'Karens'])
    expect((await Array.fromAsync(sheet?.pages ?? [])).flat(2)).toEqual([
      { kind: 'text', text: 'Sagsfonden' },
      { kind: 'empty' },
      { kind: 'text', text: 'J-77' },
      { kind: 'text', text: expect.stringContaining('efter') },
      { kind: 'number', value: 12 },
    ])
    expect((await openList(donorList, mona, asked)).rows).toMatchObject([{ theirCaseNumber: null, waitMonths: 12 }])
    expect(sheetOf('donors', mona, asked)?.head).toEqual(['Giver', 'Må projektet være i gang?', 'Karens'])
  })

  test.each(['sort=drop table', 'type=%00', 'after=~~', 'cols=nothing', 'status=gold', 'owner=1'])(
    'a mangled address (%s) shows the default list',
    async (query) => {
      const view = await openList(donorList, await asViewer('Karla'), Object.fromEntries(new URLSearchParams(query)))
      expect(view.rows.length).toBeGreaterThan(0)
      expect(view.state.sort).toBe('name')
    },
  )
})

describe('giving', () => {
  test('is derived with the decision, shown to those who keep the relation, and hidden from members', async () => {
    const id = await make('Gylden Fond', { minOre: '10.000', maxOre: '100.000' })
    await seed('awards', async (write) => {
      for (const [day, amountOre] of [
        ['2024-10-01', 5_000_000],
        ['2025-10-01', 7_000_000],
      ] as const) {
        const made = await write.insert(decision, {
          applicationId: null,
          donorId: id,
          outcome: 'awarded',
          day,
          dayPrecision: 'day',
          amountOre,
          currency: 'DKK',
          rateMicro: null,
          kronerOre: amountOre,
          isNetwork: true,
          heardHow: null,
          letterReference: null,
          reason: null,
          reasonText: null,
          learning: null,
          importBatchId: null,
          voidedBy: null,
          voidReason: null,
        })
        await write.insert(grant, {
          decisionId: made.id,
          donorId: id,
          applicationId: null,
          decidedDay: day,
          title: `Bevilling ${day}`,
          state: 'closed',
        })
      }
      await refreshGiving(write, [id])
    })
    const [given] = await engine().reader.select().from(donorGiving).where(eq(donorGiving.donorId, id))
    expect(given).toMatchObject({
      awards: 2,
      awardDays: 2,
      totalOre: 12_000_000,
      firstDay: '2024-10-01',
      secondDay: '2025-10-01',
      latestDay: '2025-10-01',
      expectedDay: '2027-10-01',
      years: { 2024: 5_000_000, 2025: 7_000_000 },
    })
    const row = async (person: Person) => (await openList(donorList, await asViewer(person), { q: 'gylden fond' })).rows[0]
    expect(await row('Karla')).toMatchObject({ awards: 2, totalOre: 12_000_000, status: 'in_rhythm' })
    expect(await row('Mona')).toMatchObject({
      name: 'Gylden Fond',
      awards: null,
      totalOre: null,
      status: null,
      owner: null,
      nextStep: null,
    })
    expect((await openList(donorList, await asViewer('Mona'), { golden: '1' })).total).toBe(
      (await openList(donorList, await asViewer('Mona'), {})).total,
    )
  })

  test('the golden review counts what an independent sum over the decisions counts', async () => {
    const karla = await asViewer('Karla')
    const figures = await reviewFigures(karla, parseSwitches({}))
    const rows = await engine().rows(
      'select donor_id, sum(kroner_ore) as ore, count(distinct day) as days from decision where voided_by is null and is_network = 1 group by donor_id',
    )
    const golden = rows.filter((row) => Number(row.days) >= 2)
    expect(figures?.share.whole).toBe(rows.reduce((sum, row) => sum + Number(row.ore), 0))
    expect(figures?.share.part).toBe(golden.reduce((sum, row) => sum + Number(row.ore), 0))
    expect(figures?.repeat).toMatchObject({ part: golden.length, whole: rows.length })
    expect(await firstOfReview(karla)).toMatchObject({ name: 'Gylden Fond' })
  })

  test('the head says how many have given and how many again: as many as its links show, and nothing to a member', async () => {
    const [karla, mona] = [await asViewer('Karla'), await asViewer('Mona')]
    const shown = async (filters: Record<string, string>) => (await openList(donorList, karla, filters)).total
    expect(await givenCounts(mona)).toBeNull()
    expect(await givenCounts(karla)).toEqual({ given: await shown({ given: '1' }), golden: await shown({ golden: '1' }) })
    const before = await givenCounts(karla)
    const [giver] = (await openList(donorList, karla, { golden: '1' })).rows
    await done(archiveDonor, 'Karla', { id: giver?.id })
    expect(await givenCounts(karla)).toEqual({ given: (before?.given ?? 0) - 1, golden: (before?.golden ?? 0) - 1 })
    await done(restoreDonor, 'Karla', { id: giver?.id })
    expect(await givenCounts(karla)).toEqual(before)
    expect((await openList(donorList, mona, { given: '1' })).total).toBe((await openList(donorList, mona, {})).total)
  })

  test('readiness says what is missing, line by line', async () => {
    const karla = await asViewer('Karla')
    const found = await firstOfReview(karla)
    const before = (await readinessOf(karla, [found?.id ?? ''])).get(found?.id ?? '')
    expect(before?.map((line) => [line.id, line.state])).toEqual([
      ['obligations', 'none'],
      ['report', 'none'],
      ['thanked', 'missing'],
      ['contact', 'missing'],
      ['wait', 'none'],
      ['idea', 'missing'],
      ['amount', 'ok'],
    ])
    await seed('thanks', (write) =>
      write.insert(logEntry, {
        donorId: found?.id ?? '',
        kind: 'thank_you',
        day: '2025-10-20',
        text: 'Tak',
        visibility: 'shared',
        isAsk: false,
        decisionId: null,
        applicationId: null,
        ideaId: null,
        contactIds: [],
        nextStep: null,
        followUpDay: null,
      }),
    )
    const after = (await readinessOf(karla, [found?.id ?? ''])).get(found?.id ?? '')
    expect(after?.find((line) => line.id === 'thanked')).toMatchObject({ state: 'ok', values: { day: '2025-10-20' } })
  })
})
