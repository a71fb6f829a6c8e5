import * as z from 'zod/mini'
import { idField, longText, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'

/** A template in Danish, and in English where both its subject and its text are written. An empty `id` makes a new one. */
export const templateForm = z
  .object({
    id: optionalIdField,
    version: z.nullable(versionField),
    name: shortText(2, 80),
    subjectDa: shortText(2, 200),
    textDa: longText(2, 8_000),
    subjectEn: optionalText(200),
    textEn: optionalText(8_000),
  })
  .check(
    z.refine<{ subjectEn: string | null; textEn: string | null }>(({ subjectEn, textEn }) => (subjectEn === null) === (textEn === null), {
      error: 'templateBoth',
      path: ['textEn'],
    }),
  )

export const templateId = z.object({ id: idField })

export const templateFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  english: z.catch(z.nullable(z.literal(['yes', 'no'])), null),
  archived: z.catch(z.nullable(z.literal(['yes', 'no'])), null),
})
