'use client'

import { BoxesField } from '#app/ui/boxes-field.tsx'
import { FieldPair } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { FieldsProps } from './fields-props.ts'

export function SupportsFields({ choices, texts: { fields, help } }: FieldsProps) {
  return (
    <>
      <LongTextField name="purpose" label={fields.purpose} isOptional />
      <LongTextField name="doesNotSupport" label={fields.doesNotSupport} isOptional />
      {choices.codes.length > 0 && (
        <>
          <BoxesField name="supports" label={fields.supports} options={choices.codes} isOptional />
          <BoxesField name="excludes" label={fields.excludes} options={choices.codes} isOptional />
        </>
      )}
      <BoxesField name="goals" label={fields.goals} options={choices.goals} look="pills" isOptional />
      <TextField name="geography" label={fields.geography} isOptional />
      <FieldPair>
        <MoneyField name="minOre" label={fields.minOre} isOptional />
        <MoneyField name="maxOre" label={fields.maxOre} isOptional />
        <PercentField name="ownFinancingBps" label={fields.ownFinancingBps} isOptional />
        <TextField name="applicationLimit" label={fields.applicationLimit} help={help.applicationLimit} isOptional />
      </FieldPair>
    </>
  )
}
