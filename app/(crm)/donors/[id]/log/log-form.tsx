'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { logEntryForm } from '#lib/donors/log/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { draftKeeper } from '../../../drafts/draft-keeper.ts'
import { noteContact, updateLogEntry } from '../../actions.ts'

/** A conversation in ten seconds: how, when, what was said; the rest is there if it is needed. */
export function LogForm({
  values,
  choices,
  texts,
  draft,
}: {
  values: z.input<typeof logEntryForm>
  choices: Record<'kind' | 'visibility' | 'decision', Choice[]>
  texts: Messages['donors']['log']
  draft: KeptDraft
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: logEntryForm,
    action: values.id ? updateLogEntry : noteContact,
    values,
    saved: texts.saved,
    draft: draftKeeper(draft),
    onSaved: ({ donorId }: { donorId: string }) => router.push(`/donors/${donorId}`),
  })
  return (
    <VerbForm of={of} cancelHref={`/donors/${values.donorId}`}>
      <FieldPair>
        <SelectField name="kind" label={texts.kind} options={choices.kind} />
        <DayField name="day" label={texts.day} />
      </FieldPair>
      <LongTextField name="text" label={texts.text} />
      <CheckboxField name="isAsk" label={texts.isAsk} />
      <RadioGroup name="visibility" label={texts.visibility} options={choices.visibility} />
      {choices.decision.length > 0 && <SelectField name="decisionId" label={texts.decisionId} options={choices.decision} isOptional />}
      <FieldPair>
        <TextField name="nextStep" label={texts.nextStep} isOptional />
        <DayField name="followUpDay" label={texts.followUpDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
