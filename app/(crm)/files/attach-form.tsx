'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { DayField } from '#app/ui/day-field.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { useCloseFold } from '#app/ui/fold-out.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import type { Answer } from '#app/ui/result.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { fileEndings } from '#lib/records/attachments/rules.ts'
import { fileForm } from '#lib/records/attachments/schema.ts'

type Holder = { kind: string; id: string }
type Given = z.input<typeof fileForm> & { key?: string }

const empty: z.input<typeof fileForm> = { file: null, kind: 'other', description: '', expiresDay: '' }

/** One file and what it is. When it is hung up the form is empty again, for the next. */
export function AttachForm({
  holder,
  kinds,
  texts,
  accepts,
}: {
  holder: Holder
  kinds: Choice[]
  texts: Messages['records']['files']
  accepts: string
}) {
  const router = useRouter()
  const close = useCloseFold()
  const of = useVerbForm({
    schema: fileForm,
    values: empty,
    action: (given) => send(holder, given, texts.failed),
    saved: texts.added,
    onSaved: () => {
      of.form.reset(empty)
      close()
      router.refresh()
    },
  })
  return (
    <VerbForm of={of} label={texts.add} saveLabel={texts.save} savingLabel={texts.adding}>
      <FileField name="file" label={texts.file} help={accepts} accept={fileEndings.join(',')} />
      <SelectField name="kind" label={texts.kind} options={kinds} />
      <TextField name="description" label={texts.description} isOptional />
      <DayField name="expiresDay" label={texts.expires} isOptional />
    </VerbForm>
  )
}

async function send({ kind, id }: Holder, given: Given, failed: string): Promise<Answer<{ id: string }>> {
  const body = new FormData()
  body.set('recordKind', kind)
  body.set('recordId', id)
  for (const [name, value] of Object.entries(given)) if (value instanceof File || typeof value === 'string') body.set(name, value)
  const response = await fetch('/api/attachments', { method: 'POST', body })
  try {
    const answer: Answer<{ id: string }> = await response.json()
    return answer.ok ? answer : { ...answer, code: 'invalid', fields: answer.fields ?? { file: answer.message } }
  } catch {
    return { ok: false, code: 'unexpected', message: failed }
  }
}
