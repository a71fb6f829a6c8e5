import * as z from 'zod/mini'
import { openCodeLists } from '#db/vocabulary/records.ts'
import { optionalDayField } from '#lib/day.ts'
import { choice, optionalIdField, shortText, versionField, whole } from '#lib/form.ts'

const isInOrder = z.refine<{ validFrom: string | null; validTo: string | null }>(
  ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
  { error: 'daysReversed', path: ['validTo'] },
)

/** One word of a code list in both languages. An empty `id` makes a new one; its code is made of the Danish word. */
export const codeForm = z
  .object({
    id: optionalIdField,
    version: z.nullable(versionField),
    list: choice(openCodeLists),
    labelDa: shortText(2, 80),
    labelEn: shortText(2, 80),
    position: whole(0, 999),
    validFrom: optionalDayField,
    validTo: optionalDayField,
  })
  .check(isInOrder)

/** A word of a list as forms and addresses carry it: `theme:mad`. */
export const listedCode = z
  .string('required')
  .check(z.regex(new RegExp(`^(?:${openCodeLists.join('|')}):[a-z0-9_]{1,60}$`), 'choiceInvalid'))

export const codeFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  list: z.catch(z.nullable(choice(openCodeLists)), null),
  ended: z.catch(z.nullable(z.literal(['yes', 'no'])), null),
})
