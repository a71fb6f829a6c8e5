'use client'

import { FieldPair } from '#app/ui/form.tsx'
import { SelectField, TriStateField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { FieldsProps } from './fields-props.ts'

export function RelationFields({ choices, texts: { fields, help, units } }: FieldsProps) {
  return (
    <FieldPair>
      <SelectField name="stage" label={fields.stage} options={choices.stage} />
      <SelectField name="ownerId" label={fields.ownerId} options={choices.owner} isOptional />
      <SelectField name="contactPreference" label={fields.contactPreference} options={choices.contactPreference} />
      <TextField name="cycleMonths" label={fields.cycleMonths} help={help.cycleMonths} isOptional isNumber unit={units.months} />
      <TriStateField name="acceptsReports" label={fields.acceptsReports} />
      <TriStateField name="acceptsThanks" label={fields.acceptsThanks} />
      <TextField name="theirCaseNumber" label={fields.theirCaseNumber} isOptional />
    </FieldPair>
  )
}
