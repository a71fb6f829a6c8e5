'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { jobForm } from '#lib/outcomes/courses/schema.ts'
import { gotJob } from '../../../actions.ts'

export function JobForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof jobForm>
  choices: Record<'kind' | 'hourBand', Choice[]>
  texts: Messages['outcomes']['job']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: jobForm,
    action: gotJob,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/outcomes/courses/${values.courseId}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/outcomes/courses/${values.courseId}`}>
      <RadioGroup look="tiles" name="kind" label={texts.kind} options={choices.kind} />
      <RadioGroup name="hourBand" label={texts.hourBand} options={choices.hourBand} isOptional />
      <FieldPair>
        <DayField name="begunDay" label={texts.begunDay} />
        <TextField name="employer" label={texts.employer} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
