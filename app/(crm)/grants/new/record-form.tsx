'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { useWatch } from 'react-hook-form'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { recordGrantForm } from '#lib/grants/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { recordGrant, searchDonors } from '../actions.ts'
import { oreOf, type ShareChoices, ShareRows } from '../share-rows.tsx'

type Texts = Pick<Messages['grants'], 'fields' | 'help' | 'groups' | 'recorded' | 'shares'>

export function RecordGrantForm({
  values,
  giver,
  choices,
  texts,
}: {
  values: z.input<typeof recordGrantForm>
  giver: Found | null
  choices: ShareChoices
  texts: Texts
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: recordGrantForm,
    action: recordGrant,
    values,
    saved: texts.recorded,
    onSaved: ({ id }) => router.push(routeOf(`/grants/${id}`)),
  })
  const { fields, help, groups } = texts
  const amount = useWatch({ control: of.form.control, name: 'amountOre' })
  return (
    <VerbForm of={of} cancelHref="/grants">
      <FieldGroup title={groups.what}>
        <ComboboxField name="donorId" label={fields.donorId} search={searchDonors} chosen={giver} />
        <TextField name="title" label={fields.title} />
        <FieldPair>
          <MoneyField name="amountOre" label={fields.amountOre} />
          <DayField name="day" label={fields.day} />
          <TextField name="number" label={fields.number} help={help.number} isOptional />
          <TextField name="letterReference" label={fields.letterReference} isOptional />
          <DayField name="periodFrom" label={fields.periodFrom} isOptional />
          <DayField name="periodTo" label={fields.periodTo} isOptional />
        </FieldPair>
        <MoneyField name="fondsmomsOre" label={fields.fondsmomsOre} help={help.fondsmomsOre} isOptional />
        <CheckboxField name="isRepayable" label={fields.isRepayable} />
      </FieldGroup>
      <FieldGroup title={groups.shares} help={help.shares}>
        <ShareRows choices={choices} texts={texts.shares} totalOre={oreOf(amount)} />
      </FieldGroup>
    </VerbForm>
  )
}
