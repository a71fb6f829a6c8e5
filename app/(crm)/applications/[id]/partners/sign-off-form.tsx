'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { signOffForm } from '#lib/applications/partners/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { signOffPartner } from '../../actions.ts'

/** A partner's yes: one's own, or with where it is known from. */
export function SignOffForm({
  values,
  href,
  texts,
}: {
  values: z.input<typeof signOffForm>
  href: string
  texts: Messages['applications']['partners']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: signOffForm,
    action: signOffPartner,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.signOff} cancelHref={href}>
      <DayField name="day" label={texts.day} />
      <TextField name="how" label={texts.how} help={texts.howHelp} isOptional />
    </VerbForm>
  )
}
