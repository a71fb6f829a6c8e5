'use client'
import { type ReactNode, useState, useTransition } from 'react'
import { useKitTexts } from '#app/ui/kit-texts.tsx'
import { type Answer, newKey } from '#app/ui/result.ts'
import { useSelection } from '#app/ui/selection.tsx'
import { toast } from '#app/ui/toasts.ts'
import { call } from '#app/ui/verb-button.tsx'

/**
 * A verb on the chosen rows, for `actions` of a DataTable: `<BulkVerb action={archiveDonors} input={{}} done="{count} lagt væk">Læg væk</BulkVerb>`.
 * The action gets `ids`. `extra` stands before the button (a select named for the input), read as a form.
 */
export function BulkVerb<Input extends object>({ action, input, done, extra, children }: {
  action: (raw: Input & { ids: string[]; key: string }) => Promise<Answer>; input: Input; done: string; extra?: ReactNode; children: ReactNode
}) {
  const { ids, clear } = useSelection()
  const { failed } = useKitTexts()
  const [isBusy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  function send(form: FormData) {
    start(async () => {
      const answer = await call(action, { ...input, ...Object.fromEntries(form), ids: [...ids], key: newKey() }, failed)
      setProblem(answer.ok ? null : answer.message)
      if (!answer.ok) return
      toast({ text: done.replace('{count}', String(ids.length)) })
      clear()
    })
  }
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      {extra}
      <button type="submit" aria-disabled={isBusy || undefined} className={bulkLook}>{children}</button>
      {problem && <span role="alert">{problem}</span>}
    </form>
  )
}

/** `<BulkLink href="/donors/export.xlsx">Hent som regneark</BulkLink>`: goes somewhere with the chosen rows, as `?ids=a.b.c`. */
export function BulkLink({ href, isDownload, children }: { href: string; isDownload?: boolean; children: ReactNode }) {
  const { ids } = useSelection()
  return <a className={bulkLook} download={isDownload} href={`${href}${href.includes('?') ? '&' : '?'}ids=${ids.join('.')}`}>{children}</a>
}

const bulkLook = 'inline-flex min-h-(--small) items-center rounded-2 border border-current/45 px-2.5 text-sm font-medium no-underline hover:bg-on-ink/15 aria-disabled:opacity-60'
