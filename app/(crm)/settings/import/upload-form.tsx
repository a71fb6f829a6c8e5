'use client'

import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import type * as z from 'zod/mini'
import { FileField } from '#app/ui/file-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import type { Answer } from '#app/ui/result.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { uploadForm } from '#lib/imports/schema.ts'

type Texts = Pick<Messages['imports'], 'file' | 'read' | 'reading' | 'failed' | 'kind'>

/** Sends the file to be read and goes on to its columns or its rows. */
export function UploadForm({
  texts,
  help,
  kinds,
  asked,
}: {
  texts: Texts
  /** What the file may be, by what it is to become. */
  help: { table: string; open: string }
  kinds: readonly Choice[]
  /** The kind that is chosen to begin with. */
  asked: z.input<typeof uploadForm>['kind']
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: uploadForm,
    values: { kind: asked, file: null },
    action: (raw) => upload(raw, texts.failed),
    onSaved: ({ id }: { id: string }) => router.push(`/settings/import/${id}`),
  })
  const isOpen = useWatch({ control: of.form.control, name: 'kind' }) === '360giving'
  return (
    <VerbForm of={of} saveLabel={texts.read} savingLabel={texts.reading}>
      <SelectField name="kind" label={texts.kind} options={kinds} />
      <FileField
        name="file"
        label={texts.file}
        help={isOpen ? help.open : help.table}
        accept=".csv,.xlsx,.txt,.json,text/csv,application/json"
        onPick={suggestKind}
      />
    </VerbForm>
  )

  // Only published grants come as JSON: what the file is need not be said twice.
  function suggestKind(file: File) {
    if (/\.json$/i.test(file.name)) of.form.setValue('kind', '360giving')
  }
}

async function upload({ file, kind }: z.input<typeof uploadForm>, failed: string): Promise<Answer<{ id: string }>> {
  const body = new FormData()
  body.set('kind', kind)
  if (file) body.set('file', file)
  const response = await fetch('/api/import', { method: 'POST', body })
  try {
    const answer: { ok: true; data: { id: string } } | { ok: false; message: string } = await response.json()
    return answer.ok ? answer : { ok: false, code: 'invalid', message: answer.message, fields: { file: answer.message } }
  } catch {
    return { ok: false, code: 'unexpected', message: failed }
  }
}
