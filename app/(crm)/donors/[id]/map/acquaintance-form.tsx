'use client'

import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { acquaintanceForm } from '#lib/donors/map/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { noteAcquaintance } from '../../actions.ts'

const empty = { contactId: '', who: '', note: '' }

/** Who of ours knows whom at the giver, and from where. When it is noted the form is empty again, for the next. */
export function AcquaintanceForm({ texts, contacts, ours }: { texts: Messages['relation']['map']; contacts: Choice[]; ours: Choice[] }) {
  const of = useVerbForm({
    schema: acquaintanceForm,
    action: noteAcquaintance,
    values: empty,
    saved: texts.saved,
    onSaved: () => of.form.reset(empty),
  })
  return (
    <VerbForm of={of} label={texts.add}>
      <FieldPair>
        <SelectField name="who" label={texts.other} options={ours} />
        <SelectField name="contactId" label={texts.contactId} options={contacts} />
      </FieldPair>
      <TextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}
