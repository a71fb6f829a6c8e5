'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { holdForm, lapseForm, moveForm, requestForm } from '#lib/grants/tranches/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { holdTranche, lapseTranche, moveTranche, requestTranche } from '../../../actions.ts'

type Props<Schema extends z.ZodMiniType> = { values: z.input<Schema>; texts: Messages['grants']['rate']; href: string }

export function RequestForm({ values, texts, href }: Props<typeof requestForm>) {
  const router = useRouter()
  const of = useVerbForm({
    schema: requestForm,
    action: requestTranche,
    values,
    saved: texts.requested,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.request}>
      <DayField name="day" label={texts.requestDay} />
    </VerbForm>
  )
}

export function HoldForm({ values, texts, href, states }: Props<typeof holdForm> & { states: Choice[] }) {
  const router = useRouter()
  const of = useVerbForm({ schema: holdForm, action: holdTranche, values, saved: texts.held, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of}>
      <FieldGroup title={texts.hold}>
        <RadioGroup name="state" label={texts.holdState} options={states} />
        <TextField name="note" label={texts.note} isOptional />
      </FieldGroup>
    </VerbForm>
  )
}

export function MoveForm({ values, texts, href }: Props<typeof moveForm>) {
  const router = useRouter()
  const of = useVerbForm({ schema: moveForm, action: moveTranche, values, saved: texts.moved, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of} saveLabel={texts.move}>
      <FieldGroup title={texts.move}>
        <FieldPair>
          <DayField name="plannedDay" label={texts.newDay} />
        </FieldPair>
        <TextField name="reason" label={texts.reason} />
      </FieldGroup>
    </VerbForm>
  )
}

export function LapseForm({ values, texts, href, causes }: Props<typeof lapseForm> & { causes: Choice[] }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: lapseForm,
    action: lapseTranche,
    values,
    saved: texts.lapsed,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.lapse}>
      <FieldGroup title={texts.lapse} help={texts.lapseLine}>
        <FieldPair>
          <DayField name="day" label={texts.lapseDay} />
        </FieldPair>
        <RadioGroup name="cause" label={texts.cause} options={causes} />
        <LongTextField name="reason" label={texts.lapseReason} rows={3} />
      </FieldGroup>
    </VerbForm>
  )
}
