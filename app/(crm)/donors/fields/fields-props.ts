import type { Choice } from '#app/ui/select-field.tsx'
import type { Messages } from '#lib/i18n/messages.ts'

/** What may be chosen, by field. */
export type DonorChoices = Partial<Record<string, Choice[]>>
export type FieldTexts = Pick<Messages['donors'], 'fields' | 'help' | 'units'>

/** A giver's fields come in four groups: the whole form shows all of them, and each is edited alone where it is read. */
export type FieldsProps = { choices: DonorChoices; texts: FieldTexts }
