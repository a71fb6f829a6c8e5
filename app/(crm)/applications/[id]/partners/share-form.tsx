'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { partnerShareForm } from '#lib/applications/partners/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { setShare } from '../../actions.ts'

/** What a partner is to have of the money. */
export function ShareForm({
  values,
  href,
  texts,
}: {
  values: z.input<typeof partnerShareForm>
  href: string
  texts: Messages['applications']['partners']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: partnerShareForm,
    action: setShare,
    values,
    saved: texts.saved,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} cancelHref={href}>
      <MoneyField name="shareOre" label={texts.shareOre} isOptional />
    </VerbForm>
  )
}
