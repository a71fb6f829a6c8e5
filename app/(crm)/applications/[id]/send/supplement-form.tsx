'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { supplementForm } from '#lib/applications/sending/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { sendSupplement } from '../../actions.ts'

type Texts = Pick<Messages['applications']['send'], 'day' | 'channel' | 'receipt'> & Messages['applications']['supplement']

/** What the giver asked for has gone. */
export function SupplementForm({ values, channels, texts }: { values: z.input<typeof supplementForm>; channels: Choice[]; texts: Texts }) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({
    schema: supplementForm,
    action: sendSupplement,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <DayField name="day" label={texts.day} />
      <RadioGroup name="channel" label={texts.channel} options={channels} />
      <TextField name="receipt" label={texts.receipt} isOptional />
    </VerbForm>
  )
}
