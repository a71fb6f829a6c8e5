import * as z from 'zod/mini'
import { givingScopes, goldenStatuses } from '#db/vocabulary/donors.ts'

/** The review's switches as they stand in the URL; a mangled one is the network's own givers, all of them. */
export const goldenFilters = z.object({
  scope: z.catch(z.enum(givingScopes), 'network'),
  status: z.catch(z.nullable(z.enum(goldenStatuses)), null),
})
