'use client'

import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { newKey } from '#app/ui/result.ts'
import { routeOf } from '#app/ui/route-of.ts'
import type { Choice } from '#app/ui/select-field.tsx'
import { toast } from '#app/ui/toasts.ts'
import { archiveLogEntry } from './actions.ts'
import { MailForm } from './mail-form.tsx'
import { type MailTexts, type ReadMail, sendMail } from './mail-send.ts'

type Noted = { id: string; donorId: string }

/**
 * A file field that a mail can be dropped on. At a giver the mail is noted at once and can be undone; anywhere else what was
 * read is shown first, with the giver it looks like.
 */
export function MailBox({ donorId, texts, visibilities }: { donorId: string | null; texts: MailTexts; visibilities: Choice[] }) {
  const { errors } = useFormTexts()
  const router = useRouter()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [isBusy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const [found, setFound] = useState<{ file: File; mail: ReadMail } | null>(null)

  function take(file: File | undefined) {
    if (!file) return
    start(async () => {
      setFound(null)
      setProblem(null)
      if (donorId) {
        const answer = await sendMail<Noted>({ file, donorId, visibility: 'shared' }, errors.unexpected)
        if (!answer.ok) return setProblem(answer.message)
        const undo = async () => (await archiveLogEntry({ id: answer.data.id, key: newKey() })).ok
        toast({ text: texts.saved, undo })
        return router.refresh()
      }
      const answer = await sendMail<ReadMail>({ file }, errors.unexpected)
      if (answer.ok) setFound({ file, mail: answer.data })
      else setProblem(answer.message)
    })
  }

  return (
    <div className="mb-4 print:hidden">
      <div
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        className={classes(
          'relative flex flex-wrap items-center gap-x-3 gap-y-1 rounded-2 border border-dashed p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          isOver ? 'border-ink bg-selected' : 'border-line-strong',
        )}
      >
        <input
          type="file"
          id={id}
          accept=".eml,.msg,message/rfc822"
          aria-describedby={problem ? `${id}-help ${id}-problem` : `${id}-help`}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        <Icon name="mail" />
        <label htmlFor={id} className="font-medium">
          {isBusy ? texts.reading : texts.title}
        </label>
        <p id={`${id}-help`} className="w-full text-sm text-ink-2">
          {texts.help}
        </p>
      </div>
      <p id={`${id}-problem`} role="alert" className="flex gap-1.5 text-sm font-medium text-risk not-empty:mt-2">
        {problem && <Icon name="error" size={15} className="mt-0.5" />}
        {problem}
      </p>
      {found && (
        <MailForm
          found={found}
          texts={texts}
          visibilities={visibilities}
          onSaved={(saved) => router.push(routeOf(`/donors/${saved.donorId}`))}
        />
      )}
    </div>
  )
}
