'use client'

import { useId } from 'react'
import { VerbForm } from '#app/ui/form.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { useCloseFold } from '#app/ui/fold-out.tsx'
import { newKey } from '#app/ui/result.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { call } from '#app/ui/verb-button.tsx'
import { tagForm } from '#lib/donors/tags/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { tagDonor } from '../../actions.ts'

/** A tag typed, or taken from those in use. */
export function TagForm({ donorId, texts, words }: { donorId: string; texts: Messages['tags']; words: readonly string[] }) {
  const list = useId()
  const close = useCloseFold()
  const { errors } = useFormTexts()
  const empty = { id: donorId, label: '', isOn: true }
  const of = useVerbForm({
    schema: tagForm,
    action: tagDonor,
    values: empty,
    saved: texts.saved,
    undo: ({ label }) => call(tagDonor, { id: donorId, label, isOn: false, key: newKey() }, errors.unexpected),
    onSaved: () => {
      of.form.reset(empty)
      close()
    },
  })
  return (
    <VerbForm of={of} label={texts.add} saveLabel={texts.put}>
      <TextField name="label" label={texts.name} help={texts.help} list={list} maxLength={40} />
      <datalist id={list}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </VerbForm>
  )
}
