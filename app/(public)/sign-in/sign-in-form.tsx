'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { SignInState } from './actions.ts'

type Field = { name: string; label: string; help?: string; type?: 'email' | 'text'; autoComplete: string; inputMode?: 'email' | 'text' }
type Props = {
  action: (state: SignInState, form: FormData) => Promise<SignInState>
  fields: Field[]
  hidden?: Record<string, string>
  submit: string
  busy: string
  children?: ReactNode
}

/** A form that works without JavaScript: the sentence comes back beside the field, and what was typed stays. */
export function SignInForm({ action, fields, hidden = {}, submit, busy, children }: Props) {
  const [state, send, isBusy] = useActionState(action, {})
  const beside = fields.find(({ name }) => name === state.field)?.name ?? fields[0]?.name
  return (
    <form action={send} className="space-y-5" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, help, ...input }, at) => {
        const error = state.error && beside === name ? state.error : null
        return (
          <div key={name}>
            <label htmlFor={name} className="mb-1 block font-medium">
              {label}
            </label>
            {help && (
              <p id={`${name}-help`} className="mb-1.5 text-sm text-ink-2">
                {help}
              </p>
            )}
            <input
              {...input}
              id={name}
              name={name}
              className="in text-md"
              required
              autoFocus={at === 0}
              defaultValue={state.typed?.[name]}
              aria-invalid={error ? true : undefined}
              aria-describedby={[help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') || undefined}
            />
            {error && (
              <p id={`${name}-error`} role="alert" className="mt-1.5 text-sm font-medium text-risk">
                {error}
              </p>
            )}
          </div>
        )
      })}
      {fields.length === 0 && state.error && (
        <p role="alert" className="text-sm font-medium text-risk">
          {state.error}
        </p>
      )}
      <Button type="submit" kind="main" isWide isBusy={isBusy} busyLabel={busy}>
        {submit}
      </Button>
      {children}
    </form>
  )
}
