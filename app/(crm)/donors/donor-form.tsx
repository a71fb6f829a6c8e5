'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { donorForm } from '#lib/donors/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { createDonor, updateDonor } from './actions.ts'
import type { DonorChoices } from './fields/fields-props.ts'
import { GroupFields } from './fields/group-fields.tsx'

type Values = z.input<typeof donorForm>

/** Create and edit are this one form. The name is enough to begin; the rest is there when it is known. */
export function DonorForm({
  values,
  choices,
  texts,
}: {
  values: Values
  choices: DonorChoices
  texts: Pick<Messages['donors'], 'fields' | 'help' | 'groups' | 'saved' | 'units'>
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: donorForm,
    action: isNew ? createDonor : updateDonor,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/donors/${id}`),
  })
  const { fields, groups } = texts
  return (
    <VerbForm of={of} cancelHref={isNew ? '/donors' : `/donors/${String(values.id)}`}>
      <FieldGroup title={groups.who}>
        <GroupFields group="who" choices={choices} texts={texts} isNew={isNew} />
      </FieldGroup>
      <FieldGroup title={groups.relation}>
        <FieldPair>
          <TextField name="nextStep" label={fields.nextStep} isOptional />
          <DayField name="nextStepDay" label={fields.nextStepDay} isOptional />
        </FieldPair>
        <GroupFields group="relation" choices={choices} texts={texts} />
      </FieldGroup>
      <FieldGroup title={groups.supports}>
        <GroupFields group="supports" choices={choices} texts={texts} />
      </FieldGroup>
      <FieldGroup title={groups.rules}>
        <GroupFields group="rules" choices={choices} texts={texts} />
      </FieldGroup>
    </VerbForm>
  )
}
