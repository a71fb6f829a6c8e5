'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { FieldError } from '#app/ui/field.tsx'
import { SelectBox } from '#app/ui/select-box.tsx'
import type { Messages } from '#lib/i18n/messages.ts'
import { readSheet } from './read-sheet.ts'

type Format = { sheets: readonly string[]; sheet: string }

/** Which sheet of a workbook is meant. Another one is read at once, and its columns take the place of these. */
export function SheetChoice({ id, format: { sheets, sheet }, texts }: { id: string; format: Format; texts: Messages['imports'] }) {
  const router = useRouter()
  const [wanted, want] = useState(sheet)
  const [isBusy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className="mb-4 grid w-72 gap-1">
      <label className="grid gap-1 font-medium">
        {texts.sheet}
        <SelectBox className="font-regular" value={isBusy ? wanted : sheet} onChange={(event) => choose(event.target.value)}>
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectBox>
      </label>
      <span role="status" className="text-sm text-ink-2">
        {isBusy && texts.reading}
      </span>
      <span role="alert">{problem !== null && <FieldError id="sheet" error={`${wanted}: ${problem}`} />}</span>
    </div>
  )

  function choose(name: string) {
    if (isBusy) return
    want(name)
    start(async () => {
      const refusal = await readSheet(id, name, texts.failed)
      setProblem(refusal)
      if (refusal === null) router.refresh()
    })
  }
}
