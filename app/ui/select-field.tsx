'use client'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { SelectBox } from '#app/ui/select-box.tsx'

export type Choice = { value: string; label: string; hint?: string }

/** `<SelectField name="stage" label="Trin" options={[{ value, label }]} />`. `empty` names the choice of nothing (optional fields have one by themselves). */
export function SelectField(props: FieldProps & { options: readonly Choice[]; empty?: string }) {
  const { label, help, isOptional, options, empty } = props
  const { id, field, error, wiring } = useField(props)
  const { ui } = useFormTexts()
  const value = field.value === true ? 'yes' : field.value === false ? 'no' : (field.value ?? '')
  const hasEmpty = empty !== undefined || isOptional || value === ''
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <SelectBox {...wiring} ref={field.ref} value={value} onChange={field.onChange} onBlur={field.onBlur}>
        {hasEmpty && <option value="">{empty ?? ui.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectBox>
    </FieldFrame>
  )
}

/** Yes, no or not known: `<TriStateField name="acceptsReports" label="Vil de have rapporter?" />`. */
export function TriStateField(props: FieldProps) {
  const { ui } = useFormTexts()
  return (
    <SelectField
      {...props}
      empty={ui.unknown}
      options={[
        { value: 'yes', label: ui.yes },
        { value: 'no', label: ui.no },
      ]}
    />
  )
}
