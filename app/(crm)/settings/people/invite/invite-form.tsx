'use client'

import { BoxesField } from '#app/ui/boxes-field.tsx'
import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import { VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { invitationForm } from '#lib/settings/schema.ts'
import { invite } from '../../actions.ts'

export function InviteForm({
  roles,
  enterprises,
  texts,
}: {
  roles: Choice[]
  enterprises: Choice[]
  texts: Messages['settings']['people']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: invitationForm,
    action: invite,
    values: { email: '', role: 'enterprise', enterpriseIds: [] },
    saved: texts.invited,
    onSaved: () => router.push('/settings/people'),
  })
  const role = useWatch({ control: of.form.control, name: 'role' })
  return (
    <VerbForm of={of} cancelHref="/settings/people" saveLabel={texts.send}>
      <TextField name="email" label={texts.email} type="email" autoFocus />
      <SelectField name="role" label={texts.role} options={roles} />
      {role === 'enterprise' && <BoxesField name="enterpriseIds" label={texts.enterprises} options={enterprises} />}
    </VerbForm>
  )
}
