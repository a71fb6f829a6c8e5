'use server'

import { action } from '#lib/action.ts'
import * as imports from '#lib/imports/mutations.ts'
import * as undo from '#lib/imports/undo/mutations.ts'

export const commitImport = action(imports.commitImport)
export const discardImport = action(imports.discardImport)
export const undoImport = action(undo.undoImport)
