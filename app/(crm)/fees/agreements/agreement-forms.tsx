'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { feeAgreementForm, feeAgreementNames, feeVersionForm } from '#lib/fees/schema.ts'
import { addFeeVersion, createFeeAgreement, updateFeeAgreement } from '../actions.ts'
import { type TermsChoices, TermsFields, type TermsTexts } from './agreement-fields.tsx'

export function NewAgreementForm({
  values,
  choices,
  fundraisers,
  texts,
}: {
  values: z.input<typeof feeAgreementForm>
  choices: TermsChoices
  fundraisers: Choice[]
  texts: TermsTexts
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: feeAgreementForm,
    action: createFeeAgreement,
    values,
    saved: texts.agreement.saved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/fees/agreements/${id}`)),
  })
  const { fields, groups } = texts
  return (
    <VerbForm of={of} cancelHref="/fees">
      <FieldGroup title={groups.who}>
        <TextField name="title" label={fields.title} autoFocus />
        <FieldPair>
          <SelectField name="fundraiserId" label={fields.fundraiserId} options={fundraisers} />
          <TextField name="payerName" label={fields.payerName} />
        </FieldPair>
      </FieldGroup>
      <TermsFields choices={choices} texts={texts} />
    </VerbForm>
  )
}

export function NewVersionForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof feeVersionForm>
  choices: TermsChoices
  texts: TermsTexts
}) {
  const router = useRouter()
  const href = `/fees/agreements/${values.agreementId}`
  const of = useVerbForm({
    schema: feeVersionForm,
    action: addFeeVersion,
    values,
    saved: texts.agreement.versionSaved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} cancelHref={href}>
      <TermsFields choices={choices} texts={texts} />
    </VerbForm>
  )
}

export function AgreementNamesForm({ values, texts }: { values: z.input<typeof feeAgreementNames>; texts: TermsTexts }) {
  const router = useRouter()
  const href = `/fees/agreements/${values.id}`
  const of = useVerbForm({
    schema: feeAgreementNames,
    action: updateFeeAgreement,
    values,
    saved: texts.agreement.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} cancelHref={href}>
      <TextField name="title" label={texts.fields.title} />
      <TextField name="payerName" label={texts.fields.payerName} />
    </VerbForm>
  )
}
