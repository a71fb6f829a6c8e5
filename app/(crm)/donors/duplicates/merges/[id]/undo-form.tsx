'use client'

import { useRouter } from 'next/navigation'
import { VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { undoMergeForm } from '#lib/duplicates/merges/schema.ts'
import { undoMerge } from '../../actions.ts'

/** Takes a merge apart, with the reason. What could not go back is told on the page that comes again. */
export function UndoMergeForm({ id, texts }: { id: string; texts: { undo: string; undoReason: string; undoDone: string } }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: undoMergeForm,
    action: undoMerge,
    values: { id, reason: '' },
    saved: texts.undoDone,
    onSaved: () => router.refresh(),
  })
  return (
    <VerbForm of={of} saveLabel={texts.undo} saveKind="plain">
      <TextField name="reason" label={texts.undoReason} />
    </VerbForm>
  )
}
