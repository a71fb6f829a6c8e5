'use client'
import { FieldError, type FieldProps, useField } from '#app/ui/field.tsx'

/** `<CheckboxField name="isPublic" label="Må ses af alle" help="…" />`: the whole line can be pressed. */
export function CheckboxField(props: FieldProps) {
  const { label, help } = props
  const { id, field, error, wiring } = useField(props)
  return (
    <div>
      <label className="flex min-h-(--small) items-start gap-2.5 py-1">
        <input
          type="checkbox"
          {...wiring}
          ref={field.ref}
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
          className="mt-px"
        />
        <span className="font-medium" data-label={id}>
          {label}
        </span>
      </label>
      {help && (
        <p id={`${id}-help`} className="ml-7 text-sm text-ink-2">
          {help}
        </p>
      )}
      <div className="ml-7">
        <FieldError id={id} error={error} />
      </div>
    </div>
  )
}
