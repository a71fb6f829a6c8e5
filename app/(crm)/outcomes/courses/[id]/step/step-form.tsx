'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { stepForm } from '#lib/outcomes/courses/schema.ts'
import { takeStep } from '../../../actions.ts'

export function StepForm({
  values,
  steps,
  texts,
}: {
  values: z.input<typeof stepForm>
  steps: Choice[]
  texts: Messages['outcomes']['step']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: stepForm,
    action: takeStep,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/outcomes/courses/${values.courseId}`),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={`/outcomes/courses/${values.courseId}`}>
      <RadioGroup look="tiles" name="step" label={texts.step} options={steps} />
      <FieldPair>
        <TextField name="month" label={texts.month} />
        <TextField name="paidHours" label={texts.paidHours} isOptional isNumber />
      </FieldPair>
    </VerbForm>
  )
}
