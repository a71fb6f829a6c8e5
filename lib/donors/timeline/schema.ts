import * as z from 'zod/mini'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { timelineParts, timelineSources } from '#db/vocabulary/timeline.ts'
import { isAskedDay } from '#lib/day.ts'
import { choice, idField } from '#lib/form.ts'

const kinds = [...logKinds, ...timelineParts] as const
const givenDay = z.catch(z.nullable(z.string().check(z.refine(isAskedDay, 'dayInvalid'))), null)

/** The story's filters as they stand in the URL; whatever is mangled is no filter. `by` is one of ours, `with` one of theirs. */
export const timelineFilters = z.object({
  kind: z.catch(z.nullable(choice(kinds)), null),
  by: z.catch(z.nullable(idField), null),
  with: z.catch(z.nullable(idField), null),
  enterprise: z.catch(z.nullable(idField), null),
  access: z.catch(z.nullable(choice(visibilities)), null),
  from: givenDay,
  to: givenDay,
})

/** Where a page of the story ended: the day, the source and the row. */
export const timelineCursor = z.tuple([z.string().check(z.refine(isAskedDay, 'dayInvalid')), choice(timelineSources), idField])
