'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { codeForm } from '#lib/settings/codes/schema.ts'
import { addCode, updateCode } from '../actions.ts'

export function CodeForm({
  values,
  lists,
  texts,
}: {
  values: z.input<typeof codeForm>
  lists: Choice[]
  texts: Messages['settings']['codes']
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: codeForm,
    action: isNew ? addCode : updateCode,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/settings/codes'),
  })
  return (
    <VerbForm of={of} cancelHref="/settings/codes">
      {isNew && <SelectField name="list" label={texts.list} options={lists} />}
      <FieldPair>
        <TextField name="labelDa" label={texts.word} />
        <TextField name="labelEn" label={texts.english} />
        <DayField name="validFrom" label={texts.from} isOptional />
        <DayField name="validTo" label={texts.to} isOptional />
        <TextField name="position" label={texts.position} isNumber />
      </FieldPair>
    </VerbForm>
  )
}
