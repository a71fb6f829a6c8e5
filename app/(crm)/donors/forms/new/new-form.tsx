'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { newForm } from '#lib/donors/forms/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { searchDonors } from '../../../applications/actions.ts'
import { createForm, searchForms } from '../actions.ts'

type Props = {
  values: z.input<typeof newForm>
  giver: Found | null
  from: Found | null
  choices: Record<'call' | 'round', Choice[]>
  texts: Pick<Messages['forms'], 'fields' | 'help' | 'created' | 'ownChoice' | 'wholeChoice'>
}

/** Whose form, and whether it begins with another. Choosing the giver asks the page again, for its calls. */
export function NewForm({ values, giver, from, choices, texts: { fields, help, created, ownChoice, wholeChoice } }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: newForm,
    action: createForm,
    values,
    saved: created,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/donors/forms/${id}/edit`)),
  })
  const hasCall = Boolean(of.form.watch('callId'))
  function ask(found: Found | null) {
    const query = new URLSearchParams(
      Object.entries({ donor: found?.id, from: String(of.form.getValues('fromId') ?? '') }).filter((pair): pair is [string, string] =>
        Boolean(pair[1]),
      ),
    )
    router.replace(routeOf(`/donors/forms/new?${query}`), { scroll: false })
  }
  return (
    <VerbForm of={of} cancelHref={giver ? `/donors/${giver.id}` : '/donors'}>
      <ComboboxField name="donorId" label={fields.donorId} search={searchDonors} chosen={giver} onChosen={ask} />
      {choices.call.length > 0 && (
        <FieldPair>
          <SelectField name="callId" label={fields.callId} options={choices.call} empty={ownChoice} />
          {hasCall && <SelectField name="round" label={fields.round} help={help.round} options={choices.round} empty={wholeChoice} />}
        </FieldPair>
      )}
      <ComboboxField name="fromId" label={fields.fromId} help={help.fromId} search={searchForms} chosen={from} isOptional />
    </VerbForm>
  )
}
