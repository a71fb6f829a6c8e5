import * as z from 'zod/mini'
import { dayField } from '#lib/day.ts'
import { optionalIdField, shortText, versionField } from '#lib/form.ts'

const isInOrder = z.refine<{ fromDay: string; toDay: string }>(({ fromDay, toDay }) => fromDay <= toDay, {
  error: 'daysReversed',
  path: ['toDay'],
})

/** A strategy's name and its first and last day. An empty `id` makes a new one. */
export const periodForm = z
  .object({ id: optionalIdField, version: z.nullable(versionField), title: shortText(2, 120), fromDay: dayField, toDay: dayField })
  .check(isInOrder)
