'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { questionForm } from '#lib/applications/sections/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addSection, updateQuestion } from '../../actions.ts'

type Props = {
  values: z.input<typeof questionForm>
  choices: Record<'rule' | 'person', Choice[]>
  href: string
  texts: Messages['applications']['write']
}

/** A giver's question with its limit and way of counting, and who answers it. */
export function QuestionForm({ values, choices, href, texts }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: questionForm,
    action: values.id ? updateQuestion : addSection,
    values,
    saved: texts.questionSaved,
    onSaved: ({ id }: { id: string }) => router.push(routeOf(`${href}?section=${id}`)),
  })
  return (
    <VerbForm of={of} cancelHref={href}>
      <LongTextField name="question" label={texts.question} rows={2} />
      <FieldPair>
        <TextField name="limitCount" label={texts.limitCount} isOptional isNumber />
        <SelectField name="countingRule" label={texts.countingRule} options={choices.rule} />
        <SelectField name="lineBreakCounts" label={texts.lineBreakCounts} options={['1', '2'].map((value) => ({ value, label: value }))} />
        <PercentField name="toleranceBps" label={texts.tolerance} isOptional />
        <SelectField name="ownerId" label={texts.ownerId} options={choices.person} isOptional />
        <DayField name="dueDay" label={texts.dueDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
