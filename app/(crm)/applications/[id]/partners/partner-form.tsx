'use client'

import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { partnerForm } from '#lib/applications/partners/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addPartner } from '../../actions.ts'

/** Another enterprise joins. */
export function PartnerForm({
  values,
  enterprises,
  texts,
}: {
  values: z.input<typeof partnerForm>
  enterprises: Choice[]
  texts: Messages['applications']['partners']
}) {
  const of = useVerbForm({ schema: partnerForm, action: addPartner, values, saved: texts.saved })
  return (
    <VerbForm of={of} saveLabel={texts.add}>
      <FieldPair>
        <SelectField name="enterpriseId" label={texts.enterpriseId} options={enterprises} />
        <MoneyField name="shareOre" label={texts.shareOre} isOptional />
      </FieldPair>
      <CheckboxField name="isLead" label={texts.isLead} />
    </VerbForm>
  )
}
