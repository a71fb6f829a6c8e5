'use client'

import { useRouter } from 'next/navigation'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { voidPaymentForm } from '#lib/grants/payments/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { voidPayment } from '../../../actions.ts'

export function VoidForm({ id, href, texts }: { id: string; href: string; texts: Messages['grants']['receive'] }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: voidPaymentForm,
    action: voidPayment,
    values: { id, reason: '' },
    saved: texts.voided,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.voidSave} cancelHref={href}>
      <LongTextField name="reason" label={texts.voidReason} rows={3} />
    </VerbForm>
  )
}
