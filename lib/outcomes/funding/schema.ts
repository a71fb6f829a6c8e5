import * as z from 'zod/mini'
import { choice, idField, requiredPercentField } from '#lib/form.ts'

/** What can be paid for here: a course or a job. Measurements are paid for where they are made. */
export const payableKinds = ['course', 'job'] as const

/** How much of a course or job an allocation paid, in percent of it. */
export const fundingForm = z.object({
  kind: choice(payableKinds),
  recordId: idField,
  allocationId: idField,
  shareBps: requiredPercentField.check(z.refine((share) => share > 0, 'percentInvalid')),
})

export const fundingId = z.object({ id: idField })
