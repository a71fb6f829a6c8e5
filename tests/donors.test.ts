import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { decision, donor, donorGiving, grant, logEntry } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { addContact, endContact } from '#lib/donors/contacts/mutations.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { donorById, donorList } from '#lib/donors/data.ts'
import { donorFields } from '#lib/donors/fields/rules.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { noteContact, updateLogEntry } from '#lib/donors/log/mutations.ts'
import { archiveDonor, createDonor, restoreDonor, setNextStep, updateDonor } from '#lib/donors/mutations.ts'
import { planRenewal } from '#lib/donors/renewals/mutations.ts'
import { donorGroupForms } from '#lib/donors/schema.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { everyRow, listState, openList } from '#lib/list.ts'
import { sheetOf } from '#lib/lists.ts'
import { stopThread } from '#lib/thread.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed, userId } from './database.ts'

const blank = {
  id: '',
  version: null,
  cvr: '',
  type: 'charitable_foundation',
  fundingKind: 'grant',
  stage: 'identified',
  ownerId: '',
  feeRule: 'unknown',
  startDateRule: 'any',
  contactPreference: 'any',
} as const

const firstOfReview = async (viewer: Viewer) =>
  (await goldenPage(viewer, parseGolden({}), listState([], {}, { sort: 'status' }), 50)).rows[0]

beforeAll(() => freshDatabase())
afterAll(() => {
  stopThread()
  return closeDatabase()
})

async function make(name: string, more: Record<string, unknown> = {}): Promise<string> {
  const made = await perform(createDonor, await asViewer('Karla'), { ...blank, name, ...more })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.data.id
}

