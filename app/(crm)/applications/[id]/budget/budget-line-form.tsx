'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { budgetLineForm } from '#lib/applications/budget/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addBudgetLine, updateBudgetLine } from '../../actions.ts'

type Props = {
  values: z.input<typeof budgetLineForm>
  choices: Record<'category' | 'source' | 'vat' | 'enterprise', Choice[]>
  href: string
  texts: Messages['applications']['budget']
}

/** One cost and who pays it. */
export function BudgetLineForm({ values, choices, href, texts }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: budgetLineForm,
    action: values.id ? updateBudgetLine : addBudgetLine,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href), { scroll: false }),
  })
  return (
    <VerbForm of={of} cancelHref={values.id ? href : undefined}>
      <FieldPair>
        <TextField name="title" label={texts.name} />
        <MoneyField name="amountOre" label={texts.amountOre} />
        <SelectField name="source" label={texts.source} options={choices.source} />
        <SelectField name="category" label={texts.category} options={choices.category} />
        <TextField name="year" label={texts.year} isOptional isNumber />
        <SelectField name="vat" label={texts.vat} options={choices.vat} />
        {choices.enterprise.length > 1 && (
          <SelectField name="enterpriseId" label={texts.enterpriseId} options={choices.enterprise} isOptional />
        )}
        <TextField name="note" label={texts.note} isOptional />
      </FieldPair>
      <CheckboxField name="isFee" label={texts.isFee} help={texts.isFeeHelp} />
    </VerbForm>
  )
}
