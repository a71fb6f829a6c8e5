'use client'

import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { shareForm } from '#lib/applications/partners/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { shareApplication } from '../../actions.ts'

type Props = {
  values: z.input<typeof shareForm>
  choices: Record<'person' | 'enterprise' | 'right', Choice[]>
  texts: Messages['applications']['partners']
}

/** A right for a person, or for everybody in an enterprise. */
export function RightForm({ values, choices, texts }: Props) {
  const of = useVerbForm({ schema: shareForm, action: shareApplication, values, saved: texts.given })
  return (
    <VerbForm of={of} saveLabel={texts.give}>
      <FieldPair>
        <SelectField name="userId" label={texts.userId} options={choices.person} isOptional />
        <SelectField name="enterpriseId" label={texts.rightEnterprise} options={choices.enterprise} isOptional />
        <SelectField name="right" label={texts.right} options={choices.right} />
        <DayField name="lastDay" label={texts.lastDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
