'use client'

import { BoxesField } from '#app/ui/boxes-field.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { SelectField, TriStateField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DonorField, DonorFieldName } from '#lib/donors/fields/rules.ts'
import type { FieldsProps } from './fields-props.ts'

/** One field of the giver's form, drawn by its kind. Where there is nothing to choose from, nothing is shown. */
export function DonorFieldBox({
  field,
  choices,
  texts,
  isFirst,
}: FieldsProps & { field: DonorField & { name: DonorFieldName }; isFirst?: boolean }) {
  const { name, kind, isNeeded } = field
  const help: Partial<Record<string, string>> = texts.help
  const of = { name, label: texts.fields[name], help: help[name], isOptional: !isNeeded }
  const options = choices[name] ?? []
  switch (kind) {
    case 'choice':
      return <SelectField {...of} options={options} />
    case 'owner':
    case 'group':
      return options.length > 0 && <SelectField {...of} options={options} />
    case 'codes':
      return options.length > 0 && <BoxesField {...of} options={options} />
    case 'goals':
      return <BoxesField {...of} options={options} look="pills" />
    case 'answer':
      return <TriStateField {...of} isOptional={false} />
    case 'months':
    case 'weeks':
      return <TextField {...of} isNumber unit={texts.units[kind]} />
    case 'ore':
      return <MoneyField {...of} />
    case 'percent':
      return <PercentField {...of} />
    case 'long':
      return <LongTextField {...of} />
    default:
      return <TextField {...of} autoFocus={isFirst} inputMode={kind === 'web' ? 'url' : kind === 'digits' ? 'numeric' : undefined} />
  }
}
