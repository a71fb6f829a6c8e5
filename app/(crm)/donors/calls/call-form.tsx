'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { RuleName } from '#lib/donors/calls/rules.ts'
import { callForm } from '#lib/donors/calls/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { searchDonors } from '../../applications/actions.ts'
import { createCall, updateCall } from './actions.ts'
import { DeadlineRows } from './deadline-rows.tsx'
import { type RuleChoices, RuleFields } from './rule-fields.tsx'

type Texts = Messages['calls']
type Props = {
  values: z.input<typeof callForm>
  giver: Found | null
  giverRules: Partial<Record<RuleName, string>>
  choices: RuleChoices & Record<'kind' | 'round', Choice[]>
  units: Messages['donors']['units']
  texts: Pick<Texts, 'fields' | 'help' | 'groups' | 'rules' | 'saved' | 'asGiver'>
}

/** Create and edit are this one form. Choosing the giver asks the page again, so that its own rules stand under the empty fields. */
export function CallForm({ values, giver, giverRules, choices, units, texts: { fields, help, groups, rules, saved, asGiver } }: Props) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: callForm,
    action: isNew ? createCall : updateCall,
    values,
    saved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`/donors/calls/${id}`)),
  })
  const ask = (found: Found | null) => router.replace(routeOf(`/donors/calls/new${found ? `?donor=${found.id}` : ''}`), { scroll: false })
  return (
    <VerbForm of={of} cancelHref={isNew ? '/donors/calls' : `/donors/calls/${String(values.id)}`}>
      <FieldGroup title={groups.what}>
        {isNew && <ComboboxField name="donorId" label={fields.donorId} search={searchDonors} chosen={giver} onChosen={ask} />}
        <TextField name="title" label={fields.title} />
        <RadioGroup name="kind" label={fields.kind} options={choices.kind} />
        <FieldPair>
          <DayField name="opensDay" label={fields.opensDay} isOptional />
          <TextField name="link" label={fields.link} isOptional inputMode="url" />
        </FieldPair>
        <LongTextField name="text" label={fields.text} isOptional />
      </FieldGroup>
      <FieldGroup title={groups.deadlines} help={help.deadlines}>
        <DeadlineRows rounds={choices.round} texts={fields} timeHelp={help.time} />
      </FieldGroup>
      <FieldGroup title={groups.rounds} help={help.rounds}>
        <LongTextField name="sketchText" label={fields.sketchText} isOptional rows={3} />
        <LongTextField name="fullText" label={fields.fullText} isOptional rows={3} />
      </FieldGroup>
      <FieldGroup title={groups.rules} help={help.rules}>
        <RuleFields choices={choices} labels={rules} giver={giverRules} asGiver={asGiver} units={units} />
      </FieldGroup>
    </VerbForm>
  )
}
