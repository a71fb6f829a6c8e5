'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { taskForm } from '#lib/records/tasks/schema.ts'
import { addTask, updateTask } from './actions.ts'

export function TaskForm({
  values,
  people,
  texts,
  isPromised,
}: {
  values: z.input<typeof taskForm>
  people: Choice[]
  texts: Messages['today']['task']
  isPromised: boolean
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: taskForm,
    action: values.id ? updateTask : addTask,
    values,
    saved: texts.saved,
    onSaved: () => router.push('/'),
  })
  return (
    <VerbForm of={of} cancelHref="/">
      <TextField name="title" label={texts.title} autoFocus={!values.id} />
      <FieldPair>
        <DayField name="dueDay" label={texts.dueDay} isOptional />
        <SelectField name="ownerId" label={texts.ownerId} options={people} />
      </FieldPair>
      {isPromised && <TextField name="movedReason" label={texts.movedReason} isOptional />}
      <CheckboxField name="isDonorFacing" label={texts.isDonorFacing} />
      <LongTextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}
