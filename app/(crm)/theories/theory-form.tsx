'use client'

import { useRouter } from 'next/navigation'
import { useController, useFormContext } from 'react-hook-form'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { theoryForm } from '#lib/theories/schema.ts'
import { createTheory, updateTheory } from './actions.ts'

type Texts = Messages['theories']['form']

export function TheoryForm({
  values,
  mine,
  enterprises,
  texts,
}: {
  values: z.input<typeof theoryForm>
  mine: Choice[]
  enterprises: Choice[]
  texts: Texts
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: theoryForm,
    action: values.id ? updateTheory : createTheory,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/theories/${id}`),
  })
  return (
    <VerbForm of={of} cancelHref={values.id ? `/theories/${String(values.id)}` : '/theories'}>
      <TextField name="title" label={texts.title} autoFocus={!values.id} />
      <SelectField name="enterpriseId" label={texts.enterprise} options={mine} isOptional />
      <SharedWith label={texts.sharedWith} enterprises={enterprises} />
    </VerbForm>
  )
}

function SharedWith({ label, enterprises }: { label: string; enterprises: Choice[] }) {
  const { control } = useFormContext<{ sharedWith: string[] }>()
  const { field } = useController({ control, name: 'sharedWith' })
  const toggle = (id: string, isOn: boolean) => field.onChange(isOn ? [...field.value, id] : field.value.filter((one) => one !== id))
  return (
    <details className="rounded-2 border border-line px-3 py-2" open={field.value.length > 0}>
      <summary className="font-medium">{label}</summary>
      <div className="mt-2 grid gap-1 sm:grid-cols-2">
        {enterprises.map(({ value, label: name }) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input type="checkbox" checked={field.value.includes(value)} onChange={(event) => toggle(value, event.target.checked)} />
            {name}
          </label>
        ))}
      </div>
    </details>
  )
}
