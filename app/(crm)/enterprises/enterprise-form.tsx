'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { enterpriseForm } from '#lib/enterprises/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { SameNote } from '../donors/duplicates/same-note.tsx'
import { createEnterprise, updateEnterprise } from './actions.ts'

export type EnterpriseChoices = Record<'type' | 'generation' | 'status', Choice[]>
type Texts = Pick<Messages['enterprises'], 'fields' | 'help' | 'groups' | 'saved'>

/** Create and edit are this one form. What makes it count (`isDeciding`) is the coordinator's. */
export function EnterpriseForm({
  values,
  choices,
  texts,
  isDeciding,
}: {
  values: z.input<typeof enterpriseForm>
  choices: EnterpriseChoices
  texts: Texts
  isDeciding: boolean
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: enterpriseForm,
    action: isNew ? createEnterprise : updateEnterprise,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/enterprises/${id}`),
  })
  const { fields, help, groups } = texts
  return (
    <VerbForm of={of} cancelHref={isNew ? '/enterprises' : `/enterprises/${String(values.id)}`}>
      <FieldGroup title={groups.who}>
        <TextField name="name" label={fields.name} autoFocus={isNew} />
        <SameNote kind="organisation" />
        <TextField name="livesOf" label={fields.livesOf} isOptional />
        <LongTextField name="description" label={fields.description} isOptional />
      </FieldGroup>
      {isDeciding && (
        <FieldGroup title={groups.standing}>
          <FieldPair>
            <SelectField name="type" label={fields.type} options={choices.type} />
            <SelectField name="generation" label={fields.generation} options={choices.generation} />
            <SelectField name="status" label={fields.status} options={choices.status} />
            <DayField name="closedDay" label={fields.closedDay} isOptional />
          </FieldPair>
          <CheckboxField name="isInsideArea" label={fields.isInsideArea} />
        </FieldGroup>
      )}
      <FieldGroup title={groups.lines} help={help.lines}>
        <LongTextField name="social" label={fields.social} help={help.social} rows={2} isOptional />
        <LongTextField name="local" label={fields.local} help={help.local} rows={2} isOptional />
        <LongTextField name="economic" label={fields.economic} help={help.economic} rows={2} isOptional />
        <TextField name="sdgs" label={fields.sdgs} help={help.sdgs} isOptional />
      </FieldGroup>
      <FieldGroup title={groups.where}>
        <FieldPair>
          <TextField name="cvr" label={fields.cvr} isOptional inputMode="numeric" />
          <DayField name="startedDay" label={fields.startedDay} isOptional />
          <TextField name="address" label={fields.address} isOptional />
          <TextField name="postalCode" label={fields.postalCode} isOptional inputMode="numeric" />
          <TextField name="municipality" label={fields.municipality} isOptional />
          <TextField name="website" label={fields.website} isOptional inputMode="url" />
        </FieldPair>
      </FieldGroup>
    </VerbForm>
  )
}
