'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FileField } from '#app/ui/file-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import type { Answer } from '#app/ui/result.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { uploadForm } from '#lib/imports/schema.ts'

type Texts = Pick<Messages['imports'], 'file' | 'read' | 'reading' | 'failed'>

/** Sends the file to be read and goes to its preview. */
export function UploadForm({ texts, help }: { texts: Texts; help: string }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: uploadForm,
    values: { file: null },
    action: (raw) => upload(raw, texts.failed),
    onSaved: ({ id }: { id: string }) => router.push(`/settings/import/${id}`),
  })
  return (
    <VerbForm of={of} saveLabel={texts.read} savingLabel={texts.reading}>
      <FileField name="file" label={texts.file} help={help} accept=".json,application/json" />
    </VerbForm>
  )
}

async function upload({ file }: z.input<typeof uploadForm>, failed: string): Promise<Answer<{ id: string }>> {
  const body = new FormData()
  if (file) body.set('file', file)
  const response = await fetch('/api/import', { method: 'POST', body })
  try {
    const answer: { ok: true; data: { id: string } } | { ok: false; message: string } = await response.json()
    return answer.ok ? answer : { ok: false, code: 'invalid', message: answer.message, fields: { file: answer.message } }
  } catch {
    return { ok: false, code: 'unexpected', message: failed }
  }
}
