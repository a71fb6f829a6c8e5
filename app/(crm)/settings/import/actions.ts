'use server'

import { action } from '#lib/action.ts'
import * as imports from '#lib/imports/mutations.ts'
import * as sheets from '#lib/imports/sheets/mutations.ts'
import * as undo from '#lib/imports/undo/mutations.ts'
import { startImportWork } from '#lib/workers.ts'

export const commitImport = action(imports.commitImport)
export const discardImport = action(imports.discardImport)
export const undoImport = action(undo.undoImport)
export const chooseImportRow = action(sheets.chooseImportRow)
export const mapImport = working(action(sheets.mapImport))
export const reopenImport = working(action(sheets.reopenImport))
export const applyImport = working(action(sheets.applyImport))
export const cancelImport = working(action(sheets.cancelImport))
export const undoSheet = working(action(sheets.undoSheet))

type Started = { ok: true; data: { id: string; userId: string } } | { ok: false }

/** The verb says what is to be done; a thread of its own does it, while the page shows how far it is. */
function working<Raw, Answer extends Started>(act: (raw: Raw) => Promise<Answer>) {
  return async function begin(raw: Raw): Promise<Answer> {
    const answer = await act(raw)
    if (answer.ok) void startImportWork(answer.data.id, answer.data.userId)
    return answer
  }
}
