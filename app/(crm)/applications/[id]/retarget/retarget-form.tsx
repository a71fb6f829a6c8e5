'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { retargetForm } from '#lib/applications/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { retarget, searchDonors } from '../../actions.ts'

/** Which giver the same text goes to; a clash is said by the answer and asks whether people have talked. */
export function RetargetForm({
  values,
  texts,
}: {
  values: z.input<typeof retargetForm>
  texts: Messages['applications']['retarget'] & { clashSeen: string }
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: retargetForm,
    action: retarget,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/applications/${id}`)),
  })
  const { errors, dirtyFields } = of.form.formState
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={`/applications/${String(values.id)}`}>
      <ComboboxField name="donorId" label={texts.donorId} search={searchDonors} />
      {(errors.clashSeen || dirtyFields.clashSeen) && <CheckboxField name="clashSeen" label={texts.clashSeen} />}
    </VerbForm>
  )
}
