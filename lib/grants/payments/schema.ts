import * as z from 'zod/mini'
import { amendmentCauses } from '#db/vocabulary/grants.ts'
import { dayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, shortText } from '#lib/form.ts'
import { oreField } from '#lib/money.ts'

/** Money that came: for a rate, or for the grant as a whole. */
export const receiptForm = z.object({
  grantId: idField,
  trancheId: optionalIdField,
  day: dayField,
  amountOre: oreField,
  note: optionalText(300),
})

/** Money that went back to the giver, and who caused it. */
export const repaymentForm = z.object({
  grantId: idField,
  day: dayField,
  amountOre: oreField,
  cause: choice(amendmentCauses),
  reason: shortText(3, 1000),
})

export const voidPaymentForm = z.object({ id: idField, reason: shortText(3, 500) })
