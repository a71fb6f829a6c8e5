'use client'
import { classes } from '#app/ui/classes.ts'
import { FieldError, type FieldProps, Optional, useField } from '#app/ui/field.tsx'
import type { Choice } from '#app/ui/select-field.tsx'

/** `<RadioGroup name="channel" label="Hvordan hørte vi det?" options={…} look="pills" />`: pills in a row, `tiles` to press with a thumb, a plain `list`, or a `pair` side by side. */
export function RadioGroup(props: FieldProps & { options: readonly Choice[]; look?: 'pills' | 'tiles' | 'list' | 'pair' }) {
  const { name, label, help, isOptional, options, look = 'pills', disabled } = props
  const { id, field, error, wiring } = useField(props)
  return (
    <fieldset aria-describedby={wiring['aria-describedby']} disabled={disabled} className="min-w-0">
      <legend className="mb-1 font-medium" data-label={id}>
        {label}
        <Optional isOn={isOptional} />
      </legend>
      {help && (
        <p id={`${id}-help`} className="mb-2 text-sm text-ink-2">
          {help}
        </p>
      )}
      <div className={around[look]}>
        {options.map((option, at) => (
          <label
            key={option.value}
            className={classes(
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              looks[look],
            )}
          >
            <input
              type="radio"
              name={`${id}-radio`}
              id={at === 0 ? id : undefined}
              data-name={name}
              value={option.value}
              checked={field.value === option.value}
              onChange={() => field.onChange(option.value)}
              onBlur={field.onBlur}
              ref={at === 0 ? field.ref : undefined}
              className={look === 'list' || look === 'pair' ? 'mt-px' : 'sr-only'}
            />
            <span>
              {option.label}
              {option.hint && <small className="block text-sm font-regular text-ink-3">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <div className="mt-1.5">
        <FieldError id={id} error={error} />
      </div>
    </fieldset>
  )
}

const around = { pills: 'flex flex-wrap gap-2', tiles: 'grid gap-2', list: 'grid gap-2', pair: 'grid gap-x-6 gap-y-1 sm:grid-cols-2' }
const looks = {
  pills:
    'inline-flex min-h-(--chip) items-center rounded-pill border border-line-strong bg-surface px-3 text-sm hover:bg-hover has-checked:border-ink-2 has-checked:bg-selected has-checked:font-medium forced-colors:has-checked:border-4',
  tiles:
    'flex min-h-14 items-center rounded-3 border border-line-strong bg-surface px-4 py-2 text-md font-medium has-checked:border-ink has-checked:bg-selected has-checked:inset-ring has-checked:inset-ring-ink forced-colors:has-checked:border-4',
  list: 'flex items-start gap-2.5 py-1',
  pair: 'flex min-w-0 items-start gap-2.5 py-1 wrap-break-word',
}
