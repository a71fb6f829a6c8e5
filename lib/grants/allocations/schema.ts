import * as z from 'zod/mini'
import { idField } from '#lib/form.ts'
import { allocationField } from '#lib/grants/schema.ts'

/** The whole division of a grant; it replaces the one that was seen. */
export const allocateForm = z.object({
  id: idField,
  seen: z.string('required').check(z.maxLength(4000, 'invalid')),
  allocations: z.array(allocationField).check(z.maxLength(40, 'invalid')),
})
