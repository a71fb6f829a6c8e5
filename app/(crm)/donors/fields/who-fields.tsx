'use client'

import { FieldPair } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { SameNote } from '../duplicates/same-note.tsx'
import type { FieldsProps } from './fields-props.ts'

export function WhoFields({ choices, texts: { fields, help }, isNew }: FieldsProps & { isNew?: boolean }) {
  return (
    <>
      <TextField name="name" label={fields.name} autoFocus={isNew} />
      <SameNote kind="organisation" />
      <FieldPair>
        <SelectField name="type" label={fields.type} options={choices.type} />
        <SelectField name="fundingKind" label={fields.fundingKind} options={choices.fundingKind} />
        <TextField name="cvr" label={fields.cvr} isOptional inputMode="numeric" />
        <TextField name="orgId" label={fields.orgId} help={help.orgId} isOptional />
        <TextField name="website" label={fields.website} isOptional inputMode="url" />
        <TextField name="address" label={fields.address} isOptional />
        <TextField name="municipality" label={fields.municipality} isOptional />
        {choices.group.length > 0 && (
          <SelectField name="groupId" label={fields.groupId} help={help.groupId} options={choices.group} isOptional />
        )}
      </FieldPair>
      <LongTextField name="aliases" label={fields.aliases} help={help.aliases} isOptional rows={2} />
    </>
  )
}
