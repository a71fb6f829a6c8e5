'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { grantForm } from '#lib/grants/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { updateGrant } from '../../actions.ts'

type Props = {
  values: z.input<typeof grantForm>
  choices: { state: Choice[]; paymentMode: Choice[] }
  texts: Pick<Messages['grants'], 'fields' | 'help' | 'groups' | 'saved'>
}

export function GrantForm({ values, choices, texts }: Props) {
  const router = useRouter()
  const href = `/grants/${String(values.id)}`
  const of = useVerbForm({ schema: grantForm, action: updateGrant, values, saved: texts.saved, onSaved: () => router.push(routeOf(href)) })
  const { fields, help, groups } = texts
  return (
    <VerbForm of={of} cancelHref={href}>
      <FieldGroup title={groups.what}>
        <TextField name="title" label={fields.title} />
        <FieldPair>
          <TextField name="number" label={fields.number} help={help.number} isOptional />
          <SelectField name="state" label={fields.state} options={choices.state} />
          <TextField name="letterReference" label={fields.letterReference} isOptional />
          <TextField name="theirJournal" label={fields.theirJournal} isOptional />
          <SelectField name="paymentMode" label={fields.paymentMode} options={choices.paymentMode} isOptional />
          <MoneyField name="fondsmomsOre" label={fields.fondsmomsOre} help={help.fondsmomsOre} isOptional />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.when}>
        <FieldPair>
          <DayField name="periodFrom" label={fields.periodFrom} isOptional />
          <DayField name="periodTo" label={fields.periodTo} isOptional />
          <DayField name="startByDay" label={fields.startByDay} isOptional />
          <DayField name="lapseDay" label={fields.lapseDay} isOptional />
          <DayField name="lastSpendingDay" label={fields.lastSpendingDay} isOptional />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.terms}>
        <LongTextField name="conditions" label={fields.conditions} isOptional />
        <FieldPair>
          <PercentField name="retainedBps" label={fields.retainedBps} isOptional />
          <PercentField name="toleranceBps" label={fields.toleranceBps} isOptional />
        </FieldPair>
        <LongTextField name="auditRule" label={fields.auditRule} isOptional rows={2} />
        <LongTextField name="unspentRule" label={fields.unspentRule} isOptional rows={2} />
        <LongTextField name="publicity" label={fields.publicity} isOptional rows={2} />
      </FieldGroup>
    </VerbForm>
  )
}
