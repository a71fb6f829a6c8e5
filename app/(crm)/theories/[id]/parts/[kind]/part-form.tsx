'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { theoryPartForm } from '#lib/theories/schema.ts'
import { draftKeeper } from '../../../../drafts/draft-keeper.ts'
import { writePart } from '../../../actions.ts'

/** The text first; under it only the facts that this part's questions ask for. */
export function PartForm({
  values,
  states,
  people,
  texts,
  draft,
}: {
  values: z.input<typeof theoryPartForm>
  states: Choice[]
  people: Choice[]
  texts: Messages['theories']['part']
  draft: KeptDraft
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: theoryPartForm,
    action: writePart,
    values,
    saved: texts.saved,
    draft: draftKeeper(draft),
    onSaved: () => router.push(`/theories/${values.theoryId}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/theories/${values.theoryId}`}>
      <LongTextField name="text" label={texts.text} />
      {values.kind === 'people' && <TextField name="peopleCount" label={texts.peopleCount} isOptional isNumber />}
      {values.kind === 'movement' && <LongTextField name="steps" label={texts.steps} isOptional />}
      {values.kind === 'anchoring' && (
        <FieldPair>
          <TextField name="carriedBy" label={texts.carriedBy} isOptional />
          <DayField name="carriedFromDay" label={texts.carriedFromDay} isOptional />
        </FieldPair>
      )}
      <FieldPair>
        <SelectField name="state" label={texts.state} options={states} />
        <SelectField name="ownerId" label={texts.owner} options={people} isOptional />
        <DayField name="dueDay" label={texts.dueDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
