import * as z from 'zod/mini'

/** Which form of which record: `section:<id>`, `log:<donor id>`. */
const draftField = z.string('required').check(z.regex(/^[a-z]+(?::[\w-]{1,64}){1,3}$/, 'invalid'))

/** What somebody has typed and not saved, as the form's own JSON. */
export const draftForm = z.object({ field: draftField, value: z.string('required').check(z.maxLength(200_000, 'tooLong')) })
export const draftId = z.object({ field: draftField })
