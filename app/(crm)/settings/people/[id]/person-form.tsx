'use client'

import { BoxesField } from '#app/ui/boxes-field.tsx'
import { useWatch } from 'react-hook-form'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { personForm } from '#lib/settings/schema.ts'
import { updatePerson } from '../../actions.ts'

export function PersonForm({
  values,
  roles,
  enterprises,
  texts,
}: {
  values: z.input<typeof personForm>
  roles: Choice[]
  enterprises: Choice[]
  texts: Messages['settings']['people']
}) {
  const of = useVerbForm({ schema: personForm, action: updatePerson, values, saved: texts.saved })
  const role = useWatch({ control: of.form.control, name: 'role' })
  return (
    <VerbForm of={of} cancelHref="/settings/people">
      <TextField name="name" label={texts.name} />
      <SelectField name="role" label={texts.role} help={texts.roleHelp} options={roles} />
      {role === 'enterprise' && <BoxesField name="enterpriseIds" label={texts.enterprises} options={enterprises} />}
    </VerbForm>
  )
}
