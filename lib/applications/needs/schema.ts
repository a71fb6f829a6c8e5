import * as z from 'zod/mini'
import { needStates } from '#db/vocabulary/applications.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

/** A need: one line is enough. An empty `id` writes a new one; a member's own enterprise is put in for it. */
export const needForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  title: shortText(2, 200),
  text: optionalText(5_000),
  amountOre: optionalOreField,
  byDay: optionalPlannedDayField,
  enterpriseId: optionalIdField,
  state: z._default(choice(needStates), 'open'),
})

export const needFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  state: z.catch(z.nullable(choice(needStates)), null),
  enterprise: z.catch(z.nullable(idField), null),
  missing: z.catch(z.nullable(z.literal('1')), null),
})
