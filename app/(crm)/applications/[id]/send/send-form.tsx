'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { submitForm } from '#lib/applications/sending/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { submitApplication } from '../../actions.ts'

/** Sending happens at the giver's; here it is said when and how, and why open points did not stop it. */
export function SendForm({
  values,
  channels,
  hasStops,
  texts,
}: {
  values: z.input<typeof submitForm>
  channels: Choice[]
  hasStops: boolean
  texts: Messages['applications']['send']
}) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({
    schema: submitForm,
    action: submitApplication,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={hasStops ? texts.anyway : texts.save} cancelHref={href}>
      <FieldPair>
        <DayField name="day" label={texts.day} />
        <TextField name="time" label={texts.time} help={texts.timeHelp} isOptional inputMode="numeric" />
      </FieldPair>
      <RadioGroup name="channel" label={texts.channel} options={channels} />
      <TextField name="receipt" label={texts.receipt} isOptional />
      {hasStops && <LongTextField name="reason" label={texts.reason} help={texts.reasonHelp} rows={3} />}
    </VerbForm>
  )
}
