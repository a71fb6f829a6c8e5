'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { moreForm } from '#lib/applications/sending/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { askedForMore } from '../../actions.ts'

/** The giver wants to know more, by a day. */
export function MoreForm({ values, texts }: { values: z.input<typeof moreForm>; texts: Messages['applications']['more'] }) {
  const router = useRouter()
  const href = `/applications/${String(values.id)}`
  const of = useVerbForm({ schema: moreForm, action: askedForMore, values, saved: texts.saved, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <LongTextField name="question" label={texts.question} rows={3} isOptional />
      <FieldPair>
        <DayField name="day" label={texts.day} />
        <DayField name="answerByDay" label={texts.answerByDay} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
