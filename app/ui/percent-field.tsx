'use client'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { textOf, Unit } from '#app/ui/text-field.tsx'
import { formatFigure } from '#lib/money.ts'

/** `<PercentField name="ownFinancingBps" label="Egenfinansiering" />`: typed as 7,25, held as basis points when it is given. */
export function PercentField(props: FieldProps) {
  const { label, help, isOptional } = props
  const { id, field, error, wiring } = useField(props)
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <Unit unit="%">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          {...wiring}
          ref={field.ref}
          className="in pr-8! text-right"
          onChange={field.onChange}
          onBlur={field.onBlur}
          value={typeof field.value === 'number' ? formatFigure(field.value, 'da').replace(/,?0+$/, '') || '0' : textOf(field.value)}
        />
      </Unit>
    </FieldFrame>
  )
}
