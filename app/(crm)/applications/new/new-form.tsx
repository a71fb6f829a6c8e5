'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { newApplicationForm } from '#lib/applications/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { createApplication, searchDonors } from '../actions.ts'

type Props = {
  values: z.input<typeof newApplicationForm>
  chosen: Found | null
  hasClash: boolean
  choices: Record<'enterprise' | 'call' | 'stage', Choice[]>
  carried: { need: string | null; idea: string | null }
  texts: Pick<Messages['applications'], 'fields' | 'help' | 'created' | 'new'>
}

/** A giver is enough. Choosing one asks the page again, so that a clash and its calls are there before anything is saved. */
export function NewApplicationForm({ values, chosen, hasClash, choices, carried, texts: { fields, help, ...texts } }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: newApplicationForm,
    action: createApplication,
    values,
    saved: texts.created,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/applications/${id}`)),
  })
  const mustTalk = hasClash || of.form.formState.errors.clashSeen !== undefined
  function ask(found: Found | null) {
    const query = new URLSearchParams(
      Object.entries({ donor: found?.id, need: carried.need, idea: carried.idea }).filter((pair): pair is [string, string] =>
        Boolean(pair[1]),
      ),
    )
    router.replace(routeOf(`/applications/new?${query}`), { scroll: false })
  }
  return (
    <VerbForm of={of} saveLabel={texts.new} cancelHref="/applications">
      <ComboboxField name="donorId" label={fields.donorId} search={searchDonors} chosen={chosen} onChosen={ask} />
      {mustTalk && <CheckboxField name="clashSeen" label={fields.clashSeen} />}
      <TextField name="title" label={fields.title} help={help.title} isOptional />
      <FieldPair>
        <SelectField name="leadEnterpriseId" label={fields.leadEnterpriseId} options={choices.enterprise} isOptional />
        {choices.call.length > 0 && <SelectField name="callId" label={fields.callId} options={choices.call} isOptional />}
        <MoneyField name="appliedOre" label={fields.appliedOre} isOptional />
        <DayField name="deadlineDay" label={fields.deadlineDay} isOptional />
      </FieldPair>
      <RadioGroup name="stage" label={fields.stage} options={choices.stage} />
    </VerbForm>
  )
}
