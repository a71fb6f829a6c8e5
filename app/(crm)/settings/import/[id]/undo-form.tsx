'use client'

import { useState } from 'react'
import { VerbForm } from '#app/ui/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { undoForm } from '#lib/imports/schema.ts'
import { undoImport } from '../actions.ts'

type Kept = { row: number; title: string; because: string }
export type UndoTexts = {
  reason: string
  help: string
  undo: string
  undoing: string
  undone: string
  kept: string
  keptRow: string
  later: Record<string, string>
}

/** Takes an import back, and says which rows stayed and why. */
export function UndoForm({ id, texts }: { id: string; texts: UndoTexts }) {
  const [kept, setKept] = useState<Kept[]>([])
  const of = useVerbForm({
    schema: undoForm,
    action: undoImport,
    values: { id, reason: '' },
    saved: texts.undone,
    onSaved: (data: { kept: Kept[] }) => setKept(data.kept),
  })
  return (
    <VerbForm of={of} saveLabel={texts.undo} saveKind="plain" savingLabel={texts.undoing}>
      {kept.length > 0 && (
        <Note kind="risk" role="status" title={texts.kept}>
          <ul>
            {kept.map((one) => (
              <li key={one.row}>{lineOf(one, texts)}</li>
            ))}
          </ul>
        </Note>
      )}
      <TextField name="reason" label={texts.reason} help={texts.help} />
    </VerbForm>
  )
}

function lineOf({ row, title, because }: Kept, { keptRow, later }: UndoTexts): string {
  return keptRow
    .replace('{row}', String(row))
    .replace('{title}', title)
    .replace('{because}', later[because] ?? because)
}
