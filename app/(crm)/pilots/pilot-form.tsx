'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { pilotForm } from '#lib/pilots/schema.ts'
import { createPilot, updatePilot } from './actions.ts'

export function PilotForm({
  values,
  choices,
  texts,
}: {
  values: z.input<typeof pilotForm>
  choices: Record<'enterprise' | 'phase' | 'decision', Choice[]>
  texts: Messages['pilots']['form']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: pilotForm,
    action: values.id ? updatePilot : createPilot,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/pilots/${id}`),
  })
  return (
    <VerbForm of={of} cancelHref={values.id ? `/pilots/${String(values.id)}` : '/pilots'}>
      <FieldGroup title={texts.start}>
        <TextField name="title" label={texts.title} autoFocus={!values.id} />
        <LongTextField name="question" label={texts.question} isOptional />
        <FieldPair>
          <SelectField name="enterpriseId" label={texts.enterprise} options={choices.enterprise} isOptional />
          <SelectField name="phase" label={texts.phase} options={choices.phase} />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={texts.try}>
        <LongTextField name="hypothesis" label={texts.hypothesis} isOptional />
        <LongTextField name="smallestTest" label={texts.smallestTest} isOptional />
        <LongTextField name="lookFor" label={texts.lookFor} isOptional />
        <FieldPair>
          <TextField name="place" label={texts.place} isOptional />
          <DayField name="startDay" label={texts.startDay} isOptional />
          <DayField name="endDay" label={texts.endDay} isOptional />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={texts.after}>
        <FieldPair>
          <SelectField name="decision" label={texts.decision} options={choices.decision} isOptional />
          <TextField name="carriedBy" label={texts.carriedBy} isOptional />
        </FieldPair>
        <LongTextField name="decisionReason" label={texts.decisionReason} isOptional />
      </FieldGroup>
    </VerbForm>
  )
}
