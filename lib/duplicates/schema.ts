import * as z from 'zod/mini'
import { choice, idField, optionalIdField } from '#lib/form.ts'
import { mergeKinds } from '#lib/duplicates/merges/schema.ts'

export const pairForm = z.object({ kind: choice(mergeKinds), firstId: idField, secondId: idField })
export const verdictId = z.object({ id: idField })

const typed = z._default(z.catch(z.string().check(z.maxLength(300, 'tooLong')), ''), '')

/** What stands in a form while one types: an organisation's, or a person's at one giver (`donorId`). */
export const typedForm = z.object({
  kind: choice(mergeKinds),
  exceptId: z.catch(optionalIdField, null),
  donorId: z.catch(optionalIdField, null),
  name: typed,
  cvr: typed,
  website: typed,
  email: typed,
  phone: typed,
})

export const duplicateTabs = ['givers', 'others', 'contacts', 'different', 'merged'] as const

/** The list's tab and page, from its address. */
export const duplicateFilters = z.object({
  tab: z.catch(choice(duplicateTabs), 'givers'),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1),
})
