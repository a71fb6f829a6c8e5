'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { creditForm } from '#lib/fees/ledger/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { creditFee } from '../../actions.ts'

export function CreditForm({ values, texts }: { values: z.input<typeof creditForm>; texts: Messages['fees']['credit'] }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: creditForm,
    action: creditFee,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/fees/entries/${id}`)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save}>
      <FieldGroup title={texts.title} help={texts.line}>
        <MoneyField name="amountOre" label={texts.amount} />
        <DayField name="day" label={texts.day} />
        <LongTextField name="reason" label={texts.reason} rows={2} />
      </FieldGroup>
    </VerbForm>
  )
}
