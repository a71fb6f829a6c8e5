'use client'

import type * as z from 'zod/mini'
import { Button } from '#app/ui/button.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { nextStepForm } from '#lib/donors/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { setNextStep } from '../actions.ts'

type Texts = Messages['relation']['step']
type Values = z.input<typeof nextStepForm>

/** What is to happen with a giver, and when. */
export function StepForm({ values, texts, cancel, close }: { values: Values; texts: Texts; cancel: string | null; close: () => void }) {
  const { ui } = useFormTexts()
  const of = useVerbForm({ schema: nextStepForm, action: setNextStep, values, saved: texts.saved, onSaved: close })
  return (
    <VerbForm
      of={of}
      label={texts.title}
      actions={
        <Button kind="quiet" onClick={close}>
          {cancel ?? ui.cancel}
        </Button>
      }
    >
      <TextField name="nextStep" label={texts.what} autoFocus />
      <DayField name="nextStepDay" label={texts.day} isOptional />
    </VerbForm>
  )
}
