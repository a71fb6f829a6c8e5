'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { voidDecisionForm } from '#lib/applications/decisions/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { voidDecision } from '../../actions.ts'

/** A wrong answer is taken back, with why. */
export function TakeForm({
  values,
  href,
  texts,
}: {
  values: z.input<typeof voidDecisionForm>
  href: string
  texts: Messages['applications']['take']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: voidDecisionForm,
    action: voidDecision,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <LongTextField name="reason" label={texts.reason} rows={3} />
    </VerbForm>
  )
}
