'use client'

import { useActionState } from 'react'
import { signInAs } from './actions.ts'

export function DemoButton({ userId, name, role }: { userId: string; name: string; role: string }) {
  const [state, send, isBusy] = useActionState(signInAs, {})
  return (
    <form action={send}>
      <input type="hidden" name="userId" value={userId} />
      <button
        type="submit"
        aria-busy={isBusy}
        className="flex min-h-(--control) w-full items-baseline justify-between gap-3 rounded-2 border border-line-strong bg-surface px-3 py-2 text-left hover:bg-hover"
      >
        <span className="font-medium">{name}</span>
        <span className="text-sm text-ink-2">{role}</span>
      </button>
      {state.error && (
        <p role="alert" className="mt-1 text-sm text-risk">
          {state.error}
        </p>
      )}
    </form>
  )
}
