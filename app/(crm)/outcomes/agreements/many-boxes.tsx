'use client'

import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { Choice } from '#app/ui/select-field.tsx'

/** Several of a list, as boxes in a row. */
export function ManyBoxes<Values extends FieldValues>({
  form,
  name,
  label,
  options,
}: {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: string
  options: readonly Choice[]
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-(--small) items-start gap-2.5 py-1">
            <input type="checkbox" value={option.value} {...form.register(name)} className="mt-px" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
