'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { courseEndForm } from '#lib/outcomes/courses/schema.ts'
import { endCourse } from '../../../actions.ts'

export function EndForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof courseEndForm>
  choices: Record<'endPosition' | 'progression', Choice[]>
  texts: Messages['outcomes']['finish']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: courseEndForm,
    action: endCourse,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/outcomes/courses/${values.id}`),
  })
  return (
    <VerbForm of={of} saveLabel={texts.title} cancelHref={`/outcomes/courses/${values.id}`}>
      <RadioGroup look="tiles" name="endPosition" label={texts.endPosition} options={choices.endPosition} />
      <FieldPair>
        <TextField name="endMonth" label={texts.endMonth} />
        <SelectField name="progression" label={texts.progression} help={texts.progressionHelp} options={choices.progression} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
