import * as z from 'zod/mini'
import { givingScopes } from '#db/vocabulary/donors.ts'
import { choice, idField } from '#lib/form.ts'

/** How a result paid by several is counted: once for each that took part, or by its share. */
export const countings = ['whole', 'share'] as const
/** From which end the table is read. */
export const directions = ['giver', 'person'] as const

/** *Følg kronen* as it stands in the URL; a mangled address shows everything in the network. */
export const kroneFilters = z.object({
  year: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(1900), z.maximum(2200))), null),
  donor: z.catch(z.nullable(idField), null),
  scope: z.catch(choice(givingScopes), 'network'),
  counting: z.catch(choice(countings), 'whole'),
  from: z.catch(choice(directions), 'giver'),
})

export type KroneFilters = z.output<typeof kroneFilters>

/** The filters of an address. */
export const parseKrone = (given: Record<string, string>): KroneFilters => z.parse(kroneFilters, { year: null, donor: null, ...given })
