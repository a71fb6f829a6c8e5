'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { periodForm } from '#lib/settings/periods/schema.ts'
import { addPeriod, updatePeriod } from '../actions.ts'

export function PeriodForm({ values, texts }: { values: z.input<typeof periodForm>; texts: Messages['settings']['periods'] }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: periodForm,
    action: values.id ? updatePeriod : addPeriod,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/settings/periods'),
  })
  return (
    <VerbForm of={of} cancelHref={values.id ? '/settings/periods' : undefined}>
      <TextField name="title" label={texts.name} />
      <FieldPair>
        <DayField name="fromDay" label={texts.from} />
        <DayField name="toDay" label={texts.to} />
      </FieldPair>
    </VerbForm>
  )
}
