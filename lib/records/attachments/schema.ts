import * as z from 'zod/mini'
import { attachmentKinds, fileHolders } from '#db/vocabulary/records.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalText, shortText } from '#lib/form.ts'

const described = { kind: choice(attachmentKinds), description: optionalText(500), expiresDay: optionalPlannedDayField }

/** What a form sends beside the file. */
export const fileForm = z.object({
  ...described,
  file: z
    .nullable(z.custom<File>((given) => typeof File !== 'undefined' && given instanceof File))
    .check(z.refine((file) => file !== null, 'fileMissing')),
})

/** What is kept of a file whose bytes are on the disk already. */
export const attachmentForm = z.object({
  ...described,
  recordKind: choice(fileHolders),
  recordId: idField,
  fileName: shortText(1, 150),
  sha: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'invalid')),
  sizeBytes: z.number('invalid').check(z.int('invalid'), z.minimum(1, 'fileEmpty')),
  mediaType: z.string().check(z.maxLength(120, 'invalid')),
})

export const attachmentId = z.object({ id: idField })
