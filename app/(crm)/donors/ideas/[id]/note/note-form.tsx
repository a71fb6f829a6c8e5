'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { ideaNoteForm } from '#lib/donors/ideas/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { searchDonors } from '../../../../applications/actions.ts'
import { draftKeeper } from '../../../../drafts/draft-keeper.ts'
import { noteOnIdea } from '../../actions.ts'

type Texts = Pick<Messages['relation']['log'], 'kind' | 'day' | 'text' | 'visibility' | 'isAsk' | 'nextStep' | 'followUpDay'> &
  Messages['ideas']['note']

/** Like any conversation; an idea without a giver asks whom it was with. */
export function NoteForm({
  values,
  choices,
  texts,
  needsGiver,
  draft,
}: {
  values: z.input<typeof ideaNoteForm>
  choices: Record<'kind' | 'visibility', Choice[]>
  texts: Texts
  needsGiver: boolean
  draft: KeptDraft
}) {
  const router = useRouter()
  const href = `/donors/ideas/${values.ideaId}`
  const of = useVerbForm({
    schema: ideaNoteForm,
    action: noteOnIdea,
    values,
    saved: texts.saved,
    draft: draftKeeper(draft),
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} cancelHref={href}>
      {needsGiver && <ComboboxField name="donorId" label={texts.donorId} search={searchDonors} />}
      <FieldPair>
        <SelectField name="kind" label={texts.kind} options={choices.kind} />
        <DayField name="day" label={texts.day} />
      </FieldPair>
      <LongTextField name="text" label={texts.text} />
      <CheckboxField name="isAsk" label={texts.isAsk} />
      <RadioGroup name="visibility" label={texts.visibility} options={choices.visibility} />
      <FieldPair>
        <TextField name="nextStep" label={texts.nextStep} isOptional />
        <DayField name="followUpDay" label={texts.followUpDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
