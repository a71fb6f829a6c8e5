'use client'

import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { indicatorForm } from '#lib/theories/schema.ts'
import { addIndicator } from '../../../actions.ts'

export function IndicatorForm({ theoryId, texts }: { theoryId: string; texts: Messages['theories']['indicators'] }) {
  const of = useVerbForm({
    schema: indicatorForm,
    action: addIndicator,
    values: { theoryId, title: '', unit: '', baseline: '', target: '', targetDay: '' },
    saved: texts.saved,
  })
  return (
    <VerbForm of={of} saveLabel={texts.add}>
      <TextField name="title" label={texts.name} />
      <FieldPair>
        <TextField name="baseline" label={texts.baseline} isOptional isNumber />
        <TextField name="unit" label={texts.unit} isOptional />
        <TextField name="target" label={texts.target} isOptional isNumber />
        <DayField name="targetDay" label={texts.targetDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
