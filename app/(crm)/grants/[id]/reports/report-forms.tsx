'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { draftReportForm, moveReportForm, planReportForm, reportDayForm, returnReportForm } from '#lib/grants/reports/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { draftKeeper } from '../../../drafts/draft-keeper.ts'
import { approveReport, draftReport, moveReport, planReport, returnReport, submitReport } from '../../actions.ts'

type Props<Schema extends z.ZodMiniType> = { values: z.input<Schema>; texts: Messages['grants']['reports']; href: string }

export function PlanReportForm({
  values,
  texts,
  href,
  kinds,
  people,
}: Props<typeof planReportForm> & { kinds: Choice[]; people: Choice[] }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: planReportForm,
    action: planReport,
    values,
    saved: texts.planned,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.plan} cancelHref={href}>
      <SelectField name="kind" label={texts.kind} options={kinds} />
      <FieldPair>
        <DayField name="dueDay" label={texts.dueDay} />
        <SelectField name="ownerId" label={texts.owner} options={people} isOptional />
      </FieldPair>
    </VerbForm>
  )
}

export function DraftForm({ values, texts, draft }: Omit<Props<typeof draftReportForm>, 'href'> & { draft: KeptDraft }) {
  const of = useVerbForm({ schema: draftReportForm, action: draftReport, values, saved: texts.saved, draft: draftKeeper(draft) })
  return (
    <VerbForm of={of} saveLabel={texts.save}>
      <LongTextField name="text" label={texts.text} rows={14} isCounted />
      <CheckboxField name="isForReview" label={texts.review} />
    </VerbForm>
  )
}

export function SubmitForm({ values, texts }: Omit<Props<typeof reportDayForm>, 'href'>) {
  const of = useVerbForm({ schema: reportDayForm, action: submitReport, values, saved: texts.submitted })
  return (
    <VerbForm of={of} saveLabel={texts.submit}>
      <DayField name="day" label={texts.submitDay} />
    </VerbForm>
  )
}

export function AnswerForms({ values, texts }: Omit<Props<typeof reportDayForm>, 'href'>) {
  const approval = useVerbForm({ schema: reportDayForm, action: approveReport, values, saved: texts.approved })
  const refusal = useVerbForm({ schema: returnReportForm, action: returnReport, values: { ...values, text: '' }, saved: texts.returned })
  return (
    <div className="grid gap-10">
      <VerbForm of={approval} saveLabel={texts.approve}>
        <DayField name="day" label={texts.approveDay} />
      </VerbForm>
      <VerbForm of={refusal} saveLabel={texts.return}>
        <FieldGroup title={texts.return}>
          <DayField name="day" label={texts.returnDay} />
          <TextField name="text" label={texts.returnText} />
        </FieldGroup>
      </VerbForm>
    </div>
  )
}

export function MoveReportForm({ values, texts, people }: Omit<Props<typeof moveReportForm>, 'href'> & { people: Choice[] }) {
  const of = useVerbForm({ schema: moveReportForm, action: moveReport, values, saved: texts.moved })
  return (
    <VerbForm of={of}>
      <FieldGroup title={texts.move}>
        <DayField name="dueDay" label={texts.dueDay} />
        <SelectField name="ownerId" label={texts.owner} options={people} isOptional />
        <TextField name="reason" label={texts.reason} isOptional />
      </FieldGroup>
    </VerbForm>
  )
}
