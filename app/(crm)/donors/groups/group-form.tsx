'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { groupForm } from '#lib/donors/groups/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { createGroup, renameGroup } from '../actions.ts'

/** A group's name, new or changed. */
export function GroupForm({ values, texts }: { values: z.input<typeof groupForm>; texts: Pick<Messages['groups'], 'name' | 'saved'> }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: groupForm,
    action: values.id ? renameGroup : createGroup,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/donors/groups/${id}`),
  })
  return (
    <VerbForm of={of}>
      <TextField name="name" label={texts.name} />
    </VerbForm>
  )
}
