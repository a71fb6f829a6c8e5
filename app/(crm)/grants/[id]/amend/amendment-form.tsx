'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { amendmentForm } from '#lib/grants/amendments/schema.ts'
import { cancelGrantForm } from '#lib/grants/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { amendGrant, cancelGrant } from '../../actions.ts'

type Texts = Messages['grants']['amend']

export function AmendmentForm({ values, causes, texts }: { values: z.input<typeof amendmentForm>; causes: Choice[]; texts: Texts }) {
  const router = useRouter()
  const href = `/grants/${values.id}`
  const of = useVerbForm({
    schema: amendmentForm,
    action: amendGrant,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <FieldPair>
        <MoneyField name="awardedOre" label={texts.awarded} />
        <DayField name="day" label={texts.day} />
        <DayField name="periodTo" label={texts.periodTo} isOptional />
      </FieldPair>
      <RadioGroup name="cause" label={texts.cause} options={causes} />
      <LongTextField name="reason" label={texts.reason} rows={3} />
      <LongTextField name="donorAnswer" label={texts.donorAnswer} rows={3} isOptional />
    </VerbForm>
  )
}

export function CancelForm({ values, texts }: { values: z.input<typeof cancelGrantForm>; texts: Texts }) {
  const router = useRouter()
  const href = `/grants/${values.id}`
  const of = useVerbForm({
    schema: cancelGrantForm,
    action: cancelGrant,
    values,
    saved: texts.cancelled,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.cancel}>
      <FieldGroup title={texts.cancelTitle} help={texts.cancelLine}>
        <DayField name="day" label={texts.day} />
        <TextField name="reason" label={texts.reason} />
      </FieldGroup>
    </VerbForm>
  )
}
