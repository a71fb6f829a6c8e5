'use client'
import { FieldError, type FieldProps, Optional, useField } from '#app/ui/field.tsx'
import type { Choice } from '#app/ui/select-field.tsx'

/** Any number of a list, as boxes in a row or `pills`: `<BoxesField name="targetGroups" label="Målgrupper" options={[{ value, label }]} />`. */
export function BoxesField(props: FieldProps & { options: readonly Choice[]; look?: 'boxes' | 'pills' }) {
  const { label, help, isOptional, options, look = 'boxes' } = props
  const { id, field, error, wiring } = useField(props)
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  const toggle = (value: string, isOn: boolean) => field.onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="min-w-0" aria-describedby={wiring['aria-describedby']}>
      <legend className="mb-1 font-medium" data-label={id}>
        {label}
        <Optional isOn={isOptional} />
      </legend>
      {help && (
        <p id={`${id}-help`} className="mb-1 text-sm text-ink-2">
          {help}
        </p>
      )}
      <div className={look === 'pills' ? 'flex flex-wrap gap-2' : 'flex flex-wrap gap-x-5 gap-y-1'}>
        {options.map((option, at) => (
          <label key={option.value} className={looks[look]}>
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              ref={at === 0 ? field.ref : undefined}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
              onBlur={field.onBlur}
              className={look === 'pills' ? 'sr-only' : 'mt-px'}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

const looks = {
  boxes: 'flex min-h-(--small) items-start gap-2.5 py-1',
  pills:
    'inline-flex min-h-(--chip) items-center rounded-pill border border-line-strong bg-surface px-3 text-sm hover:bg-hover has-checked:border-ink-2 has-checked:bg-selected has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus forced-colors:has-checked:border-4',
}
