'use client'

import { useController, useFormContext } from 'react-hook-form'
import type { Choice } from '#app/ui/select-field.tsx'

/** Which enterprises a person is a member of: any number of them. */
export function Memberships({ label, enterprises }: { label: string; enterprises: Choice[] }) {
  const { control } = useFormContext<{ enterpriseIds: string[] }>()
  const { field } = useController({ control, name: 'enterpriseIds' })
  const toggle = (id: string, isOn: boolean) => field.onChange(isOn ? [...field.value, id] : field.value.filter((one) => one !== id))
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{label}</legend>
      {enterprises.map(({ value, label: name }) => (
        <label key={value} className="flex min-h-8 items-center gap-2">
          <input type="checkbox" checked={field.value.includes(value)} onChange={(event) => toggle(value, event.target.checked)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
