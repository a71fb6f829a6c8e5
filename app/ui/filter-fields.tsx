'use client'
import type { FilterField } from '#app/ui/filter-bar.tsx'
import { SelectBox } from '#app/ui/select-box.tsx'

/** The fields inside `+ Filter`: plain controls, sent in the address. */
export function FilterFields({ fields, any }: { fields: readonly FilterField[]; any: string }) {
  return fields.map((field) => {
    if (field.kind === 'flag')
      return (
        <label key={field.name} className="flex items-center gap-2">
          <input type="checkbox" name={field.name} value="1" />
          {field.label}
        </label>
      )
    return (
      <label key={field.name} className="grid gap-1 font-medium">
        {field.label}
        {field.kind === 'choice' ? (
          <SelectBox name={field.name} defaultValue="" className="font-regular">
            <option value="">{any}</option>
            {field.options?.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </SelectBox>
        ) : (
          <input type={field.kind === 'day' ? 'date' : 'text'} name={field.name} className="in font-regular" />
        )}
      </label>
    )
  })
}
