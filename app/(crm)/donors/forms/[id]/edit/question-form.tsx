'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { formQuestionForm } from '#lib/donors/forms/questions/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addFormQuestion, updateFormQuestion } from '../../actions.ts'

type Props = {
  values: z.input<typeof formQuestionForm>
  rules: Choice[]
  href: string
  texts: Pick<Messages['forms'], 'fields' | 'help' | 'edit'>
}

/** One question of a giver's form. Adding one leaves the form open for the next, with the same way of counting. */
export function QuestionForm({ values, rules, href, texts: { fields, help, edit } }: Props) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: formQuestionForm,
    action: isNew ? addFormQuestion : updateFormQuestion,
    values,
    saved: edit.saved,
    onSaved: (_, typed) => (isNew ? next(typed) : router.push(routeOf(href), { scroll: false })),
  })
  function next(typed: Props['values']) {
    of.form.reset({ ...typed, question: '', help: '', limitCount: '', isOptional: false })
    of.form.setFocus('question')
  }
  const counts = of.form.watch('countingRule')
  return (
    <VerbForm of={of} saveLabel={isNew ? edit.add : undefined} cancelHref={isNew ? undefined : href}>
      <LongTextField name="question" label={fields.question} rows={2} />
      <LongTextField name="help" label={fields.help} isOptional rows={2} />
      <FieldPair>
        <TextField name="limitCount" label={fields.limitCount} help={help.limitCount} isOptional isNumber />
        <SelectField name="countingRule" label={fields.countingRule} options={rules} />
        <PercentField name="toleranceBps" label={fields.toleranceBps} help={help.toleranceBps} isOptional />
        {counts === 'characters' && (
          <SelectField
            name="lineBreakCounts"
            label={fields.lineBreakCounts}
            options={['1', '2'].map((value) => ({ value, label: value }))}
          />
        )}
      </FieldPair>
      <CheckboxField name="isOptional" label={fields.isOptional} />
    </VerbForm>
  )
}
