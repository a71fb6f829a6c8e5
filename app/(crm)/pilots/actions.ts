'use server'

import { action } from '#lib/action.ts'
import * as pilots from '#lib/pilots/mutations.ts'

export const createPilot = action(pilots.createPilot)
export const updatePilot = action(pilots.updatePilot)
export const archivePilot = action(pilots.archivePilot)
export const restorePilot = action(pilots.restorePilot)
export const noteLearning = action(pilots.noteLearning)
