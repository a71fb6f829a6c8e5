'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { templateForm } from '#lib/settings/templates/schema.ts'
import { addTemplate, updateTemplate } from '../actions.ts'

export function TemplateForm({
  values,
  fields,
  texts,
}: {
  values: z.input<typeof templateForm>
  fields: string
  texts: Messages['letters']['templates']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: templateForm,
    action: values.id ? updateTemplate : addTemplate,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/settings/templates'),
  })
  return (
    <VerbForm of={of} cancelHref="/settings/templates">
      <TextField name="name" label={texts.name} autoFocus={!values.id} />
      <TextField name="subjectDa" label={texts.subjectDa} />
      <LongTextField name="textDa" label={texts.textDa} help={fields} />
      <TextField name="subjectEn" label={texts.subjectEn} isOptional />
      <LongTextField name="textEn" label={texts.textEn} isOptional />
    </VerbForm>
  )
}
