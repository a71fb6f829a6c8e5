'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { membershipEndForm, membershipForm } from '#lib/enterprises/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addMembership, endMembership } from '../../actions.ts'

type Texts = Messages['enterprises']['membership']

export function MembershipForm({ values, texts }: { values: z.input<typeof membershipForm>; texts: Texts }) {
  const router = useRouter()
  const back = `/enterprises/${values.enterpriseId}`
  const of = useVerbForm({
    schema: membershipForm,
    action: addMembership,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/enterprises/${values.enterpriseId}`),
  })
  return (
    <VerbForm of={of} cancelHref={back}>
      <FieldPair>
        <DayField name="fromDay" label={texts.fromDay} />
        <DayField name="toDay" label={texts.toDay} isOptional />
      </FieldPair>
      <TextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}

export function MembershipEndForm({
  values,
  enterpriseId,
  texts,
}: {
  values: z.input<typeof membershipEndForm>
  enterpriseId: string
  texts: Texts
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: membershipEndForm,
    action: endMembership,
    values,
    saved: texts.ended,
    onSaved: () => router.push(`/enterprises/${enterpriseId}`),
  })
  return (
    <VerbForm of={of} saveLabel={texts.end} cancelHref={`/enterprises/${enterpriseId}`}>
      <DayField name="toDay" label={texts.toDay} />
      <TextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}
