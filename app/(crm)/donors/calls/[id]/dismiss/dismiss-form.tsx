'use client'

import { useRouter } from 'next/navigation'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { dismissForm } from '#lib/donors/calls/dismissals/schema.ts'
import { dismissCall, reconsiderCall } from '../../actions.ts'

/** Why we do not apply; can be taken back at once from the toast, and later from the call. */
export function DismissForm({ id, texts }: { id: string; texts: Record<'dismiss' | 'dismissed' | 'reason', string> }) {
  const router = useRouter()
  const href = `/donors/calls/${id}`
  const of = useVerbForm({
    schema: dismissForm,
    action: dismissCall,
    values: { id, reason: '' },
    saved: texts.dismissed,
    undo: () => reconsiderCall({ id }),
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.dismiss} cancelHref={href}>
      <LongTextField name="reason" label={texts.reason} rows={3} />
    </VerbForm>
  )
}
