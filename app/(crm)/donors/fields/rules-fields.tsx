'use client'

import { FieldPair } from '#app/ui/form.tsx'
import { SelectField, TriStateField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { FieldsProps } from './fields-props.ts'

export function RulesFields({ choices, texts: { fields, help, units } }: FieldsProps) {
  return (
    <FieldPair>
      <SelectField name="feeRule" label={fields.feeRule} help={help.feeRule} options={choices.feeRule} />
      <TextField name="feeRuleSource" label={fields.feeRuleSource} isOptional />
      <SelectField name="startDateRule" label={fields.startDateRule} options={choices.startDateRule} />
      <TriStateField name="publicBodyMayApply" label={fields.publicBodyMayApply} />
      <TextField name="waitMonths" label={fields.waitMonths} help={help.waitMonths} isOptional isNumber unit={units.months} />
      <TextField name="decisionWeeks" label={fields.decisionWeeks} isOptional isNumber unit={units.weeks} />
      <TextField name="silenceWeeks" label={fields.silenceWeeks} help={help.silenceWeeks} isOptional isNumber unit={units.weeks} />
      <TextField name="meetingDates" label={fields.meetingDates} isOptional />
      <TextField name="portalUrl" label={fields.portalUrl} isOptional inputMode="url" />
    </FieldPair>
  )
}
