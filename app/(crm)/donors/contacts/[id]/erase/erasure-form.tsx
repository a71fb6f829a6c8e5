'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { erasureForm } from '#lib/donors/contacts/erasure/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { eraseContact } from '../../../actions.ts'
import { type Place, PlacesField } from './places-field.tsx'

/** Which words are covered, why the person is erased, and their name once more. */
export function ErasureForm({
  values,
  name,
  texts,
  reasons,
  places,
  files,
}: {
  values: z.input<typeof erasureForm>
  name: string
  texts: Messages['people']['erase']
  reasons: Choice[]
  places: readonly Place[]
  files: readonly Place[]
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: erasureForm,
    action: eraseContact,
    values,
    saved: texts.done,
    onSaved: () => router.push('/donors/contacts'),
  })
  return (
    <VerbForm of={of} saveLabel={texts.erase} savingLabel={texts.erasing} cancelHref={`/donors/contacts/${values.id}`}>
      {places.length > 0 && (
        <PlacesField name="masked" label={texts.placesTitle} help={texts.placesText} places={places} edit={texts.edit} />
      )}
      {files.length > 0 && (
        <PlacesField name="files" label={texts.files.title} help={texts.files.text} places={files} edit={texts.files.open} />
      )}
      <SelectField name="reason" label={texts.reason} options={reasons} />
      <TextField name="confirmation" label={texts.confirm.replace('{name}', name)} help={texts.final} spellCheck={false} />
    </VerbForm>
  )
}
