'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { ideaForm } from '#lib/donors/ideas/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { searchDonors } from '../../applications/actions.ts'
import { createIdea, updateIdea } from './actions.ts'

type Props = {
  values: z.input<typeof ideaForm>
  giver: Found | null
  choices: Record<'enterprise' | 'stage', Choice[]>
  texts: Pick<Messages['ideas'], 'fields' | 'help' | 'saved'>
}

/** An idea; the title is enough. */
export function IdeaForm({ values, giver, choices, texts: { fields, help, saved } }: Props) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: ideaForm,
    action: isNew ? createIdea : updateIdea,
    values,
    saved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/donors/ideas/${id}`)),
  })
  return (
    <VerbForm of={of} cancelHref={isNew ? '/donors/ideas' : `/donors/ideas/${String(values.id)}`}>
      <TextField name="title" label={fields.title} autoFocus={isNew} />
      <LongTextField name="text" label={fields.text} isOptional />
      <ComboboxField name="donorId" label={fields.donorId} search={searchDonors} chosen={giver} isOptional />
      <FieldPair>
        {choices.enterprise.length > 1 && (
          <SelectField name="enterpriseId" label={fields.enterpriseId} options={choices.enterprise} isOptional />
        )}
        <MoneyField name="expectedOre" label={fields.expectedOre} isOptional />
        <TextField name="origin" label={fields.origin} help={help.origin} isOptional />
        <TextField name="destination" label={fields.destination} help={help.destination} isOptional />
        {!isNew && <SelectField name="stage" label={fields.stage} options={choices.stage} />}
      </FieldPair>
    </VerbForm>
  )
}
