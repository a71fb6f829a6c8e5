import type { GivingCase } from './giving-case.ts'
import { changes } from './giving-cases/changes.ts'
import { days } from './giving-cases/days.ts'
import { kinds } from './giving-cases/kinds.ts'

export const givingCases: readonly GivingCase[] = [...days, ...changes, ...kinds]
