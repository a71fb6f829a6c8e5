'use client'

import { AppLink } from '#app/ui/app-link.tsx'
import { FieldError, type FieldProps, useField } from '#app/ui/field.tsx'
import type { Piece } from '#lib/donors/contacts/erasure/rules.ts'

export type Place = { id: string; head: string; pieces: readonly Piece[]; href: string | null }

/** Texts in which the person may be named, the words marked; ticked, the words are covered when the person is erased. */
export function PlacesField(props: FieldProps & { places: readonly Place[]; edit: string }) {
  const { label, help, places, edit } = props
  const { id, field, error, wiring } = useField(props)
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  const toggle = (value: string, isOn: boolean) => field.onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <fieldset className="min-w-0" aria-describedby={wiring['aria-describedby']}>
      <legend className="mb-1 font-medium" data-label={id}>
        {label}
      </legend>
      {help && (
        <p id={`${id}-help`} className="mb-2 text-sm text-ink-2">
          {help}
        </p>
      )}
      <ul className="divide-y divide-line rounded-2 border border-line">
        {places.map((place, at) => (
          <li key={place.id} className="flex items-start gap-3 p-3">
            <input
              type="checkbox"
              id={at === 0 ? id : `${id}-${place.id}`}
              checked={chosen.includes(place.id)}
              onChange={(event) => toggle(place.id, event.target.checked)}
              onBlur={field.onBlur}
              ref={at === 0 ? field.ref : undefined}
              className="mt-1"
            />
            <div className="min-w-0 flex-1">
              <label htmlFor={at === 0 ? id : `${id}-${place.id}`} className="block text-sm text-ink-2">
                {place.head}
              </label>
              <p className="wrap-break-word whitespace-pre-line">
                {place.pieces.map((piece, index) =>
                  piece.isNamed ? (
                    <mark key={index} className="rounded-1 bg-risk-soft px-0.5 text-ink">
                      {piece.text}
                    </mark>
                  ) : (
                    piece.text
                  ),
                )}
              </p>
              {place.href && (
                <AppLink href={place.href} className="text-sm">
                  {edit}
                </AppLink>
              )}
            </div>
          </li>
        ))}
      </ul>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
