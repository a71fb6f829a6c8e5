import * as z from 'zod/mini'
import { dayField, optionalDayField } from '#lib/day.ts'
import { choice, idField, optionalText, shortText } from '#lib/form.ts'
import { oreField } from '#lib/money.ts'

export const feeEntryId = z.object({ id: idField })

/** A fee given back by decision of a coordinator, beside what follows from the grant. */
export const creditForm = z.object({ id: idField, amountOre: oreField, day: dayField, reason: shortText(3, 500) })

/** The fundraiser's own invoice: its number and day, and which approved entries it is for. A credit note where they sum below 0. */
export const invoiceForm = z.object({
  agreementId: idField,
  number: shortText(1, 60),
  day: dayField,
  entryIds: z.array(idField).check(z.minLength(1, 'required'), z.maxLength(500, 'invalid')),
})

export const feePaymentForm = z.object({ id: idField, day: dayField, note: optionalText(300) })

/** How far an entry has come. */
export const feeStates = ['accrued', 'approved', 'invoiced', 'paid'] as const

export const ledgerFilters = z.object({
  agreement: z.catch(z.nullable(idField), null),
  state: z.catch(z.nullable(choice(feeStates)), null),
  from: z.catch(optionalDayField, null),
  to: z.catch(optionalDayField, null),
})
