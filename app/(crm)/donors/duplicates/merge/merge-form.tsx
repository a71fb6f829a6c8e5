'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { mergeForm } from '#lib/duplicates/merges/schema.ts'
import { mergeRecords } from '../actions.ts'

export type ChosenField = { name: string; label: string; options: Choice[] }

/** One choice for each field the two differ in, and the button that makes them one. */
export function MergeForm({
  values,
  fields,
  texts,
}: {
  values: z.input<typeof mergeForm>
  fields: readonly ChosenField[]
  texts: { mergeButton: string; mergeDone: string }
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: mergeForm,
    action: mergeRecords,
    values,
    saved: texts.mergeDone,
    onSaved: ({ id }: { id: string }) => router.push(`/donors/duplicates/merges/${id}`),
  })
  return (
    <VerbForm of={of} saveLabel={texts.mergeButton} cancelHref="/donors/duplicates" takesSaveKey>
      {fields.map(({ name, label, options }) => (
        <RadioGroup key={name} name={`choices.${name}`} label={label} options={options} look="pair" />
      ))}
    </VerbForm>
  )
}
