import type * as z from 'zod/mini'
import type { donorGroupForms } from '#lib/donors/schema.ts'
import type { DonorChoices, FieldTexts } from '../../fields/fields-props.ts'

/** What each group's form takes: its own values, what may be chosen, and the texts. */
export type GroupProps<G extends keyof typeof donorGroupForms> = {
  values: z.input<(typeof donorGroupForms)[G]>
  choices: DonorChoices
  texts: FieldTexts & { saved: string }
}
