import { count, eq, like } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { audit, contact, decision, donor, grant, importBatch, importRow, importRun, organisation, searchEntry } from '#db/schema/index.ts'
import { donorList } from '#lib/donors/data.ts'
import { importById, importRows } from '#lib/imports/data.ts'
import { readTable } from '#lib/imports/reading/data.ts'
import { verdictCounts } from '#lib/imports/runs/data.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import {
  applyImport,
  cancelImport,
  chooseImportRow,
  chooseImportSheet,
  mapImport,
  openImport,
  reopenImport,
  undoSheet,
} from '#lib/imports/sheets/mutations.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'
import { openList } from '#lib/list.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform } from '#lib/verb.ts'
import { done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { smallWorkbook } from '../small-workbook.ts'
import { bringEngine } from './engine.ts'
import { applied, staged } from './staged-sheet.ts'

beforeEach(async () => {
  await freshDatabase(bringEngine)
})
afterEach(closeDatabase)

const countOf = async (
  table: typeof donor | typeof organisation | typeof importRow | typeof importBatch | typeof importRun | typeof contact,
) => (await engine().reader.select({ total: count() }).from(table))[0]?.total ?? 0
const givers = `Navn;CVR;By;Mindst;Hjemmeside\nÆrøfonden;13748136;Ærø;1.000,00;aeroefonden.dk\nHavrefonden;;Slagelse;25.000,50;\nHavrefonden;;Slagelse;;\nForkert;12345678;;;\nGemt;;"010190-1234";;\n`

it('brings givers in, tells twins and faults, and finds them by search', async () => {
  const karla = await asViewer('Karla')
  const before = await countOf(organisation)
  const id = await staged('donors', givers)
  expect(await verdictCounts(karla, id)).toEqual({ new: 2, matches: 1, conflict: 0, error: 2, skipped: 0 })
  const stagedRows = await engine().reader.select().from(importRow)
  expect(JSON.stringify(stagedRows)).not.toContain('010190')
  expect(await countOf(organisation)).toBe(before)
  expect(await perform(applyImport, karla, { id, leaveOut: false })).toMatchObject({ ok: false, code: 'blocked' })
  await done(applyImport, 'Karla', { id, leaveOut: true })
  await workOn(karla, id)
  expect(await importById(karla, id)).toMatchObject({ state: 'applied', counts: { saved: 2 } })
  const made = await engine()
    .reader.select({ donor, organisation })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
  expect(made.find((row) => row.organisation.cvr === '13748136')).toMatchObject({
    donor: { minOre: 100_000, municipality: 'Ærø', version: 1 },
    organisation: { domain: 'aeroefonden.dk' },
  })
  expect((await findEverywhere(karla, 'havrefonden')).map(({ title }) => title)).toEqual(['Havrefonden'])
  const filled = await engine().reader.select().from(audit).where(like(audit.changes, '%filled%'))
  expect(filled.map(({ recordKind }) => recordKind).toSorted()).toEqual(['donor', 'import_row', 'organisation'])
  const again = await staged('donors', givers)
  expect(await verdictCounts(karla, again)).toMatchObject({ new: 0, matches: 3, error: 2 })
})

it('shows both values where they differ, and lets a person choose', async () => {
  const karla = await asViewer('Karla')
  await applied('donors', 'Navn;By\nHavrefonden;Slagelse\n')
  const id = await staged('donors', 'Navn;By\nHavrefonden;Aarhus\n')
  const [row] = await engine().reader.select().from(importRow).where(eq(importRow.batchId, id))
  expect(row).toMatchObject({
    verdict: 'conflict',
    content: { differences: [{ field: 'municipality', ours: 'Slagelse', theirs: 'Aarhus' }] },
  })
  await done(chooseImportRow, 'Karla', { id: row?.id, choice: 'new' })
  expect(await verdictCounts(karla, id)).toMatchObject({ new: 1, conflict: 0 })
})

it('takes what was said of a row back, and leaves a new row out', async () => {
  const karla = await asViewer('Karla')
  await applied('donors', 'Navn;By\nHavrefonden;Slagelse\n')
  const [known] = await engine().reader.select().from(donor)
  const id = await staged('donors', 'Navn;By\nHavrefonden;Aarhus\nÆrøfonden;Ærø\nMågelegatet;Aarhus\n')
  const [differs, fresh, left] = await engine().reader.select().from(importRow).where(eq(importRow.batchId, id)).orderBy(importRow.position)
  const said = async (row: typeof differs, choice: string) => {
    await done(chooseImportRow, 'Karla', { id: row?.id, choice })
    return (
      await engine()
        .reader.select()
        .from(importRow)
        .where(eq(importRow.id, row?.id ?? ''))
    )[0]
  }
  expect(await said(differs, 'new')).toMatchObject({ verdict: 'new', choice: 'new' })
  expect(await said(differs, known?.id ?? '')).toMatchObject({ verdict: 'matches', choice: known?.id, recordId: known?.id })
  expect(await said(fresh, 'skip')).toMatchObject({ verdict: 'matches', choice: 'skip', recordId: null })
  expect(await said(fresh, 'new')).toMatchObject({ verdict: 'new', choice: 'new' })
  expect(await said(left, 'skip')).toMatchObject({ choice: 'skip' })
  expect(await verdictCounts(karla, id)).toEqual({ new: 1, matches: 1, conflict: 0, error: 0, skipped: 1 })
  expect((await importRows(karla, id, 'skipped', 1)).rows.map((row) => row.id)).toEqual([left?.id])
  expect((await importRows(karla, id, 'matches', 1)).rows.map((row) => row.id)).toEqual([differs?.id])
  expect(await perform(chooseImportRow, karla, { id: left?.id, choice: known?.id })).toMatchObject({ ok: false, code: 'invalid' })
  expect(
    await engine()
      .reader.select()
      .from(audit)
      .where(eq(audit.recordId, fresh?.id ?? '')),
  ).toHaveLength(2)
  await done(applyImport, 'Karla', { id, leaveOut: false })
  await workOn(karla, id)
  expect((await findEverywhere(karla, 'ærøfonden')).map(({ title }) => title)).toEqual(['Ærøfonden'])
  expect(await findEverywhere(karla, 'mågelegatet')).toEqual([])
  expect(await countOf(donor)).toBe(2)
})

it('reads the sheet of a workbook that was chosen, and no longer takes answers about another', async () => {
  const karla = await asViewer('Karla')
  const bytes = smallWorkbook({
    Fonde: [['Navn'], ['Havrefonden']],
    Mere: [
      ['By', 'Navn'],
      ['Ærø', 'Ærøfonden'],
      ['Slagelse', 'Mågelegatet'],
    ],
  })
  const layoutAt = async (sheet: string | null) => layoutOf(await readTable(bytes, karla.today, sheet))
  const { id } = await done(openImport, 'Karla', {
    kind: 'donors',
    fileName: 'bog.xlsx',
    fileSha: await keepFile(bytes),
    layout: await layoutAt(null),
  })
  const before = await importById(karla, id)
  const other = { id, layout: await layoutAt('Mere') }
  expect(await perform(chooseImportSheet, await asViewer('Frede'), other)).toMatchObject({ ok: false, code: 'notFound' })
  await done(chooseImportSheet, 'Karla', other)
  const batch = await importById(karla, id)
  expect(batch).toMatchObject({ counts: { rows: 2 }, plan: { sheet: 'Mere', columns: [{ field: 'municipality' }, { field: 'name' }] } })
  expect(await engine().reader.select().from(audit).where(eq(audit.verb, 'chooseImportSheet'))).toHaveLength(1)
  expect(await perform(mapImport, karla, { id, plan: before?.plan })).toMatchObject({ ok: false, code: 'conflict' })
  await done(mapImport, 'Karla', { id, plan: batch?.plan })
  await workOn(karla, id)
  expect(await verdictCounts(karla, id)).toEqual({ new: 2, matches: 0, conflict: 0, error: 0, skipped: 0 })
  expect(await perform(chooseImportSheet, karla, other)).toMatchObject({ ok: false, code: 'conflict' })
})

it('opens the columns again where one of them was said wrong, with the answers as they were', async () => {
  const karla = await asViewer('Karla')
  const id = await staged('donors', 'Navn;By;Formål\nHavrefonden;Mad;Slagelse\n')
  expect(await perform(reopenImport, await asViewer('Frede'), { id })).toMatchObject({ ok: false, code: 'notFound' })
  await done(reopenImport, 'Karla', { id })
  await workOn(karla, id)
  expect([await countOf(importRow), await countOf(importRun)]).toEqual([0, 0])
  expect(await engine().reader.select().from(audit).where(eq(audit.verb, 'reopenImport'))).toHaveLength(1)
  const batch = await importById(karla, id)
  expect(batch).toMatchObject({
    state: 'uploaded',
    plan: { columns: [{ field: 'name' }, { field: 'municipality' }, { field: 'purpose' }] },
  })
  const columns = ['name', 'purpose', 'municipality'].map((field) => ({ field }))
  await done(mapImport, 'Karla', { id, plan: { ...batch?.plan, columns } })
  await workOn(karla, id)
  await done(applyImport, 'Karla', { id, leaveOut: false })
  await workOn(karla, id)
  expect(await engine().reader.select().from(donor)).toMatchObject([{ purpose: 'Mad', municipality: 'Slagelse' }])
  expect(await perform(reopenImport, karla, { id })).toMatchObject({ ok: false, code: 'conflict' })
})

it('says of a row that cannot be saved what it is, but nothing where a CPR number may stand', async () => {
  await applied('donors', 'Navn\nHavrefonden\n')
  const id = await staged(
    'contacts',
    'Giver;Navn;Mail;Note\nUkendt;Ib;ib@x.dk;\nHavrefonden;Bo;bo(at)x.dk;\nHavrefonden;Eva;;010190-1234\n',
  )
  const rows = await engine().reader.select().from(importRow).where(eq(importRow.batchId, id)).orderBy(importRow.position)
  expect(rows.map(({ verdict, content }) => [verdict, content.values])).toMatchObject([
    ['error', { donorName: 'Ukendt', name: 'Ib' }],
    ['error', { donorName: 'Havrefonden', name: 'Bo', email: null }],
    ['error', {}],
  ])
  expect(rows[2]?.content.values).toEqual({})
})

it('is there for nobody before all of it is, and leaves nothing when it is cancelled', async () => {
  const karla = await asViewer('Karla')
  const before = [await countOf(donor), await countOf(organisation)]
  const id = await staged('donors', givers)
  await done(applyImport, 'Karla', { id, leaveOut: true })
  await done(cancelImport, 'Karla', { id })
  await workOn(karla, id)
  expect([await countOf(donor), await countOf(organisation)]).toEqual(before)
  expect(await importById(karla, id)).toMatchObject({ state: 'staged' })
  expect(await openList(donorList, karla, {})).toMatchObject({ total: 0 })
  await done(cancelImport, 'Karla', { id })
  await workOn(karla, id)
  expect([await countOf(importBatch), await countOf(importRow), await countOf(importRun)]).toEqual([0, 0, 0])
})

it('takes a whole import back but for what something hangs on', async () => {
  const karla = await asViewer('Karla')
  const before = await countOf(organisation)
  const id = await applied('donors', 'Navn\nHavrefonden\nMågelegatet\n')
  await applied('log', 'Giver;Dato;Type;Tekst\nMågelegatet;3.3.2025;telefon;Ring igen til maj\n')
  await done(undoSheet, 'Karla', { id, reason: 'Forkert fil' })
  await workOn(karla, id)
  expect(await importById(karla, id)).toMatchObject({ state: 'applied', counts: { undone: 1, kept: 1 } })
  expect(await countOf(organisation)).toBe(before + 1)
  const rows = await engine().reader.select().from(importRow).where(eq(importRow.batchId, id)).orderBy(importRow.position)
  expect(rows.map(({ reasons }) => reasons)).toEqual([[], ['kept:log_entry']])
  expect((await importRows(karla, id, 'kept', 1)).rows.map((row) => row.id)).toEqual([rows[1]?.id])
  expect(await findEverywhere(karla, 'havrefonden')).toEqual([])
  expect(await engine().reader.select().from(searchEntry).where(like(searchEntry.title, 'Måge%'))).toHaveLength(1)
})

it('brings people, talks and applications with their answers to givers that are known', async () => {
  const karla = await asViewer('Karla')
  await applied('donors', 'Navn;CVR\nHavrefonden;13748136\n')
  await applied('contacts', 'Giver;Navn;Mail\nHavrefonden;Bo Berg;bo@havre.dk\nUkendt;Ib;ib@x.dk\n')
  expect(await engine().reader.select().from(contact)).toMatchObject([
    { name: 'Bo Berg', email: 'bo@havre.dk', source: 'fil.csv', legalBasis: 'legitimate_interest' },
  ])
  const id = await applied(
    'applications',
    'Giver;Titel;Ansøgt;Sendt;Svar;Svardato;Bevilget;Ansøger\nHavrefonden;Køkkenhaven;100.000,00;1.2.2024;Bevilget;1.5.2024;60.000,00;Café Skæve Kande\n',
  )
  const [given] = await engine().reader.select().from(decision)
  expect(given).toMatchObject({ outcome: 'awarded', amountOre: 6_000_000, day: '2024-05-01', importBatchId: id })
  expect(await engine().reader.select().from(grant)).toMatchObject([{ title: 'Køkkenhaven', state: 'active' }])
  await done(undoSheet, 'Karla', { id, reason: 'Prøve' })
  await workOn(karla, id)
  expect((await engine().reader.select().from(grant))[0]?.voidedAt).not.toBeNull()
  expect((await engine().reader.select().from(decision))[0]?.voidReason).toBe('Prøve')
})

it('says why a person, a talk or an application is known already', async () => {
  const karla = await asViewer('Karla')
  await applied('donors', 'Navn;CVR\nHavrefonden;13748136\n')
  const files = {
    contacts: 'Fond;Navn;Mail\nHavrefonden;Bo Berg;bo@havre.dk\nHavrefonden;Åse Ås;\n',
    log: 'Giver;Dato;Slags;Tekst\nHavrefonden;3.3.2025;møde;Talte om æbler\n',
    applications: 'Giver;Titel;Sendt\nHavrefonden;Køkkenhaven;1.2.2024\n',
  }
  for (const [kind, text] of Object.entries(files)) await applied(kind, text)
  const why = async (kind: keyof typeof files) =>
    (await importRows(karla, await staged(kind, files[kind]), null, 1)).rows.map(({ verdict, reasons }) => [verdict, ...reasons].join(' '))
  expect(await why('contacts')).toEqual(['matches sameEmail', 'matches sameName'])
  expect(await why('log')).toEqual(['matches sameTalk'])
  expect(await why('applications')).toEqual(['matches sameApplication'])
})

it('an answer that says no day is not saved as today’s', async () => {
  await applied('donors', 'Navn;CVR\nHavrefonden;13748136\n')
  const head = 'Giver;Titel;Bevilget;Svar;Afgørelsesdato'
  const id = await applied(
    'applications',
    `${head}\nHavrefonden;Uden dag;60.000,00;Bevilget;\nHavrefonden;Med dag;60.000,00;Bevilget;1.5.2021\nHavrefonden;Tanke;;;\n`,
  )
  const { rows } = await importRows(await asViewer('Karla'), id, null, 1)
  expect(rows.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
    ['error', ['missing:decisionDay']],
    ['new', []],
    ['new', []],
  ])
  expect((await engine().reader.select().from(decision)).map(({ day }) => day)).toEqual(['2021-05-01'])
})

it('asks where a column can be read two ways, and is refused to everybody but coordinators', async () => {
  const karla = await asViewer('Karla')
  const bytes = new TextEncoder().encode('Navn;Mindst\nA fond;1.234\nB fond;5.678\n')
  const layout = layoutOf(await readTable(bytes, karla.today, null))
  const form = { kind: 'donors', fileName: 'fil.csv', fileSha: await keepFile(bytes), layout }
  expect(await perform(openImport, await asViewer('Frede'), form)).toMatchObject({ ok: false, code: 'forbidden' })
  const { id } = await done(openImport, 'Karla', form)
  const batch = await importById(karla, id)
  expect(await perform(mapImport, karla, { id, plan: batch?.plan })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Mindst'),
  })
})
