'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField, TriStateField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { courseDetailsForm } from '#lib/outcomes/courses/schema.ts'
import { describeCourse } from '../../../actions.ts'

export function DetailsForm({
  values,
  ageBands,
  texts,
  saved,
}: {
  values: z.input<typeof courseDetailsForm>
  ageBands: Choice[]
  texts: Messages['outcomes']['course']
  saved: string
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: courseDetailsForm,
    action: describeCourse,
    values,
    saved,
    onSaved: () => router.push(`/outcomes/courses/${values.id}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/outcomes/courses/${values.id}`}>
      <TextField name="strengthUsed" label={texts.strengthUsed} isOptional />
      <FieldPair>
        <SelectField name="ageBand" label={texts.ageBand} options={ageBands} isOptional />
        <TriStateField name="newRelation" label={texts.newRelation} />
      </FieldPair>
    </VerbForm>
  )
}
