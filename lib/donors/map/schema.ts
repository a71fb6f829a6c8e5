import * as z from 'zod/mini'
import { idField, optionalText } from '#lib/form.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/** That somebody of ours knows somebody at a giver; `who` is `user:<id>` or `enterprise:<id>`. */
export const acquaintanceForm = z.object({
  contactId: idField,
  who: z.string('required').check(z.minLength(1, 'required'), z.regex(new RegExp(`^(?:user|enterprise):${uuid}$`), 'choiceInvalid')),
  note: optionalText(300),
})

export const acquaintanceId = z.object({ id: idField })
