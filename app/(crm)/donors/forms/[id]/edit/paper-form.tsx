'use client'

import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { paperForm } from '#lib/donors/forms/papers/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addFormPaper } from '../../actions.ts'

type Props = { formId: string; kinds: Choice[]; texts: Pick<Messages['forms'], 'fields' | 'help' | 'edit'> }

/** One more paper the giver wants with the application. */
export function PaperForm({ formId, kinds, texts: { fields, help, edit } }: Props) {
  const blank: z.input<typeof paperForm> = { formId, kind: 'annual_accounts', note: '' }
  const of = useVerbForm({ schema: paperForm, action: addFormPaper, values: blank, saved: edit.paperAdded, onSaved: () => next() })
  function next() {
    of.form.reset(blank)
    of.form.setFocus('kind')
  }
  return (
    <VerbForm of={of} saveLabel={edit.addPaper}>
      <FieldPair>
        <SelectField name="kind" label={fields.kind} options={kinds} />
        <TextField name="note" label={fields.note} help={help.note} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
