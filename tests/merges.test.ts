import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { attachment, comment, decision, donor, excludedDonor, grant, logEntry, organisation, storedFile, task } from '#db/schema/index.ts'
import { donorById } from '#lib/donors/data.ts'
import { noteContact } from '#lib/donors/log/mutations.ts'
import { createDonor } from '#lib/donors/mutations.ts'
import { planRenewal } from '#lib/donors/renewals/mutations.ts'
import { mergedInto, mergeById } from '#lib/duplicates/merges/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { defaultSide } from '#lib/duplicates/merges/rules.ts'
import { undoMerge } from '#lib/duplicates/merges/undo/mutations.ts'
import { planReport } from '#lib/grants/reports/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform } from '#lib/verb.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, seed } from './database.ts'
import { db, given, houseOf, merge, merging, undo } from './merging.ts'

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

const kronerOf = async (donorId: string) => {
  const [row] = await engine().rows(`select total_ore as ore, awards from donor_giving where donor_id = '${donorId}' and scope = 'network'`)
  return [Number(row?.ore ?? 0), Number(row?.awards ?? 0)]
}

describe('two givers become one', () => {
  test('with everything that hung on either, each row told in the audit, and the sums unchanged', async () => {
    const [one, two] = [
      await given('Havrekornsfonden', [['2023-06-14', 180_000]]),
      await given('Fonden Havrekorn', [['2024-06-12', 220_000]]),
    ]
    const note = {
      id: '',
      version: null,
      donorId: two.donorId,
      kind: 'call',
      day: '01.09.2026',
      text: 'De glæder sig',
      visibility: 'private',
    }
    const noted = await done(noteContact, 'Karla', { ...note, isAsk: false, decisionId: '', nextStep: '', followUpDay: '' })
    const plan = await done(planRenewal, 'Karla', { donorId: two.donorId, askType: 'renewal', steps: '' })
    const rest = await seed('rest', async (write) => {
      const on = { recordKind: 'donor', recordId: two.donorId } as const
      const file = await write.insert(storedFile, { sha: 'f'.repeat(64), sizeBytes: 1, mediaType: 'text/plain' })
      return {
        comment: await write.insert(comment, { ...on, text: 'Husk dem', mentions: [] }),
        task: await write.insert(task, { ...on, kind: 'task', title: 'Ring', isDonorFacing: false }),
        attachment: await write.insert(attachment, { ...on, fileId: file.id, fileName: 'brev.txt' }),
      }
    })
    const { id, rows } = await merge(one.organisationId, two.organisationId)
    expect(rows).toBeGreaterThanOrEqual(8)
    for (const [table, rowId] of [
      [comment, rest.comment.id],
      [task, rest.task.id],
      [attachment, rest.attachment.id],
    ] as const)
      expect((await db().select().from(table).where(eq(table.id, rowId)))[0]).toMatchObject({ recordId: one.donorId })
    expect((await db().select().from(logEntry).where(eq(logEntry.id, noted.id)))[0]?.donorId).toBe(one.donorId)
    expect(await lastAudit('renewal_plan', plan.id)).toMatchObject({
      verb: 'mergeRecords',
      changes: { donorId: [two.donorId, one.donorId] },
    })
    expect(await lastAudit('merge', id)).toMatchObject({ verb: 'mergeRecords', changes: { keptId: [null, one.organisationId] } })
    expect(await lastAudit('donor', two.donorId)).toMatchObject({ verb: 'mergeRecords', changes: { mergedIntoId: [null, one.donorId] } })
    expect([await kronerOf(one.donorId), await kronerOf(two.donorId)]).toEqual([
      [40_000_000, 2],
      [0, 0],
    ])
    const karla = await asViewer('Karla')
    expect(await donorById(karla, two.donorId)).toBeUndefined()
    expect(await mergedInto(karla, 'donor', two.donorId)).toBe(one.donorId)
    expect(
      (await findEverywhere(karla, 'fonden havrekorn'))
        .map((hit) => hit.recordId)
        .filter((hit) => hit === one.donorId || hit === two.donorId),
    ).toEqual([one.donorId])
  })

  test('and apart again: exactly what moved goes back', async () => {
    const [one, two] = [await given('Kornfonden', [['2023-06-14', 100_000]]), await given('Korn Fonden', [['2024-06-12', 50_000]])]
    const before = await everythingOf(one, two)
    const { id } = await merge(one.organisationId, two.organisationId, { organisation_name: 'gone', donor_stage: 'gone' })
    expect(await donorById(await asViewer('Karla'), one.donorId)).toMatchObject({ name: 'Korn Fonden' })
    expect(await undo(id)).toEqual({ id, kept: 0 })
    expect(await everythingOf(one, two)).toEqual(before)
    expect([await kronerOf(one.donorId), await kronerOf(two.donorId)]).toEqual([
      [10_000_000, 1],
      [5_000_000, 1],
    ])
    expect(await lastAudit('merge', id)).toMatchObject({ verb: 'undoMerge', changes: { voidReason: [null, 'Det var to'] } })
    expect(await perform(undoMerge, await asViewer('Karla'), { id, reason: 'Igen' })).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('keeps what later facts hang on, with all that belongs to it, and says which', async () => {
    const [one, two] = [
      await given('Senere A', []),
      await given('Senere B', [
        ['2024-06-12', 50_000],
        ['2025-06-12', 60_000],
      ]),
    ]
    const { id } = await merge(one.organisationId, two.organisationId)
    const [first, second] = two.grants
    await done(planReport, 'Karla', { grantId: first, kind: 'status', dueDay: '01.03.2027', ownerId: '' })
    expect(await undo(id)).toEqual({ id, kept: 3 })
    const owner = async (grantId: string | undefined) =>
      (
        await db()
          .select()
          .from(grant)
          .where(eq(grant.id, grantId ?? ''))
      )[0]
    const [stays, back] = [await owner(first), await owner(second)]
    expect([stays?.donorId, back?.donorId]).toEqual([one.donorId, two.donorId])
    const decided = async (decisionId = '') => (await db().select().from(decision).where(eq(decision.id, decisionId)))[0]?.donorId
    expect([await decided(stays?.decisionId), await decided(back?.decisionId)]).toEqual([one.donorId, two.donorId])
    expect((await mergeById(await asViewer('Karla'), id))?.undone).toMatchObject({
      rows: expect.arrayContaining([{ table: 'grant', id: first, because: 'report_due' }]),
    })
  })

  test('takes the words that were chosen, and gives back only those that nobody changed since', async () => {
    const form = {
      id: '',
      version: null,
      type: 'other',
      fundingKind: 'grant',
      stage: 'giver',
      ownerId: '',
      feeRule: 'unknown',
      startDateRule: 'any',
      contactPreference: 'any',
    }
    const make = async (name: string, more: object) => (await done(createDonor, 'Karla', { ...form, name, ...more })).id
    const keptId = await make('Ordfonden', { purpose: 'Mad', geography: 'Fyn', cvr: '13585628' })
    const goneId = await make('Fonden Ord', { purpose: 'Unge', geography: 'Jylland', website: 'ord.dk' })
    const [kept, gone] = [await houseOf(keptId), await houseOf(goneId)]
    const choices = { donor_purpose: 'gone', donor_geography: 'gone', organisation_website: 'gone' } as const
    const { id } = await merge(kept, gone, choices)
    const karla = await asViewer('Karla')
    expect(await donorById(karla, keptId)).toMatchObject({
      purpose: 'Unge',
      geography: 'Jylland',
      organisation: { cvr: '13585628', website: 'https://ord.dk' },
    })
    await engine().transact(async (write) => void (await write.update(donor).set({ geography: 'Hele landet' }).where(eq(donor.id, keptId))))
    await undo(id)
    expect(await donorById(karla, keptId)).toMatchObject({ purpose: 'Mad', geography: 'Hele landet', organisation: { website: null } })
    expect(await donorById(karla, goneId)).toMatchObject({ purpose: 'Unge', name: 'Fonden Ord' })
    expect((await mergeById(karla, id))?.undone).toMatchObject({ fields: ['donor.geography'] })
  })

  test('leaves a row that the kept one has already where it is', async () => {
    const [one, two] = [await given('Tvilling A', []), await given('Tvilling B', [])]
    const { fredesAgreement } = await import('./awards.ts')
    const { id: agreementId } = await fredesAgreement()
    const rows = await seed('excluded', (write) =>
      write.insertMany(
        excludedDonor,
        [one, two].map(({ donorId }) => ({ agreementId, donorId, reason: null })),
      ),
    )
    const { id } = await merge(one.organisationId, two.organisationId)
    const found = await mergeById(await asViewer('Karla'), id)
    expect(found?.moved).toMatchObject({ stayed: { 'excluded_donor.donorId': [rows[1]?.id] } })
  })

  test('with a second merge on top is not taken apart before that one is', async () => {
    const [a, b, c] = [await given('Kæde A', []), await given('Kæde B', [['2024-01-01', 10_000]]), await given('Kæde C', [])]
    const first = await merge(a.organisationId, b.organisationId)
    const second = await merge(c.organisationId, a.organisationId)
    const karla = await asViewer('Karla')
    expect(await mergedInto(karla, 'donor', b.donorId)).toBe(c.donorId)
    expect(await perform(undoMerge, karla, { id: first.id, reason: 'Nej' })).toMatchObject({ ok: false, code: 'blocked' })
    await undo(second.id)
    expect(await mergedInto(karla, 'donor', b.donorId)).toBe(a.donorId)
    await undo(first.id)
    expect(await kronerOf(b.donorId)).toEqual([1_000_000, 1])
  })

  test('is refused where something changed since one looked, and where they are one already', async () => {
    const [one, two] = [await given('Set A', []), await given('Set B', [])]
    const seen = await merging(one.organisationId, two.organisationId)
    await done(planRenewal, 'Karla', { donorId: one.donorId, askType: 'new', steps: '' })
    await engine().transact(async (write) => void (await write.update(donor).set({ version: 7 }).where(eq(donor.id, one.donorId))))
    const karla = await asViewer('Karla')
    expect(await perform(mergeRecords, karla, seen)).toMatchObject({ ok: false, code: 'conflict' })
    await merge(one.organisationId, two.organisationId)
    expect(await perform(mergeRecords, karla, await merging(one.organisationId, two.organisationId))).toMatchObject({
      ok: false,
      code: 'conflict',
    })
  })

  test.each(['Frede', 'Mona', 'Lis'] as const)('is refused %s, as if they were not there', async (person) => {
    const [one, two] = [await given(`Nej A ${person}`, []), await given(`Nej B ${person}`, [])]
    const viewer = await asViewer(person)
    expect(await perform(mergeRecords, viewer, await merging(one.organisationId, two.organisationId))).toMatchObject({
      ok: false,
      code: 'notFound',
    })
    const { id } = await merge(one.organisationId, two.organisationId)
    expect(await perform(undoMerge, viewer, { id, reason: 'Nej' })).toMatchObject({ ok: false, code: 'notFound' })
  })
})

async function everythingOf(...givers: { donorId: string; organisationId: string; grants: string[] }[]) {
  const ids = givers.map(({ donorId }) => donorId)
  const strip = <T extends { version?: number }>(rows: T[]) => rows.map(({ version: _version, ...row }) => row)
  return [
    strip(await db().select().from(donor).where(inArray(donor.id, ids)).orderBy(donor.id)),
    strip(
      await db()
        .select()
        .from(organisation)
        .where(
          inArray(
            organisation.id,
            givers.map(({ organisationId }) => organisationId),
          ),
        )
        .orderBy(organisation.id),
    ),
    await db().select().from(decision).where(inArray(decision.donorId, ids)).orderBy(decision.id),
    await db()
      .select()
      .from(grant)
      .where(and(inArray(grant.donorId, ids)))
      .orderBy(grant.id),
    await engine().rows(`select * from search_entry where record_id in ('${ids.join("','")}') order by record_id`),
  ].map((rows) => rows.map((row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'row'))))
}

describe('whose word stands unless one says otherwise', () => {
  test.each([
    ['name', 'Havrekornsfonden', 'Havrekorns Fonden', 'kept'],
    ['name', 'Havrekornsfonden', 'Havrekornsfonden (tidl. Rugfonden)', 'gone'],
    ['name', 'Fonden Havrekorn af 1923', 'Havrekorn', 'kept'],
    ['name', 'Havrekornsfonden', 'HAVREKORNSFONDEN', 'kept'],
    ['address', 'Torvet 1, 2. sal, 4200 Slagelse', 'Torvet 1', 'kept'],
    ['purpose', 'Mad og unge', 'Unge', 'kept'],
    ['feeRule', 'not_allowed', 'allowed', 'gone'],
    ['cvr', '99000171', '99000279', 'kept'],
    ['cvr', null, '99000279', 'gone'],
    ['stage', 'repeat_giver', 'identified', 'kept'],
    ['stage', 'identified', 'repeat_giver', 'gone'],
    ['stage', 'strategic_partner', 'do_not_contact', 'gone'],
    ['stage', 'giver', 'dormant', 'kept'],
    ['stage', 'unknown', 'dormant', 'gone'],
    ['contactPreference', 'call_first', 'none', 'gone'],
    ['contactPreference', 'none', 'written', 'kept'],
    ['feeRule', 'not_allowed', 'unknown', 'kept'],
    ['website', null, 'https://fonden.dk', 'gone'],
    ['purpose', 'Mad', 'Mad og unge', 'gone'],
  ] as const)('%s: of %s and %s the %s one’s', (field, kept, gone, side) => {
    expect(defaultSide(field, kept, gone, 'gone')).toBe(side)
  })
})
