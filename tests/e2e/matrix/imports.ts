import { sql } from 'drizzle-orm'
import { importRun } from '#db/schema/index.ts'
import { commitImport } from '#lib/imports/mutations.ts'
import { seed } from '../../database.ts'
import { type Records, sheetLayout, sheetPlan } from '../records.ts'
import { coordinator, did, id, type Line } from './callers.ts'

/** Only one import is worked on at a time. */
async function nothingUnderWay(): Promise<Partial<Records>> {
  await seed('matrix', (write) => write.derive(importRun, [], sql`true`))
  return {}
}

/** Imports: one line a verb. */
export const imports: Record<string, Line> = {
  stageImport: [
    coordinator,
    ({ number }) => ({
      kind: '360giving',
      fileName: `fil-${number}.json`,
      fileSha: 'b'.repeat(64),
      rows: [{ row: 1, grant: null, errors: ['idMissing'], warnings: [] }],
    }),
  ],
  commitImport: [coordinator, ({ importId }) => ({ id: importId, leaveOut: false })],
  discardImport: [coordinator, id('importId')],
  undoImport: [
    coordinator,
    ({ importId }) => ({ id: importId, reason: 'Forkert fil' }),
    ({ importId }) => did(commitImport, { id: importId, leaveOut: false }),
  ],
  openImport: [
    coordinator,
    ({ number }) => ({ kind: 'donors', fileName: `fil-${number}.csv`, fileSha: 'c'.repeat(64), layout: sheetLayout }),
  ],
  chooseImportSheet: [coordinator, ({ sheetId }) => ({ id: sheetId, layout: sheetLayout })],
  mapImport: [coordinator, ({ sheetId }) => ({ id: sheetId, plan: sheetPlan }), nothingUnderWay],
  chooseImportRow: [coordinator, ({ sheetRowId }) => ({ id: sheetRowId, choice: 'new' })],
  reopenImport: [coordinator, ({ stagedSheetId }) => ({ id: stagedSheetId }), nothingUnderWay],
  applyImport: [coordinator, ({ stagedSheetId }) => ({ id: stagedSheetId, leaveOut: true }), nothingUnderWay],
  cancelImport: [coordinator, ({ sheetId }) => ({ id: sheetId }), nothingUnderWay],
  undoSheet: [coordinator, ({ appliedSheetId }) => ({ id: appliedSheetId, reason: 'Forkert fil' }), nothingUnderWay],
}
