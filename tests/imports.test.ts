import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import {
  decision,
  donor,
  donorGiving,
  enterprise,
  grant,
  importBatch,
  importRow,
  logEntry,
  organisation,
  organisationAlias,
  searchEntry,
} from '#db/schema/index.ts'
import { commitImport, discardImport, stageImport } from '#lib/imports/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { undoImport } from '#lib/imports/undo/mutations.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed } from './database.ts'
import { referenceFile } from './reference-data.ts'
import { fileOf, grantOf, rowsOf } from './small-360.ts'

const fileSha = 'a'.repeat(64)

describe('importing', () => {
  beforeEach(async () => void (await freshDatabase()))
  afterEach(closeDatabase)

  it('shows first and saves nothing: Karla stages', async () => {
    const staged = await stage(fileOf(grantOf(), grantOf({ id: '360G-x-2', amountAwarded: 'x' })))
    expect(staged).toMatchObject({ counts: { rows: 2, new: 1, error: 1, funders: 1, recipients: 1 } })
    expect(await counted()).toEqual({ grants: 0, decisions: 0, donors: 0, rows: 2 })
    expect((await lastAudit('import_batch', staged.id))?.verb).toBe('stageImport')
  })

  it('is all or nothing, unless the bad rows are left out', async () => {
    const { id } = await stage(fileOf(grantOf(), grantOf({ id: '360G-x-2', amountAwarded: 'x' })))
    expect(await perform(commitImport, await asViewer('Karla'), { id })).toMatchObject({ ok: false, code: 'blocked' })
    expect(await counted()).toMatchObject({ grants: 0, donors: 0 })
    expect(await perform(commitImport, await asViewer('Karla'), { id, leaveOut: true })).toMatchObject({
      ok: true,
      data: { grants: 1, donors: 1, organisations: 2 },
    })
    expect(await counted()).toMatchObject({ grants: 1, decisions: 1, donors: 1 })
    expect(await perform(commitImport, await asViewer('Karla'), { id, leaveOut: true })).toMatchObject({ ok: false, code: 'conflict' })
    const [batch] = await engine().reader.select().from(importBatch)
    expect(batch).toMatchObject({ state: 'applied', counts: { saved: 1, error: 1 } })
    expect((await lastAudit('import_batch', id))?.verb).toBe('commitImport')
  })

  it('matches by the original identifier and doubles nothing', async () => {
    await bring(fileOf(grantOf()))
    const again = await stage(fileOf(grantOf(), grantOf({ id: '360G-x-2' })))
    expect(again.counts).toMatchObject({ new: 1, matches: 1 })
    expect(await perform(commitImport, await asViewer('Karla'), { id: again.id })).toMatchObject({
      ok: true,
      data: { grants: 1, donors: 0, organisations: 0 },
    })
    const third = await stage(fileOf(grantOf(), grantOf({ id: '360G-x-2' })))
    expect(await perform(commitImport, await asViewer('Karla'), { id: third.id })).toMatchObject({ ok: false, code: 'blocked' })
    expect(await counted()).toMatchObject({ grants: 2, donors: 1 })
  })

  it('calls a known grant that differs a conflict and leaves it as it is', async () => {
    await bring(fileOf(grantOf()))
    const { id, counts } = await stage(fileOf(grantOf({ amountAwarded: 2000 }), grantOf({ id: '360G-x-2' })))
    expect(counts).toMatchObject({ conflict: 1, new: 1 })
    expect(await perform(commitImport, await asViewer('Karla'), { id })).toMatchObject({ ok: false, code: 'blocked' })
    expect(await perform(commitImport, await asViewer('Karla'), { id, leaveOut: true })).toMatchObject({ ok: true })
    const amounts = await engine().reader.select({ amountOre: decision.amountOre }).from(decision)
    expect(amounts).toEqual([{ amountOre: 100_000 }, { amountOre: 100_000 }])
  })

  it('knows an organisation by id, then CVR, then name, and keeps other spellings', async () => {
    await seed('known', (write) => write.insert(organisation, { name: 'Byhaven', sortKey: 'byhaven' }))
    await bring(
      fileOf(
        grantOf(),
        grantOf({ id: '2', fundingOrganization: [{ id: 'DK-CVR-13 74 81 36', name: 'BYFONDEN' }] }),
        grantOf({ id: '3', fundingOrganization: [{ id: 'DK-CVR-13748136', name: 'Fonden for Byen' }] }),
        grantOf({ id: '4', recipientOrganization: [{ id: '360G-x:org-9', name: 'Byhaven' }] }),
      ),
    )
    const names = await engine()
      .reader.select({ name: organisation.name, orgId: organisation.orgId, cvr: organisation.cvr })
      .from(organisation)
      .where(inArray(organisation.name, ['Byhaven', 'Byfonden']))
    expect(names).toHaveLength(2)
    expect(names).toContainEqual({ name: 'Byfonden', orgId: 'DK-CVR-13748136', cvr: '13748136' })
    expect(await engine().reader.select({ name: organisationAlias.name }).from(organisationAlias)).toEqual([{ name: 'Fonden for Byen' }])
    expect(await counted()).toMatchObject({ donors: 1, grants: 4 })
  })

  it('keeps two organisations of one name apart when their identifiers differ', async () => {
    await bring(fileOf(grantOf(), grantOf({ id: '2', recipientOrganization: [{ id: '360G-x:org-2', name: 'Byhaven' }] })))
    expect(await engine().reader.$count(organisation, eq(organisation.sortKey, 'byhaven'))).toBe(2)
  })

  it('keeps an amount of 0, which is no award, and kroner apart from what has no rate', async () => {
    await bring(
      fileOf(
        grantOf(),
        grantOf({ id: '2', amountAwarded: 0, awardDate: '2025-01-01' }),
        grantOf({ id: '3', currency: 'GBP', awardDate: '2025-02-01' }),
      ),
    )
    const [giving] = await engine().reader.select().from(donorGiving).where(eq(donorGiving.scope, 'all'))
    expect(giving).toMatchObject({ awards: 2, awardDays: 2, totalOre: 100_000, otherOre: { GBP: 100_000 } })
    expect(await engine().reader.$count(donorGiving, eq(donorGiving.scope, 'network'))).toBe(0)
    expect(await engine().reader.select({ kronerOre: decision.kronerOre }).from(decision).where(eq(decision.currency, 'GBP'))).toEqual([
      { kronerOre: null },
    ])
  })

  it('takes it all back, and can bring it again', async () => {
    const id = await bring(fileOf(grantOf(), grantOf({ id: '2' })))
    const [karla, mona] = [await asViewer('Karla'), await asViewer('Mona')]
    expect((await findEverywhere(karla, 'byhaven')).map(({ recordKind }) => recordKind)).toEqual(['grant', 'grant'])
    expect(await findEverywhere(mona, 'byhaven')).toEqual([])
    expect(await perform(undoImport, await asViewer('Karla'), { id, reason: 'Forkert fil' })).toMatchObject({
      ok: true,
      data: { undone: 2, kept: [] },
    })
    expect(await engine().reader.$count(decision, isNull(decision.voidedBy))).toBe(0)
    expect(await engine().reader.$count(donor, isNull(donor.archivedAt))).toBe(0)
    expect(await engine().reader.$count(searchEntry, inArray(searchEntry.recordKind, ['donor', 'grant']))).toBe(0)
    expect(await engine().reader.$count(donorGiving)).toBe(0)
    expect(await engine().reader.select({ state: importBatch.state }).from(importBatch)).toEqual([{ state: 'undone' }])
    expect(await perform(undoImport, await asViewer('Karla'), { id, reason: 'Igen' })).toMatchObject({ ok: false, code: 'conflict' })
    await bring(fileOf(grantOf(), grantOf({ id: '2' })))
    expect(await engine().reader.$count(grant, isNull(grant.voidedAt))).toBe(2)
    expect(await engine().reader.$count(donor, isNull(donor.archivedAt))).toBe(1)
  })

  it('keeps the rows on which something later hangs, and says which', async () => {
    const id = await bring(fileOf(grantOf(), grantOf({ id: '2', title: 'En cykel' })))
    const [own] = await engine().reader.select().from(grant).where(eq(grant.sourceId, '2'))
    await seed('log', (write) =>
      write.insert(logEntry, {
        donorId: own?.donorId ?? '',
        kind: 'thank_you',
        day: '2026-01-01',
        text: 'Tak',
        visibility: 'shared',
        isAsk: false,
        decisionId: own?.decisionId ?? null,
        contactIds: [],
      }),
    )
    expect(await perform(undoImport, await asViewer('Karla'), { id, reason: 'Forkert fil' })).toMatchObject({
      ok: true,
      data: { undone: 1, kept: [{ row: 2, title: 'En cykel', because: 'log' }] },
    })
    expect(await engine().reader.$count(decision, isNull(decision.voidedBy))).toBe(1)
    expect(await perform(undoImport, await asViewer('Karla'), { id, reason: 'Forkert fil' })).toMatchObject({ ok: false, code: 'blocked' })
  })

  it('throws a staged file away', async () => {
    const { id } = await stage(fileOf(grantOf()))
    expect(await perform(discardImport, await asViewer('Karla'), { id })).toMatchObject({ ok: true })
    expect(await engine().reader.$count(importRow)).toBe(0)
    const done = await bring(fileOf(grantOf()))
    expect(await perform(discardImport, await asViewer('Karla'), { id: done })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it.each<Person>(['Frede', 'Mona', 'Lis'])('is refused to %s', async (person) => {
    const { id } = await stage(fileOf(grantOf()))
    const viewer = await asViewer(person)
    expect(
      await perform(stageImport, viewer, { kind: '360giving', fileName: 'x.json', fileSha, rows: rowsOf(fileOf(grantOf())) }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
    for (const act of [commitImport, discardImport])
      expect(await perform(act, viewer, { id })).toMatchObject({ ok: false, code: 'notFound' })
    expect(await perform(undoImport, viewer, { id, reason: 'Nej' })).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('brings in the real files: 533 grants, the right sums, nothing in kroner', async (context) => {
    const [wolfsonFile, trustFile] = ['wolfson', 'ab-charitable-trust'].map((name) =>
      referenceFile(context, `360giving/examples/${name}.json`),
    )
    await bring(wolfsonFile ?? '')
    const db = engine().reader
    expect(await db.$count(grant)).toBe(379)
    expect(await db.$count(donor)).toBe(1)
    expect(await outside()).toBe(306)
    const [wolfson] = await db
      .select({
        sum: sql<number>`sum(${decision.amountOre})`.mapWith(Number),
        zero: sql<number>`sum(${decision.amountOre} = 0)`.mapWith(Number),
        days: sql<number>`count(distinct ${decision.day})`.mapWith(Number),
      })
      .from(decision)
      .where(eq(decision.currency, 'GBP'))
    expect(wolfson).toEqual({ sum: 3_117_845_600, zero: 114, days: 3 })
    expect(await db.select().from(donorGiving)).toMatchObject([
      { scope: 'all', awards: 265, awardDays: 2, totalOre: 0, otherOre: { GBP: 3_117_845_600 } },
    ])

    const staged = await stage(trustFile ?? '')
    expect(staged.counts).toMatchObject({ rows: 154, new: 154, funders: 41, recipients: 40 })
    await perform(commitImport, await asViewer('Karla'), { id: staged.id })
    expect(await db.$count(grant)).toBe(533)
    expect(await db.$count(donor)).toBe(42)
    expect(await outside()).toBe(306 + 41 + 40 - 8)
    expect(await db.$count(grant, eq(grant.isToIndividual, true))).toBe(99)
    expect(await db.$count(grant, and(eq(grant.isToIndividual, true), sql`${grant.recipientOrganisationId} is not null`))).toBe(0)
    const both = await db
      .selectDistinct({ id: donor.organisationId })
      .from(donor)
      .innerJoin(grant, eq(grant.recipientOrganisationId, donor.organisationId))
    expect(both).toHaveLength(8)
    const own = await db.select({ amountOre: decision.amountOre }).from(decision).where(eq(decision.importBatchId, staged.id))
    expect(own.filter((row) => row.amountOre === 0)).toHaveLength(1)
    expect(own.filter((row) => row.amountOre % 100 !== 0)).toHaveLength(6)
    expect(own.reduce((sum, row) => sum + row.amountOre, 0)).toBe(1_658_936_149)
    expect(await db.$count(decision, sql`${decision.kronerOre} is not null or ${decision.isNetwork}`)).toBe(0)
    const ids = await db.select({ id: enterprise.organisationId }).from(enterprise)
    expect(
      await db.$count(
        grant,
        inArray(
          grant.recipientOrganisationId,
          ids.map((row) => row.id),
        ),
      ),
    ).toBe(0)

    const again = await stage(wolfsonFile ?? '')
    expect(again.counts).toMatchObject({ rows: 379, new: 0, matches: 379, warnings: 379, funders: 1, recipients: 305 })
  })
})

async function stage(text: string): Promise<{ id: string; counts: Record<string, number> }> {
  const result = await perform(stageImport, await asViewer('Karla'), {
    kind: '360giving',
    fileName: 'fil.json',
    fileSha,
    rows: rowsOf(text),
  })
  if (!result.ok) throw new Error(result.message)
  return result.data
}

async function bring(text: string): Promise<string> {
  const { id } = await stage(text)
  const result = await perform(commitImport, await asViewer('Karla'), { id })
  if (!result.ok) throw new Error(result.message)
  return id
}

async function counted() {
  const db = engine().reader
  return {
    grants: await db.$count(grant),
    decisions: await db.$count(decision),
    donors: await db.$count(donor),
    rows: await db.$count(importRow),
  }
}

/** Organisations that are no enterprise of the network. */
async function outside(): Promise<number> {
  const inside = await engine().reader.select({ id: enterprise.organisationId }).from(enterprise)
  return (await engine().reader.$count(organisation)) - inside.length
}
