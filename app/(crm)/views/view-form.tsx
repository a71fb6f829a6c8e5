'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState, useTransition } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useCloseFold } from '#app/ui/fold-out.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { useKitTexts } from '#app/ui/kit-texts.tsx'
import { type Answer, newKey, type Refused } from '#app/ui/result.ts'
import { routeOf } from '#app/ui/route-of.ts'
import { toast } from '#app/ui/toasts.ts'
import { call } from '#app/ui/verb-button.tsx'

type Named = { name: string; isShared: boolean; key: string }

/** A view's name and whether it is everybody's. One field and a box: the list carries no form kit for it. */
export function ViewForm<Input extends object>({
  action,
  input,
  name,
  isShared,
  mayShare,
  leadsTo,
  strings,
}: {
  action: (raw: Input & Named) => Promise<Answer<{ id: string }>>
  input: Input
  name: string
  isShared: boolean
  mayShare: boolean
  /** Where a new view is, but for its id. */
  leadsTo?: string
  strings: { name: string; share: string; shareHelp: string; keep: string; saving: string; done: string }
}) {
  const { failed } = useKitTexts()
  const id = useId()
  const router = useRouter()
  const close = useCloseFold()
  const [isBusy, start] = useTransition()
  const [refused, setRefused] = useState<Refused | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const problem = refused && (refused.fields?.name ?? refused.fields?.isShared ?? refused.message)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    start(async () => {
      const named = { name: String(typed.get('name') ?? ''), isShared: typed.get('isShared') === 'on', key: newKey() }
      const answer = await call(action, { ...input, ...named }, failed)
      setRefused(answer.ok ? null : answer)
      if (!answer.ok) return box.current?.focus()
      close()
      toast({ text: strings.done })
      if (leadsTo) router.push(routeOf(leadsTo + answer.data.id), { scroll: false })
    })
  }

  return (
    <form onSubmit={send} className="grid gap-3" noValidate>
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          {strings.name}
        </label>
        <input
          ref={box}
          data-first
          id={id}
          name="name"
          className="in"
          defaultValue={name}
          maxLength={60}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        {problem && (
          <p id={`${id}-problem`} role="alert" className="flex gap-1.5 text-sm font-medium text-risk">
            <Icon name="error" size={14} className="mt-0.5" />
            {problem}
          </p>
        )}
      </div>
      {mayShare && (
        <label className="flex items-start gap-2">
          <input type="checkbox" name="isShared" defaultChecked={isShared} className="mt-1" />
          <span>
            {strings.share}
            <span className="block text-sm text-ink-2">{strings.shareHelp}</span>
          </span>
        </label>
      )}
      <Button kind="main" type="submit" isBusy={isBusy} busyLabel={strings.saving}>
        {strings.keep}
      </Button>
    </form>
  )
}
