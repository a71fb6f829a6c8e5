'use client'

import { AppLink } from '#app/ui/app-link.tsx'
import { FieldError, type FieldProps, useField } from '#app/ui/field.tsx'

/** `value` is what is sent when the person is chosen; null where they must be kept. */
export type Expired = { id: string; value: string | null; name: string; giver: string; lines: readonly string[] }

/** People with a box each: why, what goes, what stays, and the way to the whole. */
export function ExpiredField(props: FieldProps & { people: readonly Expired[]; whole: string }) {
  const { label, people, whole } = props
  const { id, field, error, wiring } = useField(props)
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  const toggle = (value: string, isOn: boolean) => field.onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="min-w-0" aria-describedby={wiring['aria-describedby']}>
      <legend className="mb-2 font-medium" data-label={id}>
        {label}
      </legend>
      <ul className="divide-y divide-line rounded-2 border border-line bg-surface">
        {people.map(({ id: personId, value, name, giver, lines }, at) => {
          const boxId = at === 0 ? id : `${id}-${personId}`
          return (
            <li key={personId} className="flex items-start gap-3 p-3">
              <input
                type="checkbox"
                id={boxId}
                checked={value !== null && chosen.includes(value)}
                disabled={value === null}
                onChange={(event) => value && toggle(value, event.target.checked)}
                onBlur={field.onBlur}
                ref={at === 0 ? field.ref : undefined}
                className="mt-1"
              />
              <div className="min-w-0 flex-1">
                <label htmlFor={boxId} className="block wrap-break-word">
                  <span className="font-medium">{name}</span> · {giver}
                </label>
                {lines.map((line) => (
                  <p key={line} className="text-sm text-ink-2">
                    {line}
                  </p>
                ))}
                <AppLink href={`/donors/contacts/${personId}/erase`} className="text-sm" aria-label={`${whole}: ${name}`}>
                  {whole}
                </AppLink>
              </div>
            </li>
          )
        })}
      </ul>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
