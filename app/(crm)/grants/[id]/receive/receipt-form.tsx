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
import { receiptForm } from '#lib/grants/payments/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { receiveTranche } from '../../actions.ts'

export function ReceiptForm({
  values,
  rates,
  texts,
  unit,
}: {
  values: z.input<typeof receiptForm>
  rates: Choice[]
  texts: Messages['grants']['receive']
  unit: string
}) {
  const router = useRouter()
  const href = `/grants/${values.grantId}`
  const of = useVerbForm({
    schema: receiptForm,
    action: receiveTranche,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <SelectField name="trancheId" label={texts.rate} options={rates} empty={texts.noRate} />
      <FieldPair>
        <MoneyField name="amountOre" label={texts.amount} unit={unit} autoFocus />
        <DayField name="day" label={texts.day} />
      </FieldPair>
      <TextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}
