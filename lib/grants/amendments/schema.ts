import * as z from 'zod/mini'
import { amendmentCauses } from '#db/vocabulary/grants.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { choice, idField, optionalText, shortText } from '#lib/form.ts'
import { oreField } from '#lib/money.ts'

/** A change after the decision: the award as it is from now on, its end, and what the giver answered. */
export const amendmentForm = z.object({
  id: idField,
  day: dayField,
  awardedOre: oreField,
  periodTo: optionalDayField,
  cause: choice(amendmentCauses),
  reason: shortText(3, 1000),
  donorAnswer: optionalText(2000),
})
