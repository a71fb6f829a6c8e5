'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { repaymentForm } from '#lib/grants/payments/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { recordRepayment } from '../../actions.ts'

export function RepaymentForm({
  values,
  causes,
  texts,
}: {
  values: z.input<typeof repaymentForm>
  causes: Choice[]
  texts: Messages['grants']['repay']
}) {
  const router = useRouter()
  const href = `/grants/${values.grantId}`
  const of = useVerbForm({
    schema: repaymentForm,
    action: recordRepayment,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <FieldPair>
        <MoneyField name="amountOre" label={texts.amount} autoFocus />
        <DayField name="day" label={texts.day} />
      </FieldPair>
      <RadioGroup name="cause" label={texts.cause} options={causes} />
      <LongTextField name="reason" label={texts.reason} rows={3} />
    </VerbForm>
  )
}