describe('a giver', () => {
  test('is made by Frede from a name, found by search, and audited with what was typed', async () => {
    const made = await perform(createDonor, await asViewer('Frede'), {
      ...blank,
      name: 'Ærlighedsfonden',
      minOre: '25.000',
      website: 'www.aerlig.dk',
      municipality: 'Æblevig',
    })
    expect(made).toMatchObject({ ok: true })
    const id = made.ok ? made.data.id : ''
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({
      name: 'Ærlighedsfonden',
      minOre: 2_500_000,
      municipality: 'Æblevig',
      organisation: { website: 'https://www.aerlig.dk' },
    })
    expect(await lastAudit('donor', id)).toMatchObject({
      verb: 'createDonor',
      actor: userId('Frede'),
      changes: { minOre: [null, 2_500_000] },
    })
    expect(await findEverywhere(await asViewer('Mona'), 'ærlighed')).toMatchObject([{ recordKind: 'donor', recordId: id }])
  })

  test('keeps what was typed and says which fields are wrong', async () => {
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: ' ', cvr: '123', minOre: '100', maxOre: '50' })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { name: expect.any(String), cvr: expect.any(String) } })
    const reversed = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Omvendt', minOre: '100', maxOre: '50' })
    expect(reversed).toMatchObject({ ok: false, fields: { maxOre: 'Det mindste er større end det største.' } })
  })

  test('never holds a CPR number, and the answer does not repeat it', async () => {
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Fonden', purpose: 'Kontakt 010165-1234' })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { purpose: expect.stringContaining('CPR') } })
    expect(JSON.stringify(refused)).not.toContain('010165')
  })

  test('is not two with one CVR number', async () => {
    await make('Den første', { cvr: '13585628' })
    const refused = await perform(createDonor, await asViewer('Karla'), { ...blank, name: 'Den anden', cvr: 'DK 13 58 56 28' })
    expect(refused).toMatchObject({ ok: false, fields: { cvr: 'CVR-nummeret bruges allerede af Den første.' } })
  })

  test('is never overwritten: the second of two editors gets both texts', async () => {
    const id = await make('To redaktører')
    const [karla, frede] = [await asViewer('Karla'), await asViewer('Frede')]
    expect(await perform(updateDonor, karla, { ...blank, id, version: 1, name: 'To redaktører', purpose: 'Karlas' })).toMatchObject({
      ok: true,
      data: { version: 2 },
    })
    expect(await perform(updateDonor, frede, { ...blank, id, version: 1, name: 'To redaktører', purpose: 'Fredes' })).toMatchObject({
      ok: false,
      code: 'conflict',
      current: { purpose: 'Karlas', version: 2 },
    })
    expect(await donorById(karla, id)).toMatchObject({ purpose: 'Karlas' })
    expect(await lastAudit('donor', id)).toMatchObject({ changes: { purpose: [null, 'Karlas'] } })
  })

  test('is changed once by a double click, and refuses the same key for something else', async () => {
    const frede = await asViewer('Frede')
    const id = await make('Dobbeltklik')
    const input = { key: 'dobbeltklik-1', id, version: 1, nextStep: 'Ring', nextStepDay: '14.10.2026' }
    const answers = await Promise.all([perform(setNextStep, frede, input), perform(setNextStep, frede, input)])
    expect(answers).toMatchObject([
      { ok: true, data: { version: 2 } },
      { ok: true, data: { version: 2 } },
    ])
    expect(await perform(setNextStep, frede, { ...input, nextStep: 'Skriv' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await donorById(frede, id)).toMatchObject({ nextStep: 'Ring', nextStepDay: '2026-10-14', version: 2 })
  })

  test('is laid away out of lists and search, and fetched again', async () => {
    const karla = await asViewer('Karla')
    const id = await make('Hvilestenen')
    await perform(archiveDonor, karla, { id })
    expect((await openList(donorList, karla, { q: 'hvilesten' })).total).toBe(0)
    expect(await findEverywhere(karla, 'hvilesten')).toEqual([])
    expect((await openList(donorList, karla, { archived: '1' })).rows.map((row) => row.id)).toContain(id)
    await perform(restoreDonor, karla, { id })
    expect(await findEverywhere(karla, 'hvilesten')).toHaveLength(1)
    expect(await lastAudit('donor', id)).toMatchObject({ verb: 'restoreDonor', changes: { archivedAt: [expect.any(String), null] } })
  })

  const refusals: [string, Person][] = [
    ['createDonor', 'Mona'],
    ['createDonor', 'Lis'],
    ['archiveDonor', 'Frede'],
    ['archiveDonor', 'Mona'],
    ['planRenewal', 'Mona'],
    ['setNextStep', 'Lis'],
  ]
  test.each(refusals)('%s is refused %s', async (name, person) => {
    const id = await make(`Afvist ${name} ${person}`)
    const viewer = await asViewer(person)
    const tries = {
      createDonor: () => perform(createDonor, viewer, { ...blank, name: 'Nej' }),
      archiveDonor: () => perform(archiveDonor, viewer, { id }),
      planRenewal: () => perform(planRenewal, viewer, { donorId: id, askType: 'new', steps: '' }),
      setNextStep: () => perform(setNextStep, viewer, { id, version: 1, nextStep: 'x', nextStepDay: '' }),
    }
    expect(await tries[name as keyof typeof tries]()).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('that does not exist is not found', async () => {
    expect(await perform(archiveDonor, await asViewer('Karla'), { id: '00000000-0000-7000-8000-000000000000' })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
  })
})

describe('the log', () => {
  test('a private note is its author’s and the coordinators’; a member reads none', async () => {
    const id = await make('Snakkefonden')
    const note = {
      id: '',
      version: null,
      donorId: id,
      kind: 'call',
      day: '01.10.2026',
      text: 'De vil høre mere',
      isAsk: false,
      decisionId: '',
      nextStep: 'Send brev',
      followUpDay: '',
    } as const
    const noted = await perform(noteContact, await asViewer('Frede'), { ...note, visibility: 'private' })
    await perform(noteContact, await asViewer('Karla'), { ...note, visibility: 'shared', text: 'Delt', nextStep: '' })
    const seen = async (person: Person) =>
      (await donorTimeline(await asViewer(person), id)).events.flatMap((event) => (event.source === 'log' ? [event.text] : [])).toSorted()
    expect(await seen('Frede')).toEqual(['De vil høre mere', 'Delt'])
    expect(await seen('Karla')).toEqual(['De vil høre mere', 'Delt'])
    expect(await seen('Fie')).toEqual(['Delt'])
    expect(await seen('Lis')).toEqual(['Delt'])
    expect(await seen('Mona')).toEqual([])
    // The words of a private note are never the giver's step, which all may read; a shared one's are.
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({ nextStep: null })
    await perform(noteContact, await asViewer('Frede'), { ...note, visibility: 'shared', text: 'Aftalt' })
    expect(await donorById(await asViewer('Frede'), id)).toMatchObject({ nextStep: 'Send brev' })
    const entryId = noted.ok ? noted.data.id : ''
    expect(await perform(updateLogEntry, await asViewer('Fie'), { ...note, id: entryId, version: 1, visibility: 'shared' })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
    expect(await lastAudit('log_entry', entryId)).toMatchObject({ verb: 'noteContact' })
  })
})

describe('a contact', () => {
  test('is kept with basis and source; the audit keeps a hash, not the name', async () => {
    const id = await make('Kontaktfonden')
    const made = await perform(addContact, await asViewer('Frede'), {
      id: '',
      version: null,
      donorId: id,
      name: 'Paula Programleder',
      email: 'paula@example.dk',
      legalBasis: 'public_task',
      source: 'giverens hjemmeside',
      reviewDay: '01.10.2027',
    })
    const contactId = made.ok ? made.data.id : ''
    expect(await donorContacts(await asViewer('Lis'), id)).toMatchObject([{ name: 'Paula Programleder', source: 'giverens hjemmeside' }])
    expect(await donorContacts(await asViewer('Mona'), id)).toEqual([])
    expect(JSON.stringify(await lastAudit('contact', contactId))).not.toContain('Paula')
    await perform(endContact, await asViewer('Karla'), { id: contactId })
    expect(await donorContacts(await asViewer('Karla'), id)).toEqual([])
  })
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
