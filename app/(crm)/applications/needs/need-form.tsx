'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { needForm } from '#lib/applications/needs/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { createNeed, updateNeed } from '../actions.ts'

type Props = {
  values: z.input<typeof needForm>
  choices: Record<'enterprise' | 'state', Choice[]>
  texts: Messages['applications']['needs']['fields'] & { saved: string }
}

/** A need; one line is enough. */
export function NeedForm({ values, choices, texts }: Props) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: needForm,
    action: isNew ? createNeed : updateNeed,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/applications/needs'),
  })
  return (
    <VerbForm of={of} cancelHref="/applications/needs">
      <TextField name="title" label={texts.title} autoFocus={isNew} />
      <FieldPair>
        <MoneyField name="amountOre" label={texts.amountOre} isOptional />
        <DayField name="byDay" label={texts.byDay} isOptional />
        {choices.enterprise.length > 1 && (
          <SelectField name="enterpriseId" label={texts.enterpriseId} options={choices.enterprise} isOptional />
        )}
        {!isNew && <SelectField name="state" label={texts.state} options={choices.state} />}
      </FieldPair>
      <LongTextField name="text" label={texts.text} isOptional />
    </VerbForm>
  )
}
