'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { partnerForm } from '#lib/enterprises/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { SameNote } from '../../donors/duplicates/same-note.tsx'
import { createPartner, updatePartner } from '../actions.ts'

export function PartnerForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof partnerForm>
  choices: Record<'kind' | 'sector', Choice[]>
  texts: Messages['enterprises']['partners']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: partnerForm,
    action: values.id ? updatePartner : createPartner,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/enterprises/partners'),
  })
  return (
    <VerbForm of={of} cancelHref="/enterprises/partners">
      <TextField name="name" label={texts.name} />
      <SameNote kind="organisation" />
      <FieldPair>
        <SelectField name="kind" label={texts.kind} options={choices.kind} />
        <SelectField name="sector" label={texts.sector} options={choices.sector} />
        <TextField name="cvr" label={texts.cvr} isOptional inputMode="numeric" />
        <TextField name="municipality" label={texts.municipality} isOptional />
      </FieldPair>
      <LongTextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}
