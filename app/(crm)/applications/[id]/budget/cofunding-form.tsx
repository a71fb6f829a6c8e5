'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { cofundingForm } from '#lib/applications/budget/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addCofunding, updateCofunding } from '../../actions.ts'

/** Money from elsewhere and how far it is. */
export function CofundingForm({
  values,
  states,
  href,
  texts,
}: {
  values: z.input<typeof cofundingForm>
  states: Choice[]
  href: string
  texts: Messages['applications']['budget']
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: cofundingForm,
    action: isNew ? addCofunding : updateCofunding,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href), { scroll: false }),
  })
  return (
    <VerbForm of={of} cancelHref={isNew ? undefined : href}>
      <FieldPair>
        <TextField name="source" label={texts.payer} />
        <MoneyField name="amountOre" label={texts.amountOre} />
        <SelectField name="state" label={texts.state} options={states} />
        <DayField name="expectedDay" label={texts.expectedDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
