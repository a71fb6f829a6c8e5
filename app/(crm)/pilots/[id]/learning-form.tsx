'use client'

import { VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { learningForm } from '#lib/pilots/schema.ts'
import { noteLearning } from '../actions.ts'

export function LearningForm({ pilotId, kinds, texts }: { pilotId: string; kinds: Choice[]; texts: Messages['pilots']['learning'] }) {
  const of = useVerbForm({
    schema: learningForm,
    action: noteLearning,
    values: { pilotId, kind: 'learning', text: '' },
    saved: texts.saved,
  })
  return (
    <VerbForm of={of} saveLabel={texts.add}>
      <TextField name="text" label={texts.text} help={texts.help} />
      <SelectField name="kind" label={texts.kind} options={kinds} />
    </VerbForm>
  )
}
