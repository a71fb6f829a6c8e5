'use client'

import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { CancelPlace, useClosePlace } from '#app/ui/close-place.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { donorGroupForm } from '#lib/donors/schema.ts'
import { updateDonorGroup } from '../../actions.ts'
import type { FieldsProps } from '../../fields/fields-props.ts'
import { GroupFields } from '../../fields/group-fields.tsx'

/** One group of the giver's fields, edited where it is read. */
export function GroupForm({ values, choices, texts }: FieldsProps & { values: z.input<typeof donorGroupForm>; texts: { saved: string } }) {
  const onSaved = useClosePlace()
  const of = useVerbForm({ schema: donorGroupForm, action: updateDonorGroup, values, saved: texts.saved, onSaved })
  return (
    <VerbForm of={of} actions={<CancelPlace />}>
      <GroupFields group={values.group} choices={choices} texts={texts} />
    </VerbForm>
  )
}
