'use client'

import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { decisionForm } from '#lib/applications/decisions/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { decideApplication } from '../../actions.ts'

type Props = {
  values: z.input<typeof decisionForm>
  choices: Record<'outcome' | 'heardHow' | 'reason', Choice[]>
  texts: Messages['applications']['answer']
}

/** What the giver answered. A yes asks for the amount, a no for the reason. */
export function AnswerForm({ values, choices, texts }: Props) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({
    schema: decisionForm,
    action: decideApplication,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  const outcome = useWatch({ control: of.form.control, name: 'outcome' })
  const isYes = outcome === 'awarded' || outcome === 'partially_awarded'
  const isAway = outcome === 'withdrawn'
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      {choices.outcome.length > 1 && <RadioGroup name="outcome" label={texts.outcome} options={choices.outcome} />}
      <FieldPair>
        <DayField name="day" label={texts.day} />
        {isYes && <MoneyField name="amountOre" label={texts.amountOre} />}
      </FieldPair>
      {!isAway && <RadioGroup name="heardHow" label={texts.heardHow} options={choices.heardHow} />}
      {!isAway && outcome !== 'unanswered' && <TextField name="letterReference" label={texts.letterReference} isOptional />}
      {outcome === 'declined' && <SelectField name="reason" label={texts.reason} options={choices.reason} isOptional />}
      {!isYes && <LongTextField name="reasonText" label={isAway ? texts.withdrawReason : texts.reasonText} rows={3} isOptional />}
      <LongTextField name="learning" label={texts.learning} rows={2} isOptional />
    </VerbForm>
  )
}
