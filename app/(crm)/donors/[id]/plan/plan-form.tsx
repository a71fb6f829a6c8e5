'use client'

import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { renewalChange } from '#lib/donors/renewals/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { changeRenewal } from '../../actions.ts'

/** What we ask for, who owns it, and why now. */
export function PlanForm({
  values,
  asks,
  people,
  texts,
}: {
  values: z.input<typeof renewalChange>
  asks: Choice[]
  people: Choice[]
  texts: Messages['golden']['plan']
}) {
  const of = useVerbForm({ schema: renewalChange, action: changeRenewal, values, saved: texts.saved })
  return (
    <VerbForm of={of}>
      <SelectField name="askType" label={texts.askType} options={asks} />
      <SelectField name="ownerId" label={texts.ownerId} options={people} isOptional />
      <LongTextField name="steps" label={texts.steps} help={texts.stepsHelp} isOptional />
    </VerbForm>
  )
}
