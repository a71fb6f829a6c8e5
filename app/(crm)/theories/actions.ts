'use server'

import { action } from '#lib/action.ts'
import * as theories from '#lib/theories/mutations.ts'

export const createTheory = action(theories.createTheory)
export const updateTheory = action(theories.updateTheory)
export const archiveTheory = action(theories.archiveTheory)
export const restoreTheory = action(theories.restoreTheory)
export const writePart = action(theories.writePart)
export const addIndicator = action(theories.addIndicator)
