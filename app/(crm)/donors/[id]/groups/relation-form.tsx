'use client'

import { VerbForm } from '#app/ui/form.tsx'
import { CancelPlace, useClosePlace } from '#app/ui/close-place.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { donorGroupForms } from '#lib/donors/schema.ts'
import { updateDonorGroup } from '../../actions.ts'
import { RelationFields } from '../../fields/relation-fields.tsx'
import type { GroupProps } from './group-props.ts'

export function RelationForm({ values, choices, texts }: GroupProps<'relation'>) {
  const onSaved = useClosePlace()
  const of = useVerbForm({ schema: donorGroupForms.relation, action: updateDonorGroup, values, saved: texts.saved, onSaved })
  return (
    <VerbForm of={of} actions={<CancelPlace />}>
      <RelationFields choices={choices} texts={texts} />
    </VerbForm>
  )
}
