import * as z from 'zod/mini'
import { idField, optionalIdField, shortText, versionField } from '#lib/form.ts'

/** A group of givers by its name. An empty `id` makes a new one. */
export const groupForm = z.object({ id: optionalIdField, version: z.nullable(versionField), name: shortText(2, 200) })

export const groupId = z.object({ id: idField })

/** One giver into a group; it leaves the one it was in. */
export const groupGiverForm = z.object({ groupId: idField, donorId: idField })

/** One giver out of its group. */
export const ungroupForm = z.object({ donorId: idField })

export const groupFilters = z.object({ q: z.catch(z.nullable(z.string()), null) })
