'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { applicationForm } from '#lib/applications/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { updateApplication } from '../../actions.ts'

type Props = {
  values: z.input<typeof applicationForm>
  choices: Record<'call' | 'theory' | 'applicant' | 'ledBy' | 'kind' | 'askType', Choice[]>
  texts: Pick<Messages['applications'], 'fields' | 'help' | 'groups' | 'saved'>
}

/** The facts of an application. */
export function ApplicationForm({ values, choices, texts: { fields, help, groups, saved } }: Props) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({ schema: applicationForm, action: updateApplication, values, saved, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of} cancelHref={href}>
      <FieldGroup title={groups.what}>
        <TextField name="title" label={fields.title} />
        <FieldPair>
          <SelectField name="theoryId" label={fields.theoryId} options={choices.theory} isOptional />
          {choices.call.length > 0 && <SelectField name="callId" label={fields.callId} options={choices.call} isOptional />}
          <SelectField name="kind" label={fields.kind} options={choices.kind} />
          <SelectField name="askType" label={fields.askType} options={choices.askType} />
          <SelectField name="ledBy" label={fields.ledBy} help={help.ledBy} options={choices.ledBy} />
        </FieldPair>
        <LongTextField name="note" label={fields.note} isOptional />
        <TextField name="onHoldReason" label={fields.onHoldReason} isOptional />
      </FieldGroup>
      <FieldGroup title={groups.money}>
        <FieldPair>
          <MoneyField name="appliedOre" label={fields.appliedOre} isOptional />
          <PercentField name="probabilityBps" label={fields.probabilityBps} help={help.probabilityBps} isOptional />
          <DayField name="deadlineDay" label={fields.deadlineDay} isOptional />
          <DayField name="startDay" label={fields.startDay} isOptional />
          <DayField name="answerExpectedDay" label={fields.answerExpectedDay} help={help.answerExpectedDay} isOptional />
        </FieldPair>
        <CheckboxField name="isRepayable" label={fields.isRepayable} help={help.isRepayable} />
      </FieldGroup>
      <FieldGroup title={groups.papers}>
        <SelectField name="legalApplicantId" label={fields.legalApplicantId} options={choices.applicant} isOptional />
        <FieldPair>
          <TextField name="signatory" label={fields.signatory} isOptional />
          <DayField name="signedDay" label={fields.signedDay} isOptional />
        </FieldPair>
        <TextField name="loginBy" label={fields.loginBy} help={help.loginBy} isOptional />
      </FieldGroup>
    </VerbForm>
  )
}
