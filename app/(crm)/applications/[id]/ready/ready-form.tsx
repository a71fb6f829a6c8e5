'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { moveForm } from '#lib/applications/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { moveStage } from '../../actions.ts'

/** Klar til at sende: a press where nothing stops, a reason where something does. */
export function ReadyForm({
  values,
  hasStops,
  texts,
}: {
  values: z.input<typeof moveForm>
  hasStops: boolean
  texts: Messages['applications']['readyPage']
}) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({ schema: moveForm, action: moveStage, values, saved: texts.saved, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      {hasStops && <LongTextField name="reason" label={texts.reason} rows={3} />}
    </VerbForm>
  )
}
