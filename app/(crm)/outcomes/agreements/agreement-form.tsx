'use client'

import { BoxesField } from '#app/ui/boxes-field.tsx'
import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { agreementForm, agreementVersionForm } from '#lib/outcomes/agreements/schema.ts'
import { createAgreement, renewAgreement, updateAgreement } from '../actions.ts'

type Texts = Messages['outcomes']['agreements']
export type AgreementChoices = Record<'enterprise' | 'partner' | 'targetGroups' | 'steps' | 'keyKeeper', Choice[]>

/** An agreement, new or to be mended; places and groups of one that runs change through a new version. */
export function AgreementForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof agreementForm>
  choices: AgreementChoices
  texts: Texts
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: agreementForm,
    action: isNew ? createAgreement : updateAgreement,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/outcomes/agreements/${id}`),
  })
  return (
    <VerbForm of={of} cancelHref={isNew ? '/outcomes/agreements' : `/outcomes/agreements/${String(values.id)}`}>
      <FieldPair>
        <TextField name="title" label={texts.titleField} autoFocus={isNew} />
        <TextField name="code" label={texts.code} />
        {isNew && <SelectField name="enterpriseId" label={texts.enterprise} options={choices.enterprise} />}
        <SelectField name="partnerId" label={texts.partner} options={choices.partner} isOptional />
        <DayField name="fromDay" label={texts.fromDay} />
        <DayField name="toDay" label={texts.toDay} isOptional />
      </FieldPair>
      <TextField name="parties" label={texts.parties} isOptional />
      {isNew && <BoxesField name="targetGroups" label={texts.targetGroups} options={choices.targetGroups} />}
      {isNew && <TextField name="places" label={texts.places} isOptional isNumber />}
      <BoxesField name="steps" label={texts.steps} options={choices.steps} />
      <FieldPair>
        <TextField name="legalBasis" label={texts.legalBasis} isOptional />
        <SelectField name="keyKeeper" label={texts.keyKeeper} options={choices.keyKeeper} />
      </FieldPair>
    </VerbForm>
  )
}

/** A new version: what changes, from which day, and why. */
export function AgreementVersionForm({
  values,
  targetGroups,
  texts,
}: {
  values: z.input<typeof agreementVersionForm>
  targetGroups: Choice[]
  texts: Texts
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: agreementVersionForm,
    action: renewAgreement,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/outcomes/agreements/${values.id}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/outcomes/agreements/${values.id}`}>
      <FieldPair>
        <DayField name="fromDay" label={texts.fromDay} />
        <TextField name="places" label={texts.places} isOptional isNumber />
      </FieldPair>
      <BoxesField name="targetGroups" label={texts.targetGroups} options={targetGroups} />
      <TextField name="reason" label={texts.reason} />
    </VerbForm>
  )
}
