import * as z from 'zod/mini'
import { idField } from '#lib/form.ts'

/** As many as are shown at once: each is looked for in everything that was written. */
export const mostExpired = 25

const chosen = z.string('invalid').check(z.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.\d{1,9}$/, 'invalid'))

/** Those to be erased, each as `id.version` as it was seen; that it cannot be taken back has been said yes to. */
export const expiredForm = z.object({
  chosen: z.array(chosen, 'retentionNone').check(z.minLength(1, 'retentionNone'), z.maxLength(mostExpired, 'bulkTooMany')),
  isSure: z.boolean('retentionSure').check(z.refine((isSure) => isSure, 'retentionSure')),
})

export const expiredParams = z.object({ after: z.catch(z.nullable(idField), null) })
