'use client'
import { createContext, type ReactNode, use } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'

/** What every field takes: its name in the schema, its label, help between label and box. */
export type FieldProps = { name: string; label: ReactNode; help?: ReactNode; isOptional?: boolean; disabled?: boolean }

/** The id of the form around, so that the summary can find its fields. */
export const FormId = createContext('')

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`
}

/** A field's value and how it is wired: `control` goes on the box itself. */
export function useField({ name, help, disabled }: FieldProps) {
  const { control } = useFormContext()
  const { field, fieldState } = useController({ name, control, disabled })
  const { sentence } = useFormTexts()
  const id = fieldId(use(FormId), name)
  const error = fieldState.error ? sentence(fieldState.error.message ?? 'invalid') : null
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return { id, field, error, wiring: { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': described, disabled } }
}

/** Label above, help between, error under. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  isOptional,
  end,
  children,
}: {
  id: string
  label: ReactNode
  help?: ReactNode
  error: string | null
  isOptional?: boolean
  end?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium" data-label>
        {label}
        <Optional isOn={isOptional} />
      </label>
      {help && (
        <p id={`${id}-help`} className="mb-2 text-sm text-ink-2">
          {help}
        </p>
      )}
      {children}
      {(error || end) && (
        <div className="mt-1.5 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          {error ? <FieldError id={id} error={error} /> : <span />}
          {end}
        </div>
      )}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | null }) {
  return (
    error && (
      <p id={`${id}-error`} className="flex gap-1.5 text-sm font-medium text-risk">
        <Icon name="error" size={15} className="mt-0.5" />
        {error}
      </p>
    )
  )
}

export function Optional({ isOn }: { isOn?: boolean }) {
  const { ui } = useFormTexts()
  return isOn && <span className="font-regular text-ink-3"> · {ui.optional}</span>
}
