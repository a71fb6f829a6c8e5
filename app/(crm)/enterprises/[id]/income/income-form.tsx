'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { incomeForm } from '#lib/enterprises/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { removeIncome, saveIncome } from '../../actions.ts'

/** One part of a year's mosaic. */
export function IncomeForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof incomeForm>
  choices: Record<'mosaicPart' | 'sector', Choice[]>
  texts: Messages['enterprises']['income']
}) {
  const router = useRouter()
  const back = `/enterprises/${values.enterpriseId}`
  const of = useVerbForm({
    schema: incomeForm,
    action: saveIncome,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/enterprises/${values.enterpriseId}`),
  })
  return (
    <VerbForm
      of={of}
      cancelHref={back}
      actions={
        typeof values.id === 'string' &&
        values.id !== '' && (
          <VerbButton action={removeIncome} input={{ id: values.id }} done={texts.removed} goTo={back}>
            {texts.remove}
          </VerbButton>
        )
      }
    >
      <FieldPair>
        <TextField name="year" label={texts.year} isNumber />
        <SelectField name="mosaicPart" label={texts.mosaicPart} options={choices.mosaicPart} />
        <TextField name="payer" label={texts.payer} isOptional />
        <SelectField name="sector" label={texts.sector} options={choices.sector} isOptional />
      </FieldPair>
      <MoneyField name="amountOre" label={texts.amountOre} />
    </VerbForm>
  )
}
