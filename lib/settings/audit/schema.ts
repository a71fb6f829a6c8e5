import * as z from 'zod/mini'

/** What narrows the log: from before a sequence number, one verb, one person. */
export const auditFilters = z.object({
  before: z.catch(z.nullable(z.coerce.number().check(z.int())), null),
  verb: z.catch(z.nullable(z.string()), null),
  actor: z.catch(z.nullable(z.string()), null),
})
