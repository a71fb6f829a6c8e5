'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { contactForm } from '#lib/donors/contacts/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addContact, updateContact } from '../../actions.ts'
import { SameNote } from '../../duplicates/same-note.tsx'

export function ContactForm({
  values,
  bases,
  texts,
}: {
  values: z.input<typeof contactForm>
  bases: Choice[]
  texts: Messages['donors']['contacts']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: contactForm,
    action: values.id ? updateContact : addContact,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/donors/${values.donorId}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/donors/${values.donorId}`}>
      <FieldPair>
        <TextField name="name" label={texts.name} autoFocus={!values.id} />
        <TextField name="title" label={texts.titleField} isOptional />
        <TextField name="email" label={texts.email} isOptional type="email" />
        <TextField name="phone" label={texts.phone} isOptional type="tel" />
      </FieldPair>
      <SameNote kind="contact" />
      <LongTextField name="note" label={texts.note} isOptional />
      <FieldPair>
        <SelectField name="legalBasis" label={texts.legalBasis} options={bases} />
        <DayField name="reviewDay" label={texts.reviewDay} isOptional />
      </FieldPair>
      <TextField name="source" label={texts.source} />
    </VerbForm>
  )
}
