import { eq, like } from 'drizzle-orm'
import * as z from 'zod/mini'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { donor, importRow, logEntry, organisation } from '#db/schema/index.ts'
import { partiesOf } from '#lib/duplicates/merges/data.ts'
import { mergeRecords } from '#lib/duplicates/merges/mutations.ts'
import { markOf } from '#lib/duplicates/merges/rules.ts'
import { verdictCounts } from '#lib/imports/runs/data.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import { applyImport, chooseImportRow } from '#lib/imports/sheets/mutations.ts'
import { sheetRecord } from '#lib/imports/sheets/schema.ts'
import { done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { bringEngine } from './engine.ts'

import { applied, staged } from './staged-sheet.ts'

beforeEach(async () => {
  await freshDatabase(bringEngine)
})
afterEach(closeDatabase)

it('knows a giver by its other names, so that what was merged is not doubled by the same file again', async () => {
  const karla = await asViewer('Karla')
  const file = 'Navn;By\nSafirfonden (tidl. Topasfonden);Smørum\nTopasfonden;\n'
  await applied('donors', file)
  const [now, before] = await engine()
    .reader.select()
    .from(organisation)
    .where(like(organisation.name, '%opas%'))
    .orderBy(organisation.name)
  const both = { kind: 'organisation' as const, keptId: now?.id ?? '', goneId: before?.id ?? '' }
  await done(mergeRecords, 'Karla', { ...both, seen: markOf((await partiesOf(karla, both)) ?? []), choices: {} })
  const again = await staged('donors', file)
  expect(await verdictCounts(karla, again)).toMatchObject({ new: 0, matches: 2, conflict: 0 })
  const [, second] = await engine().reader.select().from(importRow).where(eq(importRow.batchId, again)).orderBy(importRow.position)
  expect(second).toMatchObject({ reasons: ['sameAlias'], content: { candidates: [{ name: now?.name }] } })
  await applied('log', 'Giver;Dato;Tekst\nTopasfonden;3.3.2025;Vi talte\n')
  const [giver] = await engine().reader.select().from(donor).where(eq(donor.organisationId, both.keptId))
  expect(await engine().reader.select().from(logEntry)).toMatchObject([{ donorId: giver?.id }])
})

it('asks whether a giver is meant that has the name in its brackets', async () => {
  const karla = await asViewer('Karla')
  await applied('donors', 'Navn\nSallingerfondene (Købmand Hermans Fond)\nRugfonden\n')
  const id = await staged(
    'log',
    'Giver;Dato;Tekst\nSallingerfondene;3.3.2025;Hej\nHavrefonden (før Rugfonden);3.3.2025;Hej\nUkendt;3.3.2025;Hej\n',
  )
  const rows = await engine().reader.select().from(importRow).where(eq(importRow.batchId, id)).orderBy(importRow.position)
  expect(rows.map(({ verdict, reasons, content }) => [verdict, reasons, content.candidates])).toMatchObject([
    ['conflict', ['severalAlike'], [{ name: 'Sallingerfondene (Købmand Hermans Fond)' }]],
    ['conflict', ['severalAlike'], [{ name: 'Rugfonden' }]],
    ['error', ['giverMissing'], undefined],
  ])
  const [meant] = z.parse(sheetRecord, rows[0]?.content).candidates ?? []
  await done(chooseImportRow, 'Karla', { id: rows[0]?.id, choice: meant?.id })
  await done(applyImport, 'Karla', { id, leaveOut: true })
  await workOn(karla, id)
  expect(await engine().reader.select().from(logEntry)).toMatchObject([{ donorId: meant?.id }])
})
