import * as z from 'zod/mini'
import { optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, idField, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'

/** Something to do, for oneself or another. An empty `id` makes a new one. */
export const taskForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  title: shortText(2, 200),
  note: optionalText(2000),
  dueDay: optionalPlannedDayField,
  ownerId: idField,
  isDonorFacing: checkbox,
  movedReason: optionalText(300),
})

export const taskId = z.object({ id: idField })
