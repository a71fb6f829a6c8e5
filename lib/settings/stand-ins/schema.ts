import * as z from 'zod/mini'
import { dayField } from '#lib/day.ts'
import { idField } from '#lib/form.ts'

/** Who is away, who looks after what is theirs, and the first and last day of it. */
export const standInForm = z
  .object({ absentId: idField, standInId: idField, fromDay: dayField, toDay: dayField })
  .check(z.refine<{ fromDay: string; toDay: string }>(({ fromDay, toDay }) => fromDay <= toDay, { error: 'daysReversed', path: ['toDay'] }))

export const standInRowId = z.object({ id: idField })
