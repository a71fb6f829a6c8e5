'use client'

import { VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { undoForm } from '#lib/imports/schema.ts'
import { undoSheet } from '../actions.ts'

/** Takes a whole table back, with the reason. */
export function UndoSheetForm({ id, texts }: { id: string; texts: { reason: string; help: string; undo: string; undoing: string } }) {
  const of = useVerbForm({ schema: undoForm, action: undoSheet, values: { id, reason: '' } })
  return (
    <VerbForm of={of} saveLabel={texts.undo} saveKind="plain" savingLabel={texts.undoing}>
      <TextField name="reason" label={texts.reason} help={texts.help} />
    </VerbForm>
  )
}
