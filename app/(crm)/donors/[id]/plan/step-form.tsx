'use client'

import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { renewalStepForm } from '#lib/donors/renewals/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addRenewalStep } from '../../actions.ts'

/** One step more: what, by when, by whom. */
export function StepForm({
  values,
  people,
  texts,
}: {
  values: z.input<typeof renewalStepForm>
  people: Choice[]
  texts: Messages['golden']['plan']
}) {
  const of = useVerbForm({
    schema: renewalStepForm,
    action: addRenewalStep,
    values,
    saved: texts.added,
    onSaved: () => of.form.reset(values),
  })
  return (
    <VerbForm of={of} saveLabel={texts.add}>
      <TextField name="title" label={texts.step} />
      <FieldPair>
        <DayField name="dueDay" label={texts.dueDay} isOptional />
        <SelectField name="ownerId" label={texts.stepOwner} options={people} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
