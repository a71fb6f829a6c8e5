'use client'

import { useSyncExternalStore } from 'react'
import type { SignInState } from './actions.ts'
import { SignInForm } from './sign-in-form.tsx'

type Props = {
  action: (state: SignInState, form: FormData) => Promise<SignInState>
  field: string
  submit: string
  busy: string
  missing: string
  fields?: Parameters<typeof SignInForm>[0]['fields']
}

/** A form whose secret is the part of the address after #, which no server log and no referrer ever sees. */
export function FragmentForm({ action, field, submit, busy, missing, fields = [] }: Props) {
  const token = useSyncExternalStore(
    onFragment,
    () => window.location.hash.slice(1),
    () => '',
  )
  if (!token) return <p className="text-ink-2">{missing}</p>
  return <SignInForm action={action} fields={fields} hidden={{ [field]: token }} submit={submit} busy={busy} />
}

function onFragment(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
